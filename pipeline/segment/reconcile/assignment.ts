import { Heap } from './heap.js'

/** One possible match of a row: the column, and what it gains (above 0). */
export interface Edge {
  column: number
  gain: number
}

/** The state of an assignment that grows row by row. Column `columns + row` is the row's own: to stay alone. */
interface Assignment {
  edges: readonly (readonly Edge[])[]
  columnOf: Int32Array
  rowOf: Int32Array
  /** The price of each column (dual variables). */
  price: Float64Array
}

/** The shortest way from a free row to a free column: for each column reached its distance and the row before it. */
interface Search {
  distance: Map<number, number>
  before: Map<number, number>
  done: Set<number>
}

const costOf = (edges: readonly Edge[], column: number): number =>
  -(edges.find(edge => edge.column === column)?.gain ?? 0)

const relax = (state: Assignment, search: Search, heap: Heap, row: number, base: number): void => {
  const columns = state.rowOf.length - state.edges.length
  const alone: Edge = { column: columns + row, gain: 0 }
  for (const { column, gain } of [...(state.edges[row] ?? []), alone]) {
    const distance = base - gain - (state.price[column] ?? 0)
    if (search.done.has(column) || distance >= (search.distance.get(column) ?? Infinity)) continue
    search.distance.set(column, distance)
    search.before.set(column, row)
    heap.push(distance, column)
  }
}

/** Dijkstra from a free row; ends at the first free column. */
const shortestWay = (state: Assignment, row: number): Search & { end: number; length: number } => {
  const search: Search = { distance: new Map(), before: new Map(), done: new Set() }
  const heap = new Heap()
  relax(state, search, heap, row, 0)
  for (let top = heap.pop(); top; top = heap.pop()) {
    const { key, value: column } = top
    if (search.done.has(column)) continue
    search.done.add(column)
    const owner = state.rowOf[column] ?? -1
    if (owner < 0) return { ...search, end: column, length: key }
    relax(
      state,
      search,
      heap,
      owner,
      key - costOf(state.edges[owner] ?? [], column) + (state.price[column] ?? 0),
    )
  }
  return { ...search, end: -1, length: 0 }
}

const augment = (state: Assignment, row: number): void => {
  const { done, distance, before, end, length } = shortestWay(state, row)
  for (const column of done)
    state.price[column] = (state.price[column] ?? 0) + (distance.get(column) ?? 0) - length
  for (let column = end; ; ) {
    const from = before.get(column) ?? row
    const previous = state.columnOf[from] ?? -1
    state.rowOf[column] = from
    state.columnOf[from] = column
    if (from === row) return
    column = previous
  }
}

/** Give each other a row and a column that no other row and column could have: most rows of an edited text. */
const pairOff = ({ edges, columnOf, rowOf }: Assignment, columns: number): void => {
  const wanted = new Int32Array(columns)
  for (const own of edges) for (const { column } of own) wanted[column] = (wanted[column] ?? 0) + 1
  for (const [row, [only, ...others]] of edges.entries()) {
    if (!only || others.length > 0 || wanted[only.column] !== 1) continue
    columnOf[row] = only.column
    rowOf[only.column] = row
  }
}

/**
 * The assignment of rows to columns with the greatest sum of gains; every row may stay alone.
 * Shortest augmenting paths with prices over the given edges alone (Jonker and Volgenant 1987).
 * @returns for each row its column, or -1.
 */
export const assign = (edges: readonly (readonly Edge[])[], columns: number): number[] => {
  const total = columns + edges.length
  const state: Assignment = {
    edges,
    columnOf: new Int32Array(edges.length).fill(-1),
    rowOf: new Int32Array(total).fill(-1),
    price: new Float64Array(total),
  }
  pairOff(state, columns)
  for (const [row, own] of edges.entries())
    if (own.length > 0 && state.columnOf[row] === -1) augment(state, row)
  return Array.from(state.columnOf, column => (column >= columns ? -1 : column))
}
