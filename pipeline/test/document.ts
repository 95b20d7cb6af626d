import type { Document } from '../model/document.js'
import { markdown } from '../model/markdown.js'

/** A document as it is read, of its Markdown alone. @param other what else of it a test is about. */
export const documentOf = (value: string, other: Partial<Document> = {}): Document => ({
  name: 'a',
  path: 'source/a.md',
  language: 'zh-Hans',
  value,
  tree: markdown.parse(value),
  frontMatter: {},
  fieldTexts: [],
  messages: [],
  ...other,
})
