import { posix } from 'node:path'
import type { Config } from '../config.js'
import { type ParsedGlossary, parseGlossary } from '../memory/glossary/parse.js'
import { newGlossary } from '../memory/glossary/serialize.js'
import { type Diagnostic, diagnostic, SetupError } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { saying } from '../model/messages/message.js'
import { type ProjectText, readProjectText } from '../model/read-project-text.js'

const names = ['glossary.csv', 'glossary.tsv']

/** Files that were meant for a glossary and are none: of a spreadsheet, of a term base, or with capitals in the name. */
const meant = /^glossary\.(?:csv|tsv|xlsx?|xlsm|ods|numbers|tbx|txt|json|ya?ml)$/i

/** Warnings of such files; without them their terms would be missed in silence. */
const others = async (config: Config, effects: Effects): Promise<Diagnostic[]> => {
  const folder = config.folders.translations
  const found = await effects.list(folder, ['*'])
  return found
    .filter(name => meant.test(name) && !names.includes(name))
    .map(name => {
      const isTable = names.includes(name.toLowerCase())
      return diagnostic({
        severity: 'warning',
        rule: 'glossary-file',
        file: posix.relative(config.project, posix.join(folder, name)),
        place: { line: 1, column: 1 },
        reason: saying('glossary.file', { name, names }),
        note: isTable
          ? saying('glossary.file.rename', { name: name.toLowerCase() })
          : saying('glossary.file.save'),
      })
    })
}

/**
 * The glossary of a book: `translations/glossary.csv` or `.tsv`; an empty one where there is none. One that is not UTF-8
 * is an error with its line, its terms are missed, and it is not written.
 * @throws SetupError where there are two.
 */
export const openGlossary = async (config: Config, effects: Effects): Promise<ParsedGlossary> => {
  const folder = config.folders.translations
  const shown = (name: string): string => posix.relative(config.project, posix.join(folder, name))
  const found: [string, ProjectText][] = []
  for (const name of names) {
    const read = await readProjectText(posix.join(folder, name), shown(name), 'glossary-file', effects)
    if (read.text !== undefined || read.diagnostics.length > 0) found.push([shown(name), read])
  }
  const [first, second] = found
  if (!first) return { glossary: newGlossary(shown('glossary.csv')), messages: await others(config, effects) }
  const [path, { text, diagnostics }] = first
  if (second) throw new SetupError(saying('glossary.two', { path, other: second[0] }))
  return text === undefined
    ? { glossary: { path, terms: [] }, messages: diagnostics }
    : parseGlossary(text, path)
}
