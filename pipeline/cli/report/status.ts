import type { TextLength } from '../../language/text-length.js'
import type { DocumentStatus, LanguageStatus, StatusReport } from '../../status.js'
import type { Look } from './look.js'
import { said } from './said.js'
import { type Cell, table } from './table.js'
import { visible } from './visible.js'

const number = (value: number): string => value.toLocaleString('en')

const long = ({ count, unit }: TextLength, look: Look): Cell => ({
  text: said(look, `length.${unit}`, { number: count }),
})

const head = ['language', 'segments', 'translated', 'reviewed', 'stale', 'obsolete', 'length'] as const

/** The columns that are set flush right. */
const numbers = new Set([1, 2, 3, 4, 5, 6])

const sourceRow = ({ source }: DocumentStatus, look: Look): Cell[] => [
  { text: source.language },
  { text: number(source.segments) },
  { text: '' },
  { text: '' },
  { text: '' },
  { text: number(source.obsolete) },
  long(source.length, look),
]

const targetRow = ([language, target]: [string, LanguageStatus], look: Look): Cell[] => [
  { text: language },
  { text: number(target.segments) },
  {
    text: number(target.translated),
    color: target.translated < target.segments ? look.colors.yellow : look.colors.green,
  },
  { text: number(target.reviewed) },
  { text: number(target.stale), ...(target.stale > 0 ? { color: look.colors.yellow } : {}) },
  { text: number(target.obsolete) },
  long(target.length, look),
]

const rowsOf = (document: DocumentStatus, look: Look): Cell[][] => [
  sourceRow(document, look),
  ...Object.entries(document.targets).map(entry => targetRow(entry, look)),
]

/**
 * How far a book has come: under the name of each document a line in its own language, then one for each it
 * is translated into. All columns are as wide as those of the whole book.
 */
export const reportStatus = ({ documents }: StatusReport, look: Look): string => {
  const { dim, bold } = look.colors
  const rows = documents.map(document => rowsOf(document, look))
  const [top = '', ...lines] = table(
    [head.map(name => ({ text: said(look, `status.${name}`), color: dim })), ...rows.flat()],
    numbers,
  )
  const blocks = documents.map(({ name }, index) => {
    const mine = lines.splice(0, rows[index]?.length ?? 0)
    return [bold(visible(name)), ...mine.map(line => `  ${line}`)]
  })
  return [`  ${top}`, ...blocks.flat()].map(line => `${line}\n`).join('')
}
