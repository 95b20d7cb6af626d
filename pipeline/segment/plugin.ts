import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import type { Document, Segmented } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { SegmentationOptions } from './options.js'
import { type SourceCatalog, segment } from './segment.js'

/** Options of `remarkSegment`. */
export interface RemarkSegmentOptions extends Partial<SegmentationOptions> {
  /** The language of the text. Default `zh-Hans`. */
  language?: LanguageTag
  /** The document's catalogue; without one every id is minted from the text. */
  source?: SourceCatalog
}

const documentOf = (tree: Root, path: string, value: string, language: LanguageTag): Document => ({
  name: path.replace(/\.[^./]*$/, ''),
  path,
  language,
  value,
  tree,
  frontMatter: {},
  fieldTexts: [],
  messages: [],
})

/**
 * unified plugin: annotates the tree with `segment` nodes. The segmented document is left in
 * `file.data.duizhao`, where the plugins after it look for it; a document found there already
 * (as the Markdown reader leaves it, with the texts of its front matter) is segmented in its place.
 */
export const remarkSegment: Plugin<[RemarkSegmentOptions?], Root> =
  ({ language = 'zh-Hans', source, ...options } = {}) =>
  (tree, file): Root => {
    const read = file.data.duizhao as Document | undefined
    const document = read ?? documentOf(tree, file.path ?? '', String(file), language)
    const segmented: Segmented = segment({ ...document, tree }, source, options)
    file.data.duizhao = segmented
    return segmented.tree
  }
