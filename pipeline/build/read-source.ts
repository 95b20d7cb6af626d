import type { Config } from '../config.js'
import type { Document } from '../model/document.js'
import type { Effects } from '../model/effects.js'
import { readMarkdown } from '../read/markdown.js'
import type { Source } from './sources.js'

/** Read a source file of the book as its configuration wants it. */
export const readSource = async (source: Source, config: Config, effects: Effects): Promise<Document> => {
  const value = (await effects.readText(source.file)) ?? ''
  const { sourceLanguage: language, fields } = config
  return readMarkdown(value, { name: source.name, path: source.path, language, fields })
}
