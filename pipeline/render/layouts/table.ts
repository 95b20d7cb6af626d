import type { Element, ElementContent } from 'hast'
import { h, plainText } from '../hast.js'
import { inColumn, segmentsIn } from './in-column.js'
import { notesOf } from './notes.js'
import type { SetBlock } from './place.js'
import { cell, cellsOf, row } from './row.js'
import type { Column, Setting } from './setting.js'

/** More columns than this find no room beside each other: the tables of the languages stand one above the other. */
const columnsBeside = 4

const elements = (nodes: readonly ElementContent[], name: string): Element[] =>
  nodes.filter(node => node.type === 'element').filter(node => node.tagName === name)

const rowsOf = (table: Element, part: 'thead' | 'tbody'): Element[] =>
  elements(table.children, part).flatMap(group => elements(group.children, 'tr'))

/** A cell that holds a figure, a dash for none, or nothing. */
const isFigure = (value: string): boolean =>
  /^[+\-−±≈约]?[\d.,  ]*\d[\d.,]*\s?[%％‰]?$|^[-—–…]*$/u.test(value)

const isFilled = (value: string): boolean => /\d/.test(value)

/** The columns of a table whose body holds figures alone: they are set flush right. */
const figureColumns = (table: Element): Set<number> => {
  const columns: string[][] = []
  for (const line of rowsOf(table, 'tbody')) {
    line.children.forEach((node, index) => {
      const value = node.type === 'element' ? plainText(node.children).trim() : ''
      columns[index] = [...(columns[index] ?? []), value]
    })
  }
  const found = columns.flatMap((values, index) =>
    values.some(isFilled) && values.every(isFigure) ? [index] : [],
  )
  return new Set(found)
}

const alignFigures = (table: Element): void => {
  const columns = figureColumns(table)
  for (const line of [...rowsOf(table, 'thead'), ...rowsOf(table, 'tbody')]) {
    line.children.forEach((node, index) => {
      if (node.type === 'element' && columns.has(index)) node.properties.className ??= ['end']
    })
  }
}

const tableIn = (setting: Setting, column: Column, table: Element, isWide: boolean): Element => {
  const children = inColumn(setting, column, table.children)
  if (!setting.isInteractive) return cell(column, 'table', children)
  const made = cell(column, 'div', [h('table', {}, children)], 'data')
  if (isWide) made.properties.tabIndex = 0
  return made
}

/** A table in each language, beside each other. A wide one can be scrolled, with the keyboard too. */
export const table: SetBlock = (setting, element) => {
  alignFigures(element)
  const isWide = (rowsOf(element, 'thead')[0]?.children.length ?? 0) > columnsBeside
  const tables = cellsOf(setting, column => tableIn(setting, column, element, isWide))
  const made = row(tables, 'tables', ...(isWide ? ['wide'] : []))
  return [made, ...notesOf(setting, segmentsIn([element]))]
}
