import { expect, test } from 'vitest'
import type { Row } from '../protocol.js'
import { createWordings } from './wordings.js'

const row = (hash: string, target: string): Row => ({ hash, target }) as Row

test('the same source with two translations differs, until they are the same', () => {
  const [one, other] = [row('a', 'One'), row('a', 'Other')]
  const rows = [one, other, row('a', ''), row('b', 'One'), row('b', 'One'), row('c', 'Alone')]
  const wordings = createWordings(rows)
  expect(rows.filter(wordings.differs)).toEqual([one, other])
  const now = row('a', 'One')
  wordings.put(other, now)
  expect([one, now].some(wordings.differs)).toBe(false)
  const third = row('b', 'Two')
  wordings.put(rows[4], third)
  expect([rows[3], third].every(each => each !== undefined && wordings.differs(each))).toBe(true)
})
