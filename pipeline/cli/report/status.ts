import type { TextLength } from '../../language/text-length.js'
import type { DocumentStatus, StatusReport } from '../../status.js'
import type { Look } from './look.js'
import { type Cell, table } from './table.js'
import { visible } from './visible.js'

const number = (value: number): string => value.toLocaleString('en')

const long = ({ count, unit }: TextLength): Cell => ({ text: `${number(count)} ${unit}` })

const head = ['document', 'language', 'segments', 'translated', 'reviewed', 'stale', 'obsolete', 'length']

/** The columns that hold numbers alone. */
const numbers = new Set([2, 3, 4, 5, 6, 7])

const rowsOf = ({ name, source, targets }: DocumentStatus, { colors }: Look): Cell[][] => {
  const sourceRow: Cell[] = [
    { text: visible(name), color: colors.bold },
    { text: source.language },
    { text: number(source.segments) },
    { text: '' },
    { text: '' },
    { text: '' },
    { text: number(source.obsolete) },
    long(source.length),
  ]
  const targetRows = Object.entries(targets).map(([language, target]): Cell[] => [
    { text: '' },
    { text: language },
    { text: number(target.segments) },
    {
      text: number(target.translated),
      color: target.translated < target.segments ? colors.yellow : colors.green,
    },
    { text: number(target.reviewed) },
    { text: number(target.stale), ...(target.stale > 0 ? { color: colors.yellow } : {}) },
    { text: number(target.obsolete) },
    long(target.length),
  ])
  return [sourceRow, ...targetRows]
}

/** How far a book has come, as a table: each document in its own language, then in each it is translated into. */
export const reportStatus = ({ documents }: StatusReport, look: Look): string =>
  table(
    [
      head.map((text): Cell => ({ text, color: look.colors.dim })),
      ...documents.flatMap(document => rowsOf(document, look)),
    ],
    numbers,
  )
