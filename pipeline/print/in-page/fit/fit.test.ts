import { afterAll, describe, expect, it } from 'vitest'
import { fontAssets } from '../../../test/print/faces.js'
import { openBrowser } from '../../browser/open.js'
import { documentUrl, serve } from '../../browser/serve.js'
import { fitLines, provideFit } from '../../fit-lines.js'
import type { FitReport } from './fitter.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const style = `
  html { font-size: 9px; font-variant-numeric: lining-nums proportional-nums }
  p { margin: 0 }
  p[lang|=zh] { font: 20px/32px "zh serif"; width: 400px; text-align: justify; text-autospace: normal }
  p[lang|=en] { font: 13px/18px "latin serif", "zh serif"; width: 300px; text-align: justify }
  sup { font-size: .7em; line-height: 0 } p.ragged { text-align: start }
  [data-fit="lines"], [data-fit="even"] { white-space-collapse: preserve-breaks; text-wrap: nowrap } [data-fit="lines"]:not(#_) { text-align-last: auto !important } [data-fit="even"] { text-align-last: justify }
  [data-fit="even"]::after { content: ""; display: inline-block; width: var(--fit-rest) } [data-fit="break"] { white-space: normal }
  [data-fit="hyphen"]::after { content: "-" / "" }`

interface Outcome {
  report: FitReport
  text: string
  textAfter: string
  html: string
  htmlBack: string
  /** The text of each line of each paragraph, as it stands in the page, and the places of its edges. */
  lines: { text: string; left: number; right: number }[][]
}

/** Runs in the page: what stands in its lines, character by character. */
const readLines = () =>
  [...document.querySelectorAll('p')].map(block => {
    const { left } = block.getBoundingClientRect()
    const found: { text: string; left: number; right: number; bottom: number }[] = []
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = [...range.getClientRects()].at(-1)
        if (!box) continue
        const line = found.at(-1)
        if (line && box.left >= line.right - 8) {
          line.text += text[at]
          if (box.width > 0) line.right = box.right - left
        } else found.push({ text: text[at] ?? '', left: box.left - left, right: box.right - left, bottom: 0 })
      }
    }
    return found.map(({ text, left, right }) => ({ text, left, right }))
  })

const outcome = async (body: string): Promise<Outcome> => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="fonts.css"><style>${style}</style></head><body data-hyphenate="en">${body}</body></html>`
  const assets = await fontAssets(`${html}-国n `)
  return browser.withTab('a.md', 30_000, async page => {
    await serve(page, html, assets)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const before = await page.evaluate(() => ({
      text: document.body.textContent ?? '',
      html: document.body.innerHTML,
    }))
    await provideFit(page)
    const report = await fitLines(page)
    const textAfter = await page.evaluate(() => document.body.textContent ?? '')
    const lines = await page.evaluate(readLines)
    const fitted = await page.evaluate(() => document.body.innerHTML)
    const htmlBack = await page.evaluate(() => {
      window.duizhao.unfit(document.body)
      return document.body.innerHTML
    })
    return { report, lines, textAfter, text: before.text, html: fitted, htmlBack }
  })
}

const chinese =
  '始终将推进新型工业化作为经济发展的主引擎，以“大平台、大产业、大企业”为抓手，深入实施“强工业”行动，实现了量的持续扩大和质的快速提升。预计全年达到820亿元，实现四年翻一番目标；工业增加值115.4亿元，同比增长12%。'
const english =
  'We have kept new industrialization as the main engine of economic development throughout and, with “big platforms, big industries, big enterprises” as our levers, have carried the “Strong Industry” campaign deeper, with steady growth in quantity and rapid improvement in quality.'

describe('a fitted paragraph', () => {
  it.each([
    ['Chinese', `<p lang="zh-Hans">${chinese}</p>`],
    ['English', `<p lang="en">${english}</p>`],
    ['ragged English', `<p lang="en" class="ragged">${english}</p>`],
    [
      'mixed content',
      `<p lang="en"><span class="s" id="a">We have kept <em>new industrialization as the <strong>main engine of</strong> economic development</em> <code>throughout.this.code</code> and,</span> <span class="s" id="b">with “<a href="#a">big platforms, big industries</a>, big enterprises”<sup><a href="#n">1</a></sup> as our levers, <span id="c" lang="zh-Hans">新型工业化作为经济发展的主引擎，以“大平台、大产业、大企业”为抓手</span> have carried the “Strong Industry” campaign deeper.</span></p>`,
    ],
    [
      'mixed Chinese',
      `<p lang="zh-Hans"><span class="s" id="a">始终将<strong>推进新型工业化，</strong>作为<em>经济发展的主引擎</em>，以“<a href="#a">大平台、大产业</a>、大企业”<sup>①</sup>为抓手，</span><span class="s" id="b">深入实施“强工业”行动，用 <code>duizhao build</code> 实现了<span id="c" lang="en">the continued growth in quantity</span>的持续扩大。</span></p>`,
    ],
  ])('of %s keeps its text and is full to the edge', async (_, body) => {
    const { report, text, textAfter, html, htmlBack, lines } = await outcome(body)
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    expect(textAfter.replaceAll('\n', '')).toBe(text)
    expect(html).toContain('\n')
    expect(htmlBack).toBe(body)
    const [paragraph = []] = lines
    const width = body.includes('<p lang="zh') ? 400 : 300
    expect(paragraph.length).toBeGreaterThan(3)
    for (const { right } of paragraph) expect(right).toBeLessThan(width + 0.5)
  })

  it('begins no line with a closing mark and ends none with an opening one', async () => {
    const { lines } = await outcome(`<p lang="zh-Hans">${chinese.repeat(8)}</p>`)
    const [paragraph = []] = lines
    expect(paragraph.length).toBeGreaterThan(30)
    for (const { text } of paragraph) {
      expect(text).not.toMatch(/^[，。、；：！？”’）》%]/)
      expect(text).not.toMatch(/[“‘（《]$/)
    }
  })

  it('breaks before a dotted sign, not inside of it', async () => {
    const dotted = [...'固定资产投资规模以上工业企业']
      .map(sign => `<span data-dot="">${sign}</span>`)
      .join('')
    const body = `<p lang="zh-Hans">园区完成<em style="font-style: normal">${dotted.repeat(3)}</em>。</p>`
    const { report, html, htmlBack } = await outcome(body)
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    expect(html.match(/\n<span data-dot/g)).toHaveLength(2)
    expect(html).not.toContain('<span data-dot="">\n')
    expect(htmlBack).toBe(body)
  })

  it('keeps ids, each once', async () => {
    const { html } = await outcome(
      `<p lang="en"><span id="a">${english}</span> <span id="b">${english}</span></p>`,
    )
    expect(html.match(/id="a"/g)).toHaveLength(1)
    expect(html.match(/id="b"/g)).toHaveLength(1)
  })

  it('breaks an address among Chinese rather than to leave a line loose', async () => {
    const text = `${'园区人接续奋斗'.repeat(2)}网址 https://www.example.org/news/2024/index 和${'发展之路'.repeat(8)}。`
    const { report, lines } = await outcome(`<p lang="zh-Hans">${text}</p>`)
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    expect(lines[0]?.[0]?.text).toMatch(/https:/)
  })

  it.each([
    ['zh-Hans', `${'园区人接续'.repeat(2)}属性 <code>published<wbr>Books</code> ${'发展之路'.repeat(8)}。`],
    ['en', `We have declared a property that is <code>published<wbr>BooksAndMore</code> and ${english}`],
  ])('breaks code where it may be broken rather than to leave a line loose (%s)', async (language, text) => {
    const { report, lines, html } = await outcome(`<p lang="${language}">${text}</p>`)
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    expect(lines[0]?.[0]?.text).toMatch(/published\n?$/)
    expect(html).not.toMatch(/<code>(?:(?!<\/code>).)*data-fit="hyphen"/s)
  })

  it('breaks an address before its dots and hyphens, and anywhere where it has no signs', async () => {
    const long = `https://www.stats.example.org/annual-reports/${'bulletin-on-'.repeat(6)}${'x'.repeat(60)}.html`
    const { report, lines, text, textAfter } = await outcome(
      `<p lang="zh-Hans">园区人接续奋斗网址 ${long} 和${'发展之路'.repeat(8)}。</p><p lang="en">See ${long} and ${english}</p>`,
    )
    expect(report).toEqual({ fitted: 2, left: 0, returned: 0 })
    expect(textAfter.replaceAll('\n', '')).toBe(text)
    for (const line of lines.flat())
      expect(line.text).not.toMatch(/(?:www|stats|example|bulletin|on|x)[-.]\n?$/)
  })

  it('keeps no more room behind the last part of an address than there is', async () => {
    const address =
      'https://www.stats.example.org/statistics/annual-reports/2023/bulletin-on-national-economic-and-social-development.html'
    const { report, lines } = await outcome(
      `<p lang="zh-Hans" style="width: 600px">详见《2023年国民经济和社会发展统计公报》和网站 ${address} 的数据。</p>`,
    )
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    for (const { right } of lines.flat()) expect(right).toBeLessThan(600.5)
  })

  it('is ragged rather than to gape before an address in a narrow column', async () => {
    const entry =
      '沈怀谷：《渡口账簿的数据库建设》，陇右文献研究所工作论文，2023年，https://documents.example.org/longyou/working-papers/2023/ferry-ledgers.html。'
    const { report, lines } = await outcome(`<p lang="zh-Hans" style="width: 293px">${entry}</p>`)
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    const [first, second] = lines[0] ?? []
    for (const line of [first, second]) {
      const signs = [...(line?.text ?? '').trim()].length
      expect((line?.right ?? 0) / signs).toBeLessThan(22)
    }
  })

  it('counts the margins of a box in a line', async () => {
    const box = (width: number, margin: number): string =>
      `<input style="width: ${width}px; height: 10px; margin: 0 ${margin}px 0 0; display: inline-block; appearance: none">`
    const { lines } = await outcome(
      `<p lang="zh-Hans">${box(60, 0)}${chinese}</p><p lang="zh-Hans">${box(20, 40)}${chinese}</p>`,
    )
    const [one, other] = lines.map(paragraph => paragraph.map(({ text }) => text))
    expect(other).toEqual(one)
  })

  it.each(['start', 'justify'])(
    'is ragged where it goes on elsewhere, too (English, last line %s)',
    async last => {
      const address = 'https://download.example.org/gateway/releases/hetugateway/installerimage.img.xz'
      const { report, lines, html } = await outcome(
        `<p lang="en" style="text-align-last: ${last}">Get it from ${address} and check it well, then run it.</p>`,
      )
      expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
      expect(html).toContain('data-fit="lines"')
      for (const { text, right } of lines[0] ?? []) if (!text.includes('/')) expect(right).toBeLessThan(295)
    },
  )

  /** A paragraph for each of some beginnings: somewhere the line would have to end in the word that follows. */
  const anywhere = (language: string, sign: string, rest: string): string =>
    Array.from(
      { length: 24 },
      (_, count) => `<p lang="${language}">${sign.repeat(20 + count)}${rest}</p>`,
    ).join('')

  it.each([
    [
      'an address before its last sign',
      'en',
      'a ',
      `https://a.example/b and ${'so it went '.repeat(16)}`,
      'example/b',
    ],
    [
      'code behind a hyphen',
      'en',
      'a ',
      `<code>compiler-dom</code> and ${'so it went '.repeat(16)}`,
      'compiler-dom',
    ],
    [
      'code behind a hyphen',
      'zh-Hans',
      '园',
      `<code>compiler-dom</code>${'发展'.repeat(30)}。`,
      'compiler-dom',
    ],
  ])('does not break %s (%s)', async (_, language, sign, rest, whole) => {
    const { lines } = await outcome(anywhere(language, sign, rest))
    expect(lines).toHaveLength(24)
    for (const paragraph of lines) expect(paragraph.map(({ text }) => text).join('|')).toContain(whole)
  })

  it('breaks code behind a sign rather than before a capital', async () => {
    const { lines } = await outcome(
      `<p lang="en" class="ragged">We have declared now that it really is <code>author.<wbr>i<wbr>AgainAndAgain</code> and ${english}</p>`,
    )
    expect(lines[0]?.[0]?.text).toMatch(/author\.\n?$/)
  })

  it('is no wider for the space at its end', async () => {
    const { report, html, htmlBack } = await outcome(
      `<p lang="en"><span id="a">${english}</span> <span id="b">They went.</span> </p>`,
    )
    expect(report).toEqual({ fitted: 1, left: 0, returned: 0 })
    expect(html).toContain('style="font-size:0"> </span></p>')
    expect(htmlBack).toContain('</span> </p>')
  })

  it('ends in a full line where it goes on elsewhere, unless that would gape', async () => {
    const parts = (text: string): string =>
      `<p lang="zh" style="text-align-last: justify">${text}</p><p lang="zh" style="text-align-last: justify">短短一行而已</p>`
    const long = '全年新增规模以上工业企业八家，实现了量的持续扩大和质的快速提升，今年很好大家'
    const full = await outcome(parts(long))
    expect(full.lines[0]?.map(({ right }) => Math.round(right / 20))).toEqual([20, 20])
    const short = await outcome(parts(`${long}都很高兴明年更好人人`))
    expect(short.lines[0]?.at(-1)?.right).toBeLessThan(260)
    for (const { lines } of [full, short]) expect(lines[1]?.at(-1)?.right).toBeLessThan(140)
  })

  it('does not leave one character and the sign of its note alone in the last line', async () => {
    const { lines } = await outcome(
      Array.from(
        { length: 22 },
        (_, more) => `<p lang="zh-Hans">${'园'.repeat(40 + more)}<sup>⑭</sup>。</p>`,
      ).join(''),
    )
    expect(lines).toHaveLength(22)
    for (const paragraph of lines) expect(paragraph.at(-1)?.text.match(/园/g)?.length ?? 0).toBeGreaterThan(1)
  })

  it('divides words by the patterns of its language', async () => {
    const { html } = await outcome(`<p lang="en" style="width: 130px">${english}</p>`)
    expect(html).toContain('data-fit="hyphen"')
    expect(html).not.toContain('\u00AD')
  })
})

describe('left to the browser is', () => {
  it('a word longer than the line', async () => {
    const { report } = await outcome(`<p lang="en">${'a'.repeat(200)} ${english}</p>`)
    expect(report).toEqual({ fitted: 0, left: 1, returned: 0 })
  })

  it.each([
    ['text from right to left', `<p lang="ar" dir="rtl">${english}</p>`],
    ['text that is centred', `<p lang="en" style="text-align: center">${english}</p>`],
    ['what holds a block', `<p lang="en"><span style="display: block">${english}</span></p>`],
  ])('%s', async (_, body) => {
    const { report, html } = await outcome(body)
    expect(report.fitted).toBe(0)
    expect(html).not.toContain('data-fit')
  })

  it('a paragraph whose lines come out otherwise', async () => {
    const { report, html } = await outcome(
      `<p lang="en">${english} <img style="height: 60px; width: 10px" alt=""> ${english}</p>`,
    )
    expect(report).toEqual({ fitted: 0, left: 0, returned: 1 })
    expect(html).not.toContain('data-fit')
  })
})
