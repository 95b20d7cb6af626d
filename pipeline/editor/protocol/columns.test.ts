import { expect, test } from 'vitest'
import type { Row } from '../protocol.js'
import { columnsOf, rowsIn } from './columns.js'

const row = (place: number, more: Partial<Row> = {}): Row => ({
  id: `id${place}`,
  source: `第${place}句。`,
  hash: `hash${place}`,
  target: '',
  state: 'initial',
  stale: false,
  length: place,
  role: 'paragraph',
  block: place,
  revision: `revision${place}`,
  ...more,
})

/** One of each kind of field that not every row has. */
const rich: Partial<Row> = {
  target: 'A text.',
  state: 'final',
  stale: true,
  unread: true,
  earlier: '',
  at: '2026-01-02T03:04:05Z',
  notes: [{ text: 'Look.', by: 'me' }],
  depth: 1,
  field: 'title',
  level: 2,
  sign: '•',
  note: '1',
  cell: [1, 2],
  column: 'Year',
}

const travelled = (rows: readonly Row[]): Row[] => rowsIn(JSON.parse(JSON.stringify(columnsOf(rows))))

const plain = Array.from({ length: 40 }, (_, place) => row(place))

test.each<[string, Row[]]>([
  ['none', []],
  ['one', [row(0)]],
  ['one with all that a row may have', [row(0, rich)]],
  ['many alike, and one that has more', plain.map((one, place) => (place === 7 ? row(7, rich) : one))],
  ['many that have more, and one alike', plain.map((one, place) => (place === 7 ? one : row(place, rich)))],
  ['half and half', plain.map((one, place) => (place % 2 ? one : row(place, rich)))],
])('rows travel by columns as they are: %s', (_, rows) => {
  expect(travelled(rows)).toEqual(rows)
  for (const [place, one] of travelled(rows).entries())
    expect(Object.keys(one).sort()).toEqual(Object.keys(rows[place] ?? {}).sort())
})

test('what most rows have travels once', () => {
  const { fields } = columnsOf(plain.map((one, place) => (place === 7 ? row(7, rich) : one)))
  expect(fields.state).toEqual({ usual: 'initial', others: [[7, 'final']] })
  expect(fields.at).toEqual({ usual: null, others: [[7, '2026-01-02T03:04:05Z']] })
  expect(fields.source).toHaveLength(40)
})
