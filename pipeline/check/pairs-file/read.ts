import { SetupError } from '../../model/diagnostic.js'
import { primary } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import type { Languages } from '../rule.js'
import { csvReader, linesOf, type Row, type RowReader, tsvReader } from './csv.js'

/** One pair of a file of pairs. */
export interface FilePair {
  /** As the file has it, a JSON number too; the number of its line where it has none. */
  id: string | number
  line: number
  source: string
  target: string
}

/** What a file's name and languages say of it. */
export interface PairsFile extends Languages {
  /** For messages; its ending tells the format. */
  path: string
}

type Column = 'id' | 'source' | 'target'

/** Which field is called what: `source` and `target`, or the tags of the languages: `zh-Hans`, `zh`, `zh_CN`; `0` and `1`. */
const columnOf = (name: string, { source, target }: Languages): Column | undefined => {
  const called = name
    .trim()
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replaceAll('_', '-')
  const is = (...names: string[]) => names.some(known => known.toLowerCase() === called)
  if (is('id', 'key')) return 'id'
  if (is('source', source, '0')) return 'source'
  if (is('target', target, '1')) return 'target'
  return sameLanguage(called, { source, target })
}

/** en-GB where en is meant, zh where zh-Hans is; not where both are of one language. */
const sameLanguage = (called: string, { source, target }: Languages): Column | undefined => {
  if (primary(source) === primary(target)) return undefined
  const language = primary(called)
  return language === primary(source) ? 'source' : language === primary(target) ? 'target' : undefined
}

const missing = ({ path, source, target }: PairsFile, line: number, fields: readonly string[]): SetupError =>
  new SetupError(saying('pairs.fields', { path, line, fields, source, target }))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parseLine = (text: string, line: number, file: PairsFile): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return value
  } catch {
    // Told below, like a value that is no object.
  }
  throw new SetupError(
    saying('pairs.object', { path: file.path, line, text: JSON.stringify(text.slice(0, 40)) }),
  )
}

/** A field's text. Numbers are taken as they are written; nothing else is a text. */
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

const pairOfRecord = (record: Record<string, unknown>, line: number, file: PairsFile): FilePair => {
  const named: Partial<Record<Column, string>> = {}
  for (const [name, value] of Object.entries(record)) {
    const column = columnOf(name, file)
    const text = asText(value)
    if (column && text !== undefined) named[column] ??= text
  }
  const { source, target, id: text = String(line) } = named
  if (source === undefined || target === undefined) throw missing(file, line, Object.keys(record))
  const written = Object.entries(record).find(([name]) => columnOf(name, file) === 'id')?.[1]
  const id = typeof written === 'number' ? written : text
  return { id, line, source, target }
}

/** Gives the pairs of a file whose text comes in portions; each portion but the last ends with a line end. */
export interface PairReader {
  push(portion: string): FilePair[]
  /** What was not complete. */
  end(): FilePair[]
}

const jsonReader = (file: PairsFile): PairReader => {
  let line = 0
  const pairsOn = (content: string): FilePair[] => {
    line += 1
    return content.trim() === '' ? [] : [pairOfRecord(parseLine(content, line, file), line, file)]
  }
  return { push: portion => linesOf(portion).flatMap(pairsOn), end: () => [] }
}

const columnsOf = (row: Row | undefined, file: PairsFile): (Column | undefined)[] =>
  row?.fields.map(name => columnOf(name, file)) ?? []

/** Columns of a table without names: source, target; with three: id, source, target. */
const byPosition = (count: number): Column[] =>
  count > 2 ? ['id', 'source', 'target'] : ['source', 'target']

const neverClosed = ({ line }: Row, file: PairsFile): SetupError =>
  new SetupError(saying('pairs.open', { path: file.path, line }))

const tooShort = ({ line, fields }: Row, wanted: number, file: PairsFile): SetupError =>
  new SetupError(saying('pairs.short', { path: file.path, line, count: fields.length, wanted }))

/** The pair of a row, by the names of the columns. */
const pairOfRow = (row: Row, columns: readonly (Column | undefined)[], file: PairsFile): FilePair => {
  if (row.open) throw neverClosed(row, file)
  const { line, fields } = row
  const at = (column: Column): string | undefined => fields[columns.indexOf(column)]
  const [source, target] = [at('source'), at('target')]
  if (source === undefined || target === undefined) throw tooShort(row, columns.length, file)
  return { id: (columns.includes('id') && at('id')) || String(line), line, source, target }
}

/** The first row names the columns, or is a pair like the others. One that begins with `id` or `source` names them. */
const tableReader = (rows: RowReader, file: PairsFile): PairReader => {
  let columns: readonly (Column | undefined)[] | undefined
  const pairsIn = (row: Row): FilePair[] => {
    if (columns) return [pairOfRow(row, columns, file)]
    const names = columnsOf(row, file)
    const named = names.includes('source') && names.includes('target')
    if (row.open) throw neverClosed(row, file)
    const lacksOne = !named && (names[0] === 'id' || names[0] === 'source')
    if (lacksOne || (!named && row.fields.length < 2)) throw missing(file, row.line, row.fields)
    columns = named ? names : byPosition(row.fields.length)
    return named ? [] : [pairOfRow(row, columns, file)]
  }
  return {
    push: portion => rows.push(portion).flatMap(pairsIn),
    end: () => rows.end().flatMap(pairsIn),
  }
}

const formats: Readonly<Record<string, (file: PairsFile) => PairReader>> = {
  jsonl: jsonReader,
  ndjson: jsonReader,
  json: jsonReader,
  tsv: file => tableReader(tsvReader(), file),
  txt: file => tableReader(tsvReader(), file),
  csv: file => tableReader(csvReader(), file),
}

/** What is piped in has no ending: JSON lines begin with a brace, TSV has a tab in its first row. */
const formatOfPiped = (beginning: string): string => {
  const text = withoutMark(beginning)
  return /^\s*\{/.test(text) ? 'jsonl' : /^[^\n]*\t/.test(text.trimStart()) ? 'tsv' : 'csv'
}

/** A text without the byte order mark that some programs begin a file with. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/**
 * A reader of a file of pairs: JSON lines, TSV or CSV by the ending of its name, those of `-` by their beginning. What it gives
 * throws a SetupError that names the file, the line, what was found and what was expected.
 * @param beginning of the file's text: its first line that is not empty.
 */
export const pairReader = (file: PairsFile, beginning: string): PairReader => {
  const ending =
    file.path === '-' ? formatOfPiped(beginning) : (file.path.split('.').at(-1)?.toLowerCase() ?? '')
  const read = formats[ending]
  if (!read) throw new SetupError(saying('pairs.ending', { path: file.path, ending }))
  return read(file)
}

/** All pairs of a text that is at hand whole. */
export const readPairs = (text: string, file: PairsFile): FilePair[] => {
  const reader = pairReader(file, text)
  return [...reader.push(withoutMark(text)), ...reader.end()]
}
