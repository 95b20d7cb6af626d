import type { Term } from '../../model/glossary.js'

/** The columns of a glossary file, in the order of a new one. */
export const columnNames = [
  'source',
  'language',
  'target',
  'status',
  'authority',
  'date',
  'partOfSpeech',
  'note',
  'translate',
  'caseSensitive',
] as const satisfies readonly (keyof Term)[]

export type ColumnName = (typeof columnNames)[number]

/** Without these nothing can be said of a term. */
export const requiredColumns: readonly ColumnName[] = ['source', 'language', 'target']

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

const byPlainName = new Map<string, ColumnName>(columnNames.map(name => [plain(name), name]))

/** The column a heading means: `Part of speech` is `partOfSpeech`; undefined where it is none of ours. */
export const columnOf = (heading: string): ColumnName | undefined => byPlainName.get(plain(heading))

const spoken: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', '是'].map((word): [string, boolean] => [word, true]),
  ...['no', 'n', 'false', '0', '否'].map((word): [string, boolean] => [word, false]),
])

/** `yes` or `no` in the ways that people and spreadsheets write it; undefined where it is neither. */
export const readAnswer = (cell: string): boolean | undefined => spoken.get(cell.toLowerCase())

/** A field of a term as the text of its cell; empty where it says what an empty cell says. */
const written: Partial<Record<ColumnName, (term: Term) => string>> = {
  translate: term => (term.translate ? '' : 'no'),
  caseSensitive: term => (term.caseSensitive ? 'yes' : ''),
}

/** What stands in a term's cell. */
export const fieldText = (term: Term, column: ColumnName): string =>
  written[column]?.(term) ?? String(term[column])
