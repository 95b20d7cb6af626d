import fc from 'fast-check'
import { expect, test } from 'vitest'
import { padEnd, padStart, shorten, width, wrap } from './width.js'

test.each([
  ['abc', 3],
  ['中文', 4],
  ['，。', 4],
  ['“引”', 4],
  ['e\u0301', 1],
  ['😀', 2],
  ['', 0],
])('%j takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns)
})

test('texts are filled up by columns', () => {
  expect(padEnd('中', 4)).toBe('中  ')
  expect(padStart('7', 3)).toBe('  7')
  expect(padEnd('abc', 2)).toBe('abc')
})

test('a text too long ends with an ellipsis', () => {
  expect(shorten('中文中文', 6)).toBe('中文…')
  expect(shorten('中文', 4)).toBe('中文')
})

test('lines break at spaces and between Chinese characters, not before a mark nor behind one that opens', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three'])
  expect(wrap('中文，中文', 4)).toEqual(['中', '文，', '中文'])
  expect(wrap('文“中文', 3)).toEqual(['文', '“中', '文'])
  expect(wrap('unbreakable', 4)).toEqual(['unbreakable'])
  expect(wrap('one two', 20, 3)).toEqual(['one', 'two'])
})

test('wrapping loses nothing but the spaces at line ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '中', ' ', '，', 'b') })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (value, columns) => {
      expect(wrap(value, columns).join('').replaceAll(' ', '')).toBe(value.replaceAll(' ', ''))
    }),
  )
})
