import { expect, test } from 'vitest'
import { said } from './said.js'
import { duration, size } from './size.js'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [45_230, '45.2 kB'],
  [99_960, '100 kB'],
  [999_600, '1.0 MB'],
  [3_400_000_000, '3.4 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(size(bytes)).toBe(text)
})

test.each([
  [0.4, '0 ms'],
  [999, '999 ms'],
  [999.6, '1.0 s'],
  [12_340, '12.3 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
])('%d ms are %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text)
})

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [1234, '1,234 files'],
])('%i is counted as %s', (count, text) => {
  expect(said({ language: 'en' }, 'files', { count })).toBe(text)
})

test('in Chinese bytes and minutes have Chinese names', () => {
  expect([size(999, 'zh'), size(45_230, 'zh'), duration(125_000, 'zh')]).toEqual([
    '999 字节',
    '45.2 kB',
    '2 分 5 秒',
  ])
})
