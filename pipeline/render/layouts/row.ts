import type { Element, ElementContent } from 'hast'
import { h } from '../hast.js'
import type { Column, Setting } from './setting.js'

const classes = (column: Column, more: readonly string[]): Element['properties'] =>
  more.length === 0
    ? column.attributes
    : { ...column.attributes, className: [...(column.attributes.className as string[]), ...more] }

/** A cell of a column. */
export const cell = (column: Column, name: string, children: ElementContent[], ...more: string[]): Element =>
  h(name, classes(column, more), children)

/** A row: one cell a column. */
export const row = (cells: ElementContent[], ...more: string[]): Element =>
  h('div', { className: ['row', ...more] }, cells)

/** A cell for each column of a page. */
export const cellsOf = (setting: Setting, make: (column: Column) => Element): Element[] =>
  setting.columns.map(make)
