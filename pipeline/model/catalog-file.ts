import type { Catalog } from './catalog.js'
import type { Diagnostic } from './diagnostic.js'
import { JsonProblems, kindOf } from './json-problems.js'
import { saying } from './messages/message.js'

/** A catalogue as it was read. */
export interface ParsedCatalog {
  /** The texts that could be read; empty ones count as missing. */
  catalog: Catalog
  diagnostics: Diagnostic[]
  /** The file holds something that was not understood: it must not be written over. */
  damaged: boolean
}

/**
 * Parse a catalogue: plain i18next JSON, one object of texts by segment id. Never throws.
 * @param path the file relative to the project's folder, for messages.
 */
export const parseCatalog = (text: string, path: string): ParsedCatalog => {
  const problems = new JsonProblems(text, path)
  const catalog: Catalog = new Map()
  const root = problems.root()
  for (const { key, offset, value } of root ? problems.unique(root, saying('state.file')) : []) {
    if (value.type !== 'string') {
      problems.damage(value.offset, {
        reason: saying('catalog.kind', { kind: kindOf(value), key }),
        segment: key,
      })
    } else if (value.value.trim() === '') {
      problems.remark(offset, {
        reason: saying('catalog.empty', { key }),
        segment: key,
      })
    } else catalog.set(key, value.value)
  }
  return { catalog, diagnostics: problems.diagnostics, damaged: problems.damaged }
}

/**
 * Serialize a catalogue in its own order: two spaces, one segment a line, one final newline,
 * so that git merges it line by line.
 */
export const serializeCatalog = (catalog: Catalog): string => {
  const lines = [...catalog].map(([id, text]) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)}`)
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n'
}
