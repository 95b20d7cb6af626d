import type { ConcordanceLine, MemoryEntry } from '../../model/memory.js'
import type { Look } from './look.js'
import { marked } from './marked.js'
import { said } from './said.js'
import { visible } from './visible.js'

const headOf = ({ document, id, language, state, origin }: MemoryEntry, look: Look): string =>
  [
    document,
    id,
    language,
    origin === 'obsolete' ? said(look, 'name.obsolete') : state && said(look, `state.${state}`),
  ]
    .filter(part => part !== undefined)
    .map(visible)
    .join('  ')

/** The lines of a concordance: where, the source, the translation; what was asked for is marked. */
export const reportConcordance = (lines: readonly ConcordanceLine[], look: Look): string =>
  [
    ...lines.flatMap(({ entry, source, target }) => [
      look.colors.dim(headOf(entry, look)),
      `  ${marked(entry.source, source, look)}`,
      `  ${marked(entry.target, target, look)}`,
    ]),
    lines.length === 0
      ? said(look, 'concordance.none')
      : said(look, 'concordance.found', { count: lines.length }),
  ]
    .map(line => `${line}\n`)
    .join('')
