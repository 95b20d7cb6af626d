import type { Severity } from '../../model/diagnostic.js'
import { type Term, type TermStatus, termStatuses } from '../../model/glossary.js'
import { type Saying, saying } from '../../model/messages/message.js'
import { isFormula, readCell } from './cells.js'
import { type ColumnName, columnNames, readAnswer } from './columns.js'

/** What is wrong with a row. Of an `error` there is no term. */
export interface RowFault {
  rule: string
  reason: Saying
  severity: Severity
  actual?: string
  expected?: string[]
  note?: Saying
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

const missing = (column: ColumnName, note: Saying): RowFault => ({
  rule: 'glossary-field',
  reason: saying('glossary.empty', { column }),
  severity: 'error',
  actual: '',
  note,
})

const brokenLine = (column: ColumnName, text: string): RowFault => ({
  rule: 'glossary-line',
  reason: saying('glossary.line', { column }),
  severity: 'error',
  actual: text,
  note: saying('glossary.line.do'),
})

/** Faults of the fields that a term cannot do without. */
const fieldFaults = (text: (column: ColumnName) => string, translate: boolean): RowFault[] => [
  ...(['source', 'language', 'target'] as const)
    .filter(column => /[\r\n]/.test(text(column)))
    .map(column => brokenLine(column, text(column))),
  ...(text('source') === '' ? [missing('source', saying('glossary.empty.source'))] : []),
  ...(text('target') === '' && translate ? [missing('target', saying('glossary.empty.target'))] : []),
  ...(text('language') === '' && text('target') !== ''
    ? [missing('language', saying('glossary.empty.language'))]
    : []),
]

const languageFault = (tag: string): RowFault[] =>
  tag === '' || isLanguage(tag)
    ? []
    : [
        {
          rule: 'glossary-language',
          reason: saying('glossary.language', { language: tag }),
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
          reason: saying('glossary.status', { status, statuses: termStatuses.join(', ') }),
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
          reason: saying('glossary.date', { date }),
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
          reason: saying('glossary.answer', { text, column }),
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
            reason: saying('glossary.formula', { column }),
            severity: 'warning',
            actual: cell,
            expected: [`'${cell}`],
            note: saying('glossary.formula.do'),
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
