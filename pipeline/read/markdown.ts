import type { Document } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { markdown } from '../model/markdown.js'
import { endAutolinksAtMarks } from './autolinks.js'
import { removeControls } from './control.js'
import { emptiness } from './empty.js'
import { markFigures } from './figures.js'
import { readFrontMatter } from './front-matter.js'
import { idsInHeadings } from './heading-ids.js'
import { wordsInHtml } from './html-blocks.js'
import { parseBounded } from './nesting.js'
import { keepAllCells } from './table-cells.js'

/** How a source is read. */
export interface ReadOptions {
  /** Path under the source folder without extension. */
  name: string
  /** Path relative to the project's folder, for messages. */
  path: string
  language: LanguageTag
  /** Front-matter fields whose texts are translated. */
  fields: readonly string[]
}

/**
 * Read a Markdown file.
 * @param value its text.
 * @returns the tree with places, the front matter, and what was found wrong. Never fails on content.
 */
export const readMarkdown = (value: string, options: ReadOptions): Document => {
  const { name, path, language, fields } = options
  const controls = removeControls(value, path)
  const { tree, messages } = parseBounded(controls.value, path, text => markdown.parse(text))
  const frontMatter = readFrontMatter(tree, controls.value, path, fields)
  endAutolinksAtMarks(tree)
  markFigures(tree, controls.value)
  const cells = keepAllCells(tree, path)
  return {
    name,
    path,
    language,
    value: controls.value,
    tree,
    frontMatter: frontMatter.values,
    fieldTexts: frontMatter.fieldTexts,
    messages: [
      ...controls.messages,
      ...messages,
      ...frontMatter.messages,
      ...wordsInHtml(tree, path),
      ...idsInHeadings(tree, path),
      ...(frontMatter.messages.length > 0 ? [] : emptiness(tree, frontMatter.fieldTexts, path)),
      ...cells,
    ],
  }
}
