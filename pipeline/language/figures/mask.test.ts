import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mask } from './mask.js'
import { readFigures } from './read.js'

it('keeps what is read and where it stands', () => {
  const { text, original } = mask('在 **2015** 年')
  expect(text).toBe('在2015年')
  expect([0, 1, 2, 3, 4, 5].map(original)).toEqual([0, 4, 5, 6, 7, 11])
})

it.each([
  ['`12` 和 <b id="3">4</b>', '4'],
  ['[五](https://a.b/6)', ''],
  ['见 https://a.b/2020/12 ', ''],
  ['{{count}} 和 &#123;', ''],
  ['![图 7](8.png)', '7'],
])('puts out what is no running text: %s', (text, digits) => {
  expect(mask(text).text.replace(/\D/g, '')).toBe(digits)
})

const pieces = fc.array(
  fc.constantFrom(
    '3',
    '12',
    '亿',
    '万',
    '元',
    '%',
    '百分之',
    '第',
    '三',
    '十',
    '年',
    '月',
    '日',
    '**',
    '_',
    '`',
    ' ',
    '，',
    '近',
    '多',
    '半',
    '至',
    '/',
    ':',
    '.',
    ',',
    '[',
    '](u)',
    '<b>',
    '个',
    '倍',
    '数',
    '周',
  ),
  { maxLength: 14 },
)

it('reads any text without failing, with places inside it, in order', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('zh-Hans', 'en', 'de', 'ja'), (parts, language) => {
      const text = parts.join('')
      let last = 0
      for (const figure of readFigures(text, language)) {
        expect(figure.start).toBeGreaterThanOrEqual(0)
        expect(figure.end).toBeLessThanOrEqual(text.length)
        expect(figure.start).toBeLessThan(figure.end)
        expect(figure.end).toBeGreaterThanOrEqual(last)
        last = figure.start
      }
    }),
    { numRuns: 2000 },
  )
})
