import type { Nodes } from 'mdast'

/** A container that puts a prefix before each line of what it holds. */
type Container = { type: 'quotation' } | { type: 'indented'; width: number }

const tab = 4

/** A place in a line: tabs may be used up column by column (CommonMark 0.31 §2.2). */
interface Cursor {
  offset: number
  column: number
  /** Columns left of a tab that is partly used up. */
  rest: number
}

const widthOf = (character: string | undefined, column: number): number =>
  character === ' ' ? 1 : character === '\t' ? tab - (column % tab) : 0

/** Use up white space, `most` columns of it. */
const skipColumns = (line: string, from: Cursor, most: number): Cursor => {
  let { offset, column, rest } = from
  let left = most
  while (left > 0) {
    if (rest === 0) {
      rest = widthOf(line[offset], column)
      if (rest === 0) break
      offset += 1
    }
    const used = Math.min(rest, left)
    rest -= used
    column += used
    left -= used
  }
  return { offset, column, rest }
}

const indentOf = (line: string, from: Cursor): number =>
  skipColumns(line, from, Infinity).column - from.column

/** Go past one container's prefix; undefined when the line leaves it out (a lazy continuation line, §5.1). */
const pass = (line: string, from: Cursor, container: Container): Cursor | undefined => {
  const indent = indentOf(line, from)
  if (container.type === 'indented')
    return indent >= container.width ? skipColumns(line, from, container.width) : undefined
  if (indent > 3) return undefined
  const mark = skipColumns(line, from, indent)
  if (line[mark.offset] !== '>') return undefined
  return skipColumns(line, { offset: mark.offset + 1, column: mark.column + 1, rest: 0 }, 1)
}

const lineBreak = /[\r\n]/g

const lineFrom = (value: string, start: number): string => {
  lineBreak.lastIndex = start
  const end = lineBreak.exec(value)?.index ?? value.length
  return value.slice(start, end)
}

const lineBegin: Cursor = { offset: 0, column: 0, rest: 0 }

/** Go past the prefixes that stand on a line; it may leave out the inner ones. */
const passAll = (line: string, containers: readonly Container[]): { cursor: Cursor; passed: number } => {
  let cursor = lineBegin
  for (const [passed, container] of containers.entries()) {
    const next = pass(line, cursor, container)
    if (!next) return { cursor, passed }
    cursor = next
  }
  return { cursor, passed: containers.length }
}

const columnOf = (line: string, offset: number): number => {
  let column = 0
  for (let at = 0; at < offset; at += 1) column += widthOf(line[at], column) || 1
  return column
}

const listMarker = /^(?:[-+*]|\d{1,9}[.)])/

/**
 * Width of a list item's marker with its white space (§5.2): the indentation its later lines must have.
 * @param marker offset of the marker in its line. What stands before it counts only if it is no other item's marker.
 */
const itemWidth = (line: string, containers: readonly Container[], marker: number): number => {
  const { cursor, passed } = passAll(line, containers)
  const column = columnOf(line, marker)
  const indent = passed === containers.length ? column - cursor.column : 0
  const length = listMarker.exec(line.slice(marker))?.[0].length ?? 1
  const behind = { offset: marker + length, column: column + length, rest: 0 }
  const spaces = indentOf(line, behind)
  const isBlank = skipColumns(line, behind, spaces).offset >= line.length
  return indent + length + (isBlank || spaces > tab ? 1 : spaces)
}

/** What the prefixes of a block's later lines are made of. */
export type Prefixes = readonly Container[]

type Grow = (outer: Prefixes, line: string, at: number) => Prefixes

const containers: Partial<Record<Nodes['type'], Grow>> = {
  blockquote: outer => [...outer, { type: 'quotation' }],
  listItem: (outer, line, at) => [...outer, { type: 'indented', width: itemWidth(line, outer, at) }],
  footnoteDefinition: outer => [...outer, { type: 'indented', width: tab }],
}

/**
 * The prefixes of what stands inside a node.
 * @param outer the prefixes of the node itself.
 * @param lineStart offset of the line on which it begins.
 */
export const prefixesInside = (outer: Prefixes, node: Nodes, value: string, lineStart: number): Prefixes => {
  const grow = containers[node.type]
  return grow
    ? grow(outer, lineFrom(value, lineStart), (node.position?.start.offset ?? 0) - lineStart)
    : outer
}

/** Offset at which the text of a later line of a paragraph begins: behind its prefixes and white space. */
export const textStart = (value: string, lineStart: number, prefixes: Prefixes): number => {
  const line = lineFrom(value, lineStart)
  const inside = passAll(line, prefixes).cursor
  return lineStart + skipColumns(line, inside, Infinity).offset
}
