import { expect, test } from 'vitest'
import type { Row } from '../protocol.js'
import { choiceIn, isChosen, writeChoice } from './row-tests.js'
import type { Session } from './session.js'
import { createWordings } from './wordings.js'

const row = (id: string, changes: Partial<Row> = {}): Row => ({
  id,
  source: `源${id}`,
  hash: '',
  target: `target ${id}`,
  state: 'translated',
  stale: false,
  length: 1,
  role: 'paragraph',
  block: 0,
  revision: '',
  ...changes,
})

const rows = [
  row('a', { state: 'reviewed', at: '2026-01-05T12:00:00Z' }),
  row('b', { target: '', state: 'initial' }),
  row('c', { stale: true, notes: [{ text: 'why?' }] }),
  row('d', { at: '2025-12-31T12:00:00Z' }),
]

const session = {
  rows,
  wordings: createWordings(rows),
  places: new Map(rows.map(({ id }, index) => [id, index])),
  drafts: new Map([['d', { text: 'Draft text' }]]),
  alarms: { c: 'warning', a: 'info' },
} as unknown as Session

const chosen = (query: string): string =>
  rows
    .filter(one => isChosen(session, one, choiceIn(new URLSearchParams(query))))
    .map(({ id }) => id)
    .join('')

test.each([
  ['', 'abcd'],
  ['filter=empty', 'b'],
  ['filter=stale,alarms', 'c'],
  ['filter=stale,empty', ''],
  ['filter=noted', 'c'],
  ['filter=drafts', 'd'],
  ['state=reviewed,initial', 'ab'],
  ['state=translated&filter=stale', 'c'],
  ['since=2026-01-01', 'a'],
  ['text=TARGET+c', 'c'],
  ['text=源b', 'b'],
  ['text=draft', 'd'],
  ['text=%232', 'b'],
  ['text=%23c', 'c'],
  ['filter=nonsense&state=also&since=yesterday', 'abcd'],
])('the address %s chooses %s', (query, ids) => {
  expect(chosen(query)).toBe(ids)
})

test('an address reads back what was written into it, and keeps what is not ours', () => {
  const query = new URLSearchParams('document=x&filter=empty&since=2026-01-01')
  const choice = choiceIn(new URLSearchParams('filter=stale,noted&state=final&text=a b'))
  writeChoice(query, choice)
  expect(query.get('document')).toBe('x')
  expect(choiceIn(query)).toEqual(choice)
})
