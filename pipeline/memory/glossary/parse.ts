import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { Glossary, GlossaryRecord, Term } from '../../model/glossary.js'
import { saying } from '../../model/messages/message.js'
import { type ColumnName, columnNames, columnOf, requiredColumns } from './columns.js'
import { type Cells, type RowFault, readTerm } from './read-term.js'
import { delimiterOf, recordsOf } from './records.js'

/** A glossary with what was found wrong in its file. */
export interface ParsedGlossary {
  glossary: Glossary
  messages: Diagnostic[]
}

type Report = (line: number, fault: RowFault) => void

const isBlank = ({ cells }: GlossaryRecord): boolean => cells.every(cell => cell.trim() === '')

/** The columns of the header in their places, and whether every one that must be there is. */
const readHeader = (header: GlossaryRecord, report: Report): (ColumnName | undefined)[] | undefined => {
  const columns: (ColumnName | undefined)[] = []
  for (const heading of header.cells) {
    const column = columnOf(heading)
    const isDouble = column !== undefined && columns.includes(column)
    columns.push(isDouble ? undefined : column)
    if (heading.trim() === '' || (column && !isDouble)) continue
    report(header.line, {
      rule: 'glossary-column',
      reason: saying(isDouble ? 'glossary.column.second' : 'glossary.column', {
        column: heading.trim(),
        columns: columnNames.join(', '),
      }),
      severity: isDouble ? 'error' : 'warning',
      actual: heading.trim(),
      note: saying('glossary.column.kept'),
    })
  }
  const missing = requiredColumns.filter(column => !columns.includes(column))
  if (missing.length === 0) return columns
  report(header.line, {
    rule: 'glossary-header',
    reason: saying('glossary.header', { header: header.raw.trim(), columns: requiredColumns.join(', ') }),
    severity: 'error',
    note: saying('glossary.header.missing', { columns: missing.join(', ') }),
  })
  return undefined
}

const cellsOf = (record: GlossaryRecord, columns: readonly (ColumnName | undefined)[]): Cells =>
  new Map(
    columns.flatMap((column, i): [ColumnName, string][] => (column ? [[column, record.cells[i] ?? '']] : [])),
  )

const isTooLong = ({ cells }: GlossaryRecord, columns: readonly unknown[]): boolean =>
  cells.slice(columns.length).some(cell => cell.trim() !== '')

/** Reports a row that says again, or otherwise, what another one says. */
const doubles = (report: Report) => {
  const seen = new Map<string, Term>()
  return (term: Term): void => {
    const key = [term.source, term.language, term.target].join('\u0000')
    const first = seen.get(key)
    if (!first) {
      seen.set(key, term)
      return
    }
    report(term.line ?? 1, {
      rule: 'glossary-duplicate',
      reason: saying('glossary.twice', { source: term.source, target: term.target }),
      severity: first.status === term.status ? 'warning' : 'error',
      actual: term.source,
      note: saying('glossary.twice.first', { line: String(first.line), status: first.status }),
    })
  }
}

/** The records after the header, each with the term it holds. */
const readRows = (
  records: readonly GlossaryRecord[],
  columns: readonly (ColumnName | undefined)[],
  report: Report,
): GlossaryRecord[] => {
  const reportDouble = doubles(report)
  return records.map(record => {
    if (isBlank(record)) return record
    if (isTooLong(record, columns)) {
      report(record.line, {
        rule: 'glossary-cells',
        reason: saying('glossary.cells', { count: record.cells.length, wanted: columns.length }),
        severity: 'error',
        note: saying('glossary.cells.do'),
      })
      return record
    }
    const { term, faults } = readTerm(cellsOf(record, columns), record.line)
    for (const fault of faults) report(record.line, fault)
    if (!term) return record
    reportDouble(term)
    return { ...record, term }
  })
}

const reporter =
  (messages: Diagnostic[], file: string): Report =>
  (line, { actual, expected, note, ...fault }) => {
    messages.push(
      diagnostic({
        ...fault,
        file,
        place: { line, column: 1 },
        ...(actual === undefined ? {} : { actual }),
        ...(expected === undefined ? {} : { expected }),
        ...(note === undefined ? {} : { note }),
      }),
    )
  }

/** The header is the first record that is neither empty nor a spreadsheet's `sep=;`. */
const isHeader = (record: GlossaryRecord): boolean => !isBlank(record) && !/^sep=.$/.test(record.raw.trim())

/**
 * Read a glossary: a table in UTF-8 with a header, cells between commas, semicolons or tabs.
 *
 *     source,language,target,status,authority,date,partOfSpeech,note,translate,caseSensitive
 *     高质量发展,en,high-quality development,preferred,State Council,2024-03-05,,,,
 *
 * Only `source`, `language` and `target` must be there, in any order. An empty status is `preferred`.
 * A row with an error is kept in the file and not used. @param path relative to the project, for messages.
 */
export const parseGlossary = (text: string, path: string): ParsedGlossary => {
  const messages: Diagnostic[] = []
  const report = reporter(messages, path)
  const mark = text.startsWith('\uFEFF')
  const body = mark ? text.slice(1) : text
  const delimiter = delimiterOf(body, path)
  const { records, problem } = recordsOf(body, delimiter)
  if (problem) {
    report(problem.line, { rule: 'glossary-file', severity: 'error', ...problem })
    return { glossary: { path, terms: [] }, messages }
  }
  const written = { mark, delimiter, lineEnd: /\r\n|\n|\r/.exec(body)?.[0] ?? '\n' }
  const start = records.findIndex(isHeader)
  const header = records[start]
  if (!header) return { glossary: { path, terms: [], sheet: { ...written, columns: [], records } }, messages }
  const columns = readHeader(header, report)
  if (!columns) return { glossary: { path, terms: [] }, messages }
  const rows = readRows(records.slice(start + 1), columns, report)
  const terms = rows.flatMap(({ term }) => (term ? [term] : []))
  const sheet = { ...written, columns, records: [...records.slice(0, start + 1), ...rows] }
  return { glossary: { path, terms, sheet }, messages }
}
