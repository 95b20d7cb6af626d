import { expect, it } from 'vitest'
import { documentDate } from './document-date.js'

const read = (date: unknown) => documentDate({ frontMatter: { date } })?.value.toISOString()

it('reads a day, with or without its time', () => {
  expect(read('2024-01-01')).toBe('2024-01-01T00:00:00.000Z')
  expect(read('2024-01-01T14:48:00+08:00')).toBe('2024-01-01T06:48:00.000Z')
  expect(read(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
})

it.each([undefined, '', '2024', '2024年1月1日', '2024-13-45', 7])('takes %j for none', date => {
  expect(read(date)).toBeUndefined()
})
