import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Segmented } from '../model/document.js'
import { type TranslateOptions, translate } from './translate.js'

/**
 * unified plugin: merges targets from i18next resources into the `segment` nodes that `remarkSegment` made.
 * It finds the segmented document in `file.data.duizhao` and leaves the bilingual one there.
 */
export const remarkTranslate: Plugin<[TranslateOptions], Root> =
  options =>
  (_tree, file): void => {
    const document = file.data.duizhao as Segmented | undefined
    if (!document) throw new Error('remarkTranslate found no segments: put remarkSegment before it.')
    file.data.duizhao = translate(document, options)
  }
