import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Bilingual } from '../model/document.js'
import { check } from './check.js'
import type { CheckOptions } from './options.js'

/**
 * unified plugin: reports on the file what `check` finds in the bilingual document that `remarkTranslate`
 * left in `file.data.duizhao`.
 */
export const remarkCheck: Plugin<[CheckOptions?], Root> =
  options =>
  (_tree, file): void => {
    const document = file.data.duizhao as Bilingual | undefined
    if (!document?.targetLanguages)
      throw new Error('remarkCheck found no translations: put remarkTranslate before it.')
    file.messages.push(...check(document, options))
  }
