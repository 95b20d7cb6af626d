import type { Root } from 'hast'
import type { Plugin } from 'unified'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import { bodyOf } from './layouts/body.js'
import { settingOf } from './layouts/setting.js'
import type { Layout, Policy } from './options.js'

/** What `rehypeBilingual` is told. */
export interface BilingualOptions {
  /** `parallel` and `stacked` hold both languages, `source` and `target` one. */
  layout: Layout
  source: LanguageTag
  target: LanguageTag
  /** The page's own words: links at sentences, numbers, states. */
  labels: Labels
  policy?: Policy
}

const columnsOf = ({ layout, target, policy }: BilingualOptions) => {
  if (layout === 'source') return [{ isAlone: true }]
  const translation = { target, policy, isAlone: layout === 'target' }
  return layout === 'target' ? [translation] : [{}, translation]
}

/**
 * unified plugin: sets the blocks that remark-rehype made with our `handlers` in rows, one cell a language.
 * Links and classes are those of the pages this program makes; the styles are in `render/styles/`.
 */
export const rehypeBilingual: Plugin<[BilingualOptions], Root> = options => {
  const { source, target, labels, layout } = options
  return root => {
    const language = layout === 'source' ? source : target
    const setting = settingOf({ source, language, columns: columnsOf(options), labels, isInteractive: true })
    return { type: 'root', children: bodyOf(setting, root) }
  }
}
