import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bilingualFrom, type Translation } from '../../test/bilingual.js'
import { pageNamed, plainOptions, renderSample } from '../../test/rendered.js'
import { text } from '../hast.js'
import { noteSign } from '../note-sign.js'
import { render } from '../render.js'
import { serialize } from '../serialize.js'
import { groupLengths } from './group.js'
import { roman } from './roman.js'
import { breakable } from './words.js'

const main = async (value: string, english: Translation[], ...rest: Parameters<typeof renderSample>[2][]) => {
  const html = pageNamed(await renderSample(value, english, ...rest), 'index.html')
  return html
    .slice(html.indexOf('id="page-text"'), html.indexOf('</main>'))
    .replace(/<a class="mark[^>]*><\/a>/g, '')
}

describe('rows', () => {
  it.each([
    [[10], [1]],
    [
      [60, 60],
      [1, 1],
    ],
    [
      [48, 26, 22, 42, 32, 16, 51],
      [2, 2, 3],
    ],
    [[59, 24], [2]],
    [[59, 1, 24], [3]],
    [
      [59, 1, 25],
      [2, 1],
    ],
    [[], []],
  ])('of segments with %j characters hold %j', (lengths, rows) => {
    expect(groupLengths(lengths)).toEqual(rows)
  })

  it('hold every segment once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), lengths => {
        const rows = groupLengths(lengths)
        expect(rows.every(count => count > 0)).toBe(true)
        expect(rows.reduce((sum, count) => sum + count, 0)).toBe(lengths.length)
      }),
    )
  })

  it('are closed after as much English as 60 Chinese characters say', async () => {
    const sentence = `${'word '.repeat(20)}end. `
    const chinese = { 'zh-Hans': ['一。', '二。', '三。', '四。'] }
    const document = bilingualFrom(sentence.repeat(4).trim(), chinese, { language: 'en' })
    const { pages } = await render(document, plainOptions)
    // 104 letters say about 31 characters: two sentences a row.
    const text = pages[0]?.html.split('id="page-text"')[1]?.split('</main>')[0]
    expect(text?.match(/class="row">/g)).toHaveLength(2)
  })
})

describe('numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
  ])('%i is %s', (number, numeral) => expect(roman(number)).toBe(numeral))

  it.each([
    [1, 'zh-Hans', '①'],
    [21, 'zh-Hans', '㉑'],
    [50, 'ja', '㊿'],
    [51, 'zh-Hans', '(51)'],
    [3, 'en', '3'],
  ])('note %i in %s is %s', (number, language, sign) => expect(noteSign(number, language)).toBe(sign))
})

describe('a Chinese heading', () => {
  const html = (value: string) =>
    breakable([text(value)], 'zh-Hans')
      .map(serialize)
      .join('')

  it('breaks at clauses first, then at words', () => {
    expect(html('一年来，我们坚定不移。')).toMatch(
      /^<span class="clause">一年(?:<wbr>)?来，<\/span><span class="clause">我们<wbr>坚定(?:<wbr>)?不移。<\/span>$/,
    )
  })

  it('loses and gains no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('新', '年', '，', '。', '“', '”', '（', '）', 'A', ' ', '1') }),
        value => {
          expect(html(value).replace(/<[^>]+>/g, '')).toBe(value)
        },
      ),
    )
  })

  it('breaks after no opening mark and before no closing one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('新', '年', '，', '“', '”', '（', '）') }), value => {
        expect(html(value)).not.toMatch(/[“（]<wbr>|<wbr>[”）]/)
      }),
    )
  })
})

describe('blocks', () => {
  it('a paragraph without white space between Chinese sentences, with it between English ones', async () => {
    const html = await main('一。\n二。', ['One.', 'Two.'])
    expect(html).toContain('一。</span><span')
    expect(html).toContain('One.</span> <span')
  })

  it('a line end between Chinese characters is no space, one between English words is', async () => {
    const html = await main('一行\n又一行，\nword\nword“引\n文”', ['x'])
    expect(html).toContain('一行又一行，')
    expect(html).toContain('word\nword')
    expect(html).toContain('“引文”')
  })

  it('a hard break stands in both languages', async () => {
    expect((await main('一。\\\n二。', ['One.', 'Two.'])).match(/<br>/g)).toHaveLength(2)
  })

  it('a range of figures stays on one line', async () => {
    expect(await main('1—11月增长。', ['In 2021–2035.'])).toMatch(
      /<span class="nb">1—11月<\/span>.*<span class="nb">2021–2035<\/span>/,
    )
  })

  it('only paragraphs of the text itself are numbered', async () => {
    const html = await main('一\n\n> 引\n\n- 项\n\n二', ['x', 'x', 'x', 'x'])
    expect(html.match(/class="n"/g)).toHaveLength(2)
    expect(html).toContain('href="#p-2"')
  })

  it('one list for both languages, its items in rows', async () => {
    const html = await main('3. 甲\n   - 乙', ['A', 'B'])
    expect(html).toMatch(
      /<ol start="3"><li><div class="para"><div class="row"><p class="a han".*<p class="b".*<ul><li>/,
    )
  })

  it('a task bears a box in each language, named by its sentence', async () => {
    const html = await main('- [x] 做完', ['Done'])
    expect(html.match(/<input type="checkbox" checked disabled aria-labelledby="s1(?:-en)?">/g)).toHaveLength(
      2,
    )
  })

  it('code once, reachable by the keyboard, not to be translated', async () => {
    const html = await main('```js\n一\n```', [])
    expect(html.match(/<pre/g)).toHaveLength(1)
    expect(html).toContain('<pre class="once" tabindex="0" translate="no"><code class="language-js">')
  })

  it('a table in each language; columns of figures flush right', async () => {
    const html = await main('| 名 | 数 |\n| - | - |\n| 甲 | 7.5% |\n| 乙 | — |', [
      'N',
      'V',
      'A',
      '7.5%',
      'B',
      '—',
    ])
    expect(html.match(/<table>/g)).toHaveLength(2)
    expect(html.match(/<td class="end">/g)).toHaveLength(4)
    expect(html.match(/<th scope="col"/g)).toHaveLength(4)
  })

  it('a wide table can be scrolled by the keyboard, a narrow one needs not', async () => {
    const wide = '| 一 | 二 | 三 | 四 | 五 |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |'
    expect(await main(wide, [])).toContain('tabindex="0"')
    expect(await main('| 一 |\n| - |\n| 1 |', [])).not.toMatch(/data[^>]*tabindex/)
  })

  it('a picture once for the eye, with an alternative in each language', async () => {
    const html = await main('![山](a.png "远山")', ['Hills', 'Far hills'])
    expect(html).toMatch(/<img class="picture large a" id="s1" src="a.png" alt="山" lang="zh-Hans"/)
    expect(html).toMatch(/<img class="picture large b" id="s1-en" src="a.png" alt="Hills" lang="en"/)
    expect(html).toMatch(/<figcaption class="row"><div class="a han".*远山.*<div class="b".*Far hills/)
  })

  it('the alternative of a picture on another site, in its place', async () => {
    const html = await main('![山](https://a.cn/a.png)', ['Hills'])
    expect(html).not.toContain('<img')
    expect(html).toMatch(/山.*Hills/)
  })

  it('headings move down under the title, and the highest are numbered', async () => {
    const html = await main('---\ntitle: 题\n---\n# 一\n\n## 甲\n\n# 二', ['T', 'A', 'B', 'C'])
    expect(html.match(/<h2/g)).toHaveLength(4)
    expect(html.match(/<h3/g)).toHaveLength(2)
    expect([...html.matchAll(/class="n" aria-hidden="true">([IVX]+)</g)].map(([, sign]) => sign)).toEqual([
      'I',
      'II',
    ])
  })
})

describe('notes', () => {
  it('stand under the paragraph that refers to them, each language in its column', async () => {
    const html = await main('甲[^x]。\n\n乙。\n\n[^x]: 注。', ['A[^x].', 'B.', 'Note.'])
    const note = html.indexOf('id="note-1"')
    expect(note).toBeGreaterThan(html.indexOf('id="p-1"'))
    expect(note).toBeLessThan(html.indexOf('id="p-2"'))
    expect(html).toMatch(/id="ref-1" href="#note-1" role="doc-noteref" aria-label="注1">①<\/a>/)
    expect(html).toMatch(/id="ref-1-en" href="#note-1-en" role="doc-noteref" aria-label="Note 1">1<\/a>/)
    expect(html).toMatch(/id="note-1-en".*href="#ref-1-en" role="doc-backlink"/)
  })

  it('of a translation alone stand where that refers to them', async () => {
    const html = await main('甲。\n\n[^t]: 译者注。', ['A.[^t]', 'Translator’s note.'])
    expect(html.indexOf('id="note-1-en"')).toBeGreaterThan(html.indexOf('A.'))
    expect(html).toContain('<span class="back">①</span>')
  })

  it('that nothing refers to, or that bear a name twice, are not lost', async () => {
    const html = await main('甲[^x]。\n\n[^x]: 注一。\n\n[^x]: 注二。\n\n[^y]: 注三。', [])
    for (const note of ['注一', '注二', '注三']) expect(html).toContain(note)
  })

  it('without a definition are the text they were', async () => {
    expect(await main('甲。', ['A[^z].'])).toContain('A[^z].')
  })

  it('are numbered as they come, and twice referred to lead back once', async () => {
    const html = await main('甲[^b]乙[^a]丙[^b]。\n\n[^a]: 注。\n\n[^b]: 注。', [])
    expect(html.match(/id="ref-1"/g)).toHaveLength(1)
    expect(html).toContain('id="ref-1-2"')
    expect(html).toMatch(/id="note-1".*id="note-2"/)
  })
})

describe('states', () => {
  const partly: Translation[] = [{ text: 'Old.', stale: true }, undefined]
  const policy = (stale: 'mark' | 'source', untranslated: 'mark' | 'source' | 'omit') => ({
    policies: { en: { stale, untranslated } },
  })

  it('are marked with a word that leads to the legend', async () => {
    const html = await main('一。二。', partly)
    expect(html).toMatch(
      /<span class="s stale" id="s1-en">Old\.<\/span> <a href="#page-legend" class="state">earlier wording<\/a>/,
    )
    expect(html).toMatch(
      /<span class="s missing" id="s2-en"><span class="fallback han" lang="zh-Hans">二。<\/span> <span class="state">\[not yet translated\]/,
    )
  })

  it('can be told by the source instead', async () => {
    const html = await main('一。二。', partly, policy('source', 'source'))
    expect(html).not.toContain('Old.')
    expect(html).toMatch(/<span class="s instead han" id="s1-en" lang="zh-Hans">一。<\/span>/)
    expect(html).toMatch(/<span class="s instead han" id="s2-en" lang="zh-Hans">二。<\/span>/)
  })

  it('can be left out', async () => {
    expect(await main('一。二。', partly, policy('mark', 'omit'))).not.toContain('s2-en')
  })

  it('put no second id on the page with the source’s text', async () => {
    const html = await main('一[^x]。\n\n[^x]: 注。', [undefined, 'N'])
    expect(html.match(/id="ref-1"/g)).toHaveLength(1)
  })

  it('are counted in the legend, which is there only when needed', async () => {
    const page = async (english: Translation[]) =>
      pageNamed(await renderSample('一。二。三。', english), 'index.html')
    const html = await page([...partly, undefined])
    expect(html).toContain('id="page-legend"')
    expect(html).toContain('1 sentence.')
    expect(html).toContain('2 sentences are not yet translated.')
    expect(html).toContain('另有2句尚未翻译。')
    expect(await page(['a', 'b', 'c'])).not.toContain('page-legend')
  })

  it('a text of a fallback language bears that language', async () => {
    expect(await main('一。', [{ text: 'Un.', language: 'fr' }])).toContain(
      '<span class="s" id="s1-en" lang="fr">',
    )
  })
})
