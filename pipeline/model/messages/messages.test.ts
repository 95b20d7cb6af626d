import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from './en.js'
import { saying } from './message.js'
import { tell } from './tell.js'
import { zh } from './zh.js'

const valuesOf = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{\{(\w+)/g), ([, name = '']) => name))].sort()

/** A sentence has plural forms of each language’s own. */
const nameOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '')

const shapeOf = (catalog: object) =>
  Object.fromEntries(Object.entries(catalog).map(([key, text]) => [nameOf(key), valuesOf(text)]))

describe('the catalogues', () => {
  it('hold the same sentences with the same values', () => {
    expect(shapeOf(zh)).toEqual(shapeOf(en))
  })

  it('keep their sentences in the same order', () => {
    expect(Object.keys(shapeOf(zh))).toEqual(Object.keys(shapeOf(en)))
  })

  it('write Chinese with full-width marks, quotation marks without spaces, figures and letters with them', () => {
    for (const text of Object.values(zh)) {
      // Columns of a table are set off by spaces.
      const words = text.replaceAll(/\{\{\w+, quotes?\}\}/g, '“”').replaceAll(/ {3,}/g, '\t')
      expect(words).not.toMatch(/\p{Script=Han}[,.;:!?()"]|[,;:!?()"]\p{Script=Han}/u)
      expect(words).not.toMatch(/ [“”，。（）]|[“”，。（）] /)
      expect(words).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u)
    }
  })
})

describe('a message', () => {
  it('is told in a language, with what was found and what is expected', () => {
    const message = saying('names-pinyin', { name: '张伟明' })
    const about = { actual: 'Zhang Wieming', expected: ['Zhang Weiming'] }
    expect(tell(message, 'en', about)).toBe('Unexpected “Zhang Wieming” for 张伟明, expected “Zhang Weiming”')
    expect(tell(message, 'zh', about)).toBe('“张伟明”的拼音写作“Zhang Wieming”，应为“Zhang Weiming”')
  })

  it('names several texts of which any will do, or none', () => {
    const told = (expected: string[]) => tell(saying('terms-missing', { term: '园区' }), 'en', { expected })
    expect(told(['park', 'zone'])).toMatch(/expected “park” or “zone”$/)
    expect(told([])).toMatch(/expected none$/)
  })

  it('names several texts one after the other, as each language parts them', () => {
    const known = saying('book.no-document', { name: '丙', names: ['甲', '乙'] })
    expect(tell(known)).toBe('Found no document “丙”. There is: 甲, 乙.')
    expect(tell(known, 'zh')).toBe('没有文档“丙”。现有：甲、乙。')
    const either = saying('either', { first: ['a', 'b'], last: 'c' })
    expect(tell(either)).toBe('“a”, “b” or “c”')
    expect(tell(either, 'zh')).toBe('“a”、“b”或“c”')
    const files = saying('config.files', { files: ['a.ts', 'b.ts', 'c.ts'], count: 3 })
    expect(tell(files)).toMatch(/^a\.ts and b\.ts and c\.ts: found 3/)
  })

  it('sets a quotation mark by itself off without another pair', () => {
    expect(tell(saying('alone'), 'en', { actual: '“' })).toMatch(/^Unexpected mark “ alone/)
    expect(tell(saying('alone'), 'zh', { actual: '“' })).toMatch(/^「“」没有配对/)
  })

  it('holds another message in the same language', () => {
    const message = saying('markup.lost', { kind: saying('markup.link') })
    expect(tell(message, 'zh', { expected: ['[甲](a)'] })).toBe('译文缺少链接“[甲](a)”，应补上')
  })

  it('holds any text as it is, on one line', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('{{', '}}', 'found', ', quote', '$t(', ')', '$&', '\\', 'a'),
    })
    fc.assert(
      fc.property(hostile, hostile, (found, name) => {
        const told = tell(saying('names-pinyin', { name }), 'en', { actual: found, expected: ['x'] })
        expect(told).toBe(`Unexpected “${found}” for ${name}, expected “x”`)
      }),
    )
    expect(tell(saying('leftover-han'), 'zh', { actual: '甲 \n 乙' })).toBe('“甲 乙”没有译出，应换成译文')
  })

  it('is said as it stands where it is a text', () => {
    expect(tell('{{found}}', 'zh', { actual: 'a' })).toBe('{{found}}')
  })
})
