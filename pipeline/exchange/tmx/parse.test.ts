import { describe, expect, it } from 'vitest'
import { parseTmx } from './parse.js'

const tmx = (units: string, header = 'creationtool="x" datatype="plaintext"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header ${header} srclang="*all*"/><body>
${units}
</body></tmx>`

const pair = (source: string, target: string, unit = ''): string =>
  `<tu${unit}><tuv xml:lang="zh-CN"><seg>${source}</seg></tuv><tuv xml:lang="EN-us"><seg>${target}</seg></tuv></tu>`

const units = (content: string) => parseTmx(content, 'memory.tmx').units

const texts = (content: string): string[][] =>
  units(content).map(({ variants }) => variants.map(({ text }) => text))

describe('a TMX file', () => {
  it('holds units of texts in several languages', () => {
    expect(units(tmx(pair('去年', 'last year', ' tuid="7"')))).toEqual([
      {
        id: '7',
        variants: [
          { language: 'zh-CN', text: '去年' },
          { language: 'en-US', text: 'last year' },
        ],
      },
    ])
  })

  it('says who made a text and when, the variant before the unit', () => {
    const [unit] = units(
      tmx(`<tu creationdate="20230101T000000Z" creationid="A">
        <tuv xml:lang="zh"><seg>甲</seg></tuv>
        <tuv xml:lang="en" changedate="20240131T083000Z" changeid="B"><seg>a</seg></tuv></tu>`),
    )
    expect(unit?.variants).toEqual([
      { language: 'zh', text: '甲', date: '2023-01-01T00:00:00Z', by: 'A' },
      { language: 'en', text: 'a', date: '2024-01-31T08:30:00Z', by: 'B' },
    ])
  })

  it('takes a date that is none for no date', () => {
    const [unit] = units(tmx(pair('甲', 'a', ' creationdate="20239999T999999Z"')))
    expect(unit?.variants[0]).toEqual({ language: 'zh-CN', text: '甲' })
  })

  it.each([
    ['of OmegaT', '<prop type="prev">前</prop><prop type="next">后</prop>'],
    [
      'with escaped segments',
      '<prop type="x-context-pre">&lt;seg&gt;前&lt;/seg&gt;</prop><prop type="x-context-post">后</prop>',
    ],
  ])('knows neighbours %s', (_, properties) => {
    const [unit] = units(tmx(pair('甲', 'a').replace('<tuv', `${properties}<tuv`)))
    expect(unit).toMatchObject({ before: '前', after: '后' })
  })

  it('names its languages in older ways', () => {
    const [unit] = units(
      tmx('<tu><tuv lang="ZH_CN"><seg>甲</seg></tuv><tuv lang="EN"><seg>a</seg></tuv></tu>'),
    )
    expect(unit?.variants.map(({ language }) => language)).toEqual(['zh-CN', 'en'])
  })

  const code = '<bpt i="1">&lt;b&gt;</bpt>甲<ept i="1">&lt;/b&gt;</ept><ph><sub>alt</sub></ph><hi>乙</hi>'

  it('leaves out code of other formats', () => {
    expect(texts(tmx(pair(code, 'a')))).toEqual([['甲乙', 'a']])
  })

  it.each(['datatype="x-markdown"', 'creationtool="duizhao"'])('keeps Markdown as it is: %s', header => {
    expect(texts(tmx(pair('<bpt i="1">**</bpt>甲<ept i="1">**</ept>', 'a'), header))).toEqual([
      ['**甲**', 'a'],
    ])
  })

  it('leaves out units without a second text', () => {
    expect(texts(tmx(`${pair('甲', ' ')}<tu><tuv xml:lang="zh"><seg>乙</seg></tuv></tu><tu/>`))).toEqual([])
  })

  it('keeps both of two units with one id', () => {
    expect(texts(tmx(pair('甲', 'a', ' tuid="1"') + pair('乙', 'b', ' tuid="1"')))).toHaveLength(2)
  })

  it('keeps text that would be HTML as text', () => {
    const text = '&lt;script&gt;alert(1)&lt;/script&gt;'
    expect(texts(tmx(pair('甲', text)))).toEqual([['甲', '<script>alert(1)</script>']])
  })

  it('says which language it does not know, and where', () => {
    const { units: found, messages } = parseTmx(
      tmx('<tu><tuv xml:lang="../../x"><seg>甲</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>'),
      'translations/memory/old.tmx',
    )
    expect(found).toEqual([])
    expect(messages.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toEqual([
      'translations/memory/old.tmx:4: Unexpected language “../../x”, expected a BCP 47 tag such as “zh-Hans” or “en”',
    ])
  })

  it('is not used at all when it is damaged', () => {
    const { units: found, messages } = parseTmx(tmx(pair('甲', 'a')).replace('</body>', ''), 'old.tmx')
    expect(found).toEqual([])
    expect(messages).toMatchObject([{ ruleId: 'tmx-file', fatal: true, file: 'old.tmx', line: 5 }])
  })

  it('is not another format', () => {
    expect(parseTmx('<xliff/>', 'old.tmx').messages.map(({ reason }) => reason)).toEqual([
      'Unexpected root element <xliff>, expected <tmx>',
    ])
  })
})
