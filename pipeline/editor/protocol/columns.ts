import type { Row } from './row.js'

/* Many rows as they travel: field by field, since the names of the fields are longer than most of what stands in them. */

/** Of one row what the most have not; null where it has nothing. */
type Other<Value> = readonly [place: number, value: Value | null]

/** A field of all rows: the value of each, or the usual one and what others have; null where a row has none. */
export type Column<Value> =
  | readonly (Value | null)[]
  | { usual: Value | null; others: readonly Other<Value>[] }

/** Rows by their fields. */
export interface RowColumns {
  count: number
  fields: { readonly [Name in keyof Row]-?: Column<NonNullable<Row[Name]>> }
}

/** What an exception costs, in values. */
const dear = 3

const usualOf = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [usual, most]: [Value | undefined, number] = [undefined, 0]
  for (const [value, count] of counts) if (count > most) [usual, most] = [value, count]
  return usual
}

const columnOf = <Value>(values: readonly (Value | null)[]): Column<Value> => {
  const usual = usualOf(values) ?? null
  const others = values.flatMap((value, place): Other<Value>[] => (value === usual ? [] : [[place, value]]))
  return others.length * dear < values.length ? { usual, others } : values
}

/** Rows as they travel. */
export const columnsOf = (rows: readonly Row[]): RowColumns => {
  const of = <Name extends keyof Row>(name: Name): Column<NonNullable<Row[Name]>> =>
    columnOf(rows.map(row => row[name] ?? null))
  return {
    count: rows.length,
    fields: {
      id: of('id'),
      source: of('source'),
      hash: of('hash'),
      target: of('target'),
      state: of('state'),
      stale: of('stale'),
      length: of('length'),
      role: of('role'),
      block: of('block'),
      revision: of('revision'),
      unread: of('unread'),
      earlier: of('earlier'),
      at: of('at'),
      notes: of('notes'),
      depth: of('depth'),
      field: of('field'),
      level: of('level'),
      sign: of('sign'),
      note: of('note'),
      cell: of('cell'),
      column: of('column'),
    },
  }
}

/** Reads a field by place. @param none what a row has that has nothing. */
const reader = <Value>(column: Column<Value>, none: Value): ((place: number) => Value) => {
  if (!('others' in column)) return place => column[place] ?? none
  const usual = column.usual ?? none
  const others = new Map(column.others.map(([place, value]) => [place, value ?? none]))
  return place => others.get(place) ?? usual
}

/** Give those rows a field that have it. */
const give = <Name extends keyof Row>(
  rows: readonly Row[],
  name: Name,
  column: Column<NonNullable<Row[Name]>>,
): void => {
  const put = (row: Row | undefined, value: NonNullable<Row[Name]> | null | undefined): void => {
    if (row && value !== null && value !== undefined) row[name] = value
  }
  if (!('others' in column)) column.forEach((value, place) => void put(rows[place], value))
  else if (column.usual === null) for (const [place, value] of column.others) put(rows[place], value)
  else {
    const others = new Map(column.others)
    rows.forEach((row, place) => void put(row, others.has(place) ? others.get(place) : column.usual))
  }
}

/** The rows that have travelled. */
export const rowsIn = ({ count, fields }: RowColumns): Row[] => {
  const id = reader(fields.id, '')
  const source = reader(fields.source, '')
  const hash = reader(fields.hash, '')
  const target = reader(fields.target, '')
  const state = reader<Row['state']>(fields.state, 'initial')
  const stale = reader<boolean>(fields.stale, false)
  const length = reader(fields.length, 0)
  const role = reader<Row['role']>(fields.role, 'paragraph')
  const block = reader(fields.block, 0)
  const revision = reader(fields.revision, '')
  // All at once, so that the browser keeps them in one shape: a field that is put in later costs room in each row.
  const rows = Array.from(
    { length: count },
    (_, place): Row => ({
      id: id(place),
      source: source(place),
      hash: hash(place),
      target: target(place),
      state: state(place),
      stale: stale(place),
      length: length(place),
      role: role(place),
      block: block(place),
      revision: revision(place),
    }),
  )
  give(rows, 'unread', fields.unread)
  give(rows, 'earlier', fields.earlier)
  give(rows, 'at', fields.at)
  give(rows, 'notes', fields.notes)
  give(rows, 'depth', fields.depth)
  give(rows, 'field', fields.field)
  give(rows, 'level', fields.level)
  give(rows, 'sign', fields.sign)
  give(rows, 'note', fields.note)
  give(rows, 'cell', fields.cell)
  give(rows, 'column', fields.column)
  return rows
}
