import { SetupError } from '../../model/diagnostic.js'
import type { Glossary, GlossaryRecord, GlossarySheet, Term } from '../../model/glossary.js'
import { saying } from '../../model/messages/message.js'
import { quoteCell, writeCell } from './cells.js'
import { columnNames, columnOf, fieldText } from './columns.js'
import { saysTheSame } from './read-term.js'

/** A file that has nothing in it yet. */
const newSheet: GlossarySheet = {
  mark: false,
  delimiter: ',',
  lineEnd: '\n',
  columns: [...columnNames],
  records: [{ raw: `${columnNames.join(',')}\n`, line: 1, cells: [...columnNames] }],
}

/** A term as a row; cells that say the same as before stay as they were written. */
const rowOf = (term: Term, sheet: GlossarySheet, old?: GlossaryRecord): string => {
  const cells = sheet.columns.map((heading, i) => {
    const column = heading === undefined ? undefined : columnOf(heading)
    const before = old?.cells[i] ?? ''
    if (!column) return before
    const isSame = old?.term && old.term[column] === term[column]
    return isSame ? before : writeCell(fieldText(term, column))
  })
  return `${cells.map(cell => quoteCell(cell, sheet.delimiter)).join(sheet.delimiter)}${sheet.lineEnd}`
}

const withLineEnd = (text: string, lineEnd: string): string =>
  text === '' || /[\r\n]$/.test(text) ? text : `${text}${lineEnd}`

/**
 * A glossary as the text of its file. Rows whose term has not changed stay as they are, letter by letter, so
 * do empty rows, unknown columns and rows with errors; a term that is gone takes its row along, a new one
 * comes last. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 * @throws {SetupError} where the file is damaged: writing it would destroy what is still in it.
 */
export const serializeGlossary = ({ path, terms, sheet: found }: Glossary): string => {
  if (!found) throw new SetupError(saying('glossary.damaged', { path }))
  const sheet = found.columns.length > 0 ? found : { ...newSheet, mark: found.mark }
  const byLine = new Map(terms.flatMap((term): [number, Term][] => (term.line ? [[term.line, term]] : [])))
  const rows = sheet.records.flatMap(record => {
    if (!record.term) return [record.raw]
    const term = byLine.get(record.line)
    if (!term) return []
    return [saysTheSame(term, record.term) ? record.raw : rowOf(term, sheet, record)]
  })
  const added = terms.filter(({ line }) => line === undefined).map(term => rowOf(term, sheet))
  const body = added.length > 0 ? withLineEnd(rows.join(''), sheet.lineEnd) + added.join('') : rows.join('')
  return `${sheet.mark ? '\uFEFF' : ''}${body}`
}

/** A glossary that has no file yet. */
export const newGlossary = (path: string, terms: readonly Term[] = []): Glossary => ({
  path,
  terms,
  sheet: newSheet,
})
