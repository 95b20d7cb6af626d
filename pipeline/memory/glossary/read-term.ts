import type { Severity } from '../../model/diagnostic.js'
import { type Term, type TermStatus, termStatuses } from '../../model/glossary.js'
import { isFormula, readCell } from './cells.js'
import { type ColumnName, columnNames, readAnswer } from './columns.js'

/** What is wrong with a row. Of an `error` there is no term. */
export interface RowFault {
  rule: string
  reason: string
  severity: Severity
  actual?: string
  expected?: string[]
  note?: string
}

/** The cells of a row by the name of their column. */
export type Cells = ReadonlyMap<ColumnName, string>

const isStatus = (text: string): text is TermStatus => termStatuses.some(status => status === text)

const isLanguage = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const missing = (column: ColumnName, note: string): RowFault => ({
  rule: 'glossary-field',
  reason: `Unexpected empty cell in column “${column}”, expected a value`,
  severity: 'error',
  actual: '',
  note,
})

const brokenLine = (column: ColumnName, text: string): RowFault => ({
  rule: 'glossary-line',
  reason: `Unexpected line end in column “${column}”, expected one line`,
  severity: 'error',
  actual: text,
  note: 'A quotation mark may be missing.',
})

/** Faults of the fields that a term cannot do without. */
const fieldFaults = (text: (column: ColumnName) => string, translate: boolean): RowFault[] => [
  ...(['source', 'language', 'target'] as const)
    .filter(column => /[\r\n]/.test(text(column)))
    .map(column => brokenLine(column, text(column))),
  ...(text('source') === '' ? [missing('source', 'A row without a term says nothing.')] : []),
  ...(text('target') === '' && translate
    ? [missing('target', 'Write a translation, or “no” in column “translate”.')]
    : []),
  ...(text('language') === '' && text('target') !== ''
    ? [missing('language', 'Write the language of the target, “en” for one.')]
    : []),
]

const languageFault = (tag: string): RowFault[] =>
  tag === '' || isLanguage(tag)
    ? []
    : [
        {
          rule: 'glossary-language',
          reason: `Unexpected language “${tag}”, expected a BCP 47 tag such as “en”`,
          severity: 'error',
          actual: tag,
        },
      ]

const statusFault = (status: string): RowFault[] =>
  isStatus(status)
    ? []
    : [
        {
          rule: 'glossary-status',
          reason: `Unexpected status “${status}”, expected ${termStatuses.join(', ')}`,
          severity: 'error',
          actual: status,
          expected: [...termStatuses],
        },
      ]

const dateFault = (date: string): RowFault[] =>
  /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/.test(date)
    ? []
    : [
        {
          rule: 'glossary-date',
          reason: `Unexpected date “${date}”, expected 2024, 2024-03 or 2024-03-05`,
          severity: 'warning',
          actual: date,
        },
      ]

const answerFault = (column: ColumnName, text: string): RowFault[] =>
  text === '' || readAnswer(text) !== undefined
    ? []
    : [
        {
          rule: 'glossary-answer',
          reason: `Unexpected “${text}” in column “${column}”, expected yes or no`,
          severity: 'error',
          actual: text,
          expected: ['yes', 'no'],
        },
      ]

const formulaFaults = (cells: Cells): RowFault[] =>
  [...cells].flatMap(([column, cell]) =>
    isFormula(cell)
      ? [
          {
            rule: 'glossary-formula',
            reason: `Unexpected formula in column “${column}”, expected text`,
            severity: 'warning',
            actual: cell,
            expected: [`'${cell}`],
            note: 'A spreadsheet program would run it. An apostrophe before it makes it a text.',
          } satisfies RowFault,
        ]
      : [],
  )

/** Read a row. @returns the term, undefined where there is an error; all faults. */
export const readTerm = (cells: Cells, line: number): { term: Term | undefined; faults: RowFault[] } => {
  const text = (column: ColumnName): string => readCell(cells.get(column) ?? '')
  const status = text('status').toLowerCase() || 'preferred'
  const translate = readAnswer(text('translate')) ?? true
  const faults = [
    ...fieldFaults(text, translate),
    ...languageFault(text('language')),
    ...statusFault(status),
    ...dateFault(text('date')),
    ...answerFault('translate', text('translate')),
    ...answerFault('caseSensitive', text('caseSensitive')),
    ...formulaFaults(cells),
  ]
  if (!isStatus(status) || faults.some(({ severity }) => severity === 'error'))
    return { term: undefined, faults }
  const term: Term = {
    source: text('source'),
    language: text('language'),
    target: text('target'),
    status,
    authority: text('authority'),
    date: text('date'),
    partOfSpeech: text('partOfSpeech'),
    note: text('note'),
    translate,
    caseSensitive: readAnswer(text('caseSensitive')) ?? false,
    line,
  }
  return { term, faults }
}

/** Whether two terms say the same, wherever they stand. */
export const saysTheSame = (left: Term, right: Term): boolean =>
  columnNames.every(column => left[column] === right[column])
