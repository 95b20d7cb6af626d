import { posix } from 'node:path'
import type { Config } from '../config.js'
import { type ParsedGlossary, parseGlossary } from '../memory/glossary/parse.js'
import { newGlossary } from '../memory/glossary/serialize.js'
import { SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'

const names = ['glossary.csv', 'glossary.tsv']

/** With its byte order mark, which is written back. */
const decode = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SetupError(`${path}: unexpected bytes, expected UTF-8. Save it as “CSV UTF-8” and try again.`)
  }
}

/**
 * The glossary of a book: `translations/glossary.csv` or `.tsv`; an empty one where there is none.
 * @throws SetupError where there are two, or one that is not UTF-8.
 */
export const openGlossary = async (config: Config, effects: Effects): Promise<ParsedGlossary> => {
  const folder = config.folders.translations
  const shown = (name: string): string => posix.relative(config.project, posix.join(folder, name))
  const found: [string, Uint8Array][] = []
  for (const name of names) {
    const bytes = await effects.readBytes(posix.join(folder, name))
    if (bytes) found.push([shown(name), bytes])
  }
  const [first, second] = found
  if (!first) return { glossary: newGlossary(shown('glossary.csv')), messages: [] }
  if (second)
    throw new SetupError(`${first[0]}: found ${second[0]} too, expected one glossary. Remove one of them.`)
  return parseGlossary(decode(first[1], first[0]), first[0])
}
