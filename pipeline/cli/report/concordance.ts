import type { ConcordanceLine, MemoryEntry } from '../../model/memory.js'
import { counted } from './counted.js'
import type { Look } from './look.js'
import { marked } from './marked.js'
import { visible } from './visible.js'

const headOf = ({ document, id, language, state, origin }: MemoryEntry): string =>
  [document, id, language, origin === 'obsolete' ? 'obsolete' : state]
    .filter(part => part !== undefined)
    .map(visible)
    .join('  ')

/** The lines of a concordance: where, the source, the translation; what was asked for is marked. */
export const reportConcordance = (lines: readonly ConcordanceLine[], look: Look): string =>
  [
    ...lines.flatMap(({ entry, source, target }) => [
      look.colors.dim(headOf(entry)),
      `  ${marked(entry.source, source, look)}`,
      `  ${marked(entry.target, target, look)}`,
    ]),
    lines.length === 0 ? 'Found nowhere.' : `Found in ${counted(lines.length, 'translation')}.`,
  ]
    .map(line => `${line}\n`)
    .join('')
