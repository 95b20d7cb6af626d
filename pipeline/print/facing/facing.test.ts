import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { qpdfCheck } from '../../test/print/checkers.js'
import { fontAssets } from '../../test/print/faces.js'
import { flowingSample } from '../../test/print/flowing.js'
import { outlineTitles } from '../../test/print/outline-titles.js'
import { printableBook } from '../../test/print/printable-book.js'
import { type Block, bilingual, type Pair } from '../../test/print/sample.js'
import { openBrowser } from '../browser/open.js'
import { documentUrl, serve } from '../browser/serve.js'
import { designOf } from '../design.js'
import { provideFit } from '../fit-lines.js'
import type { FlowingDocument } from '../flow.js'
import { type Printed, print } from '../print.js'
import { promisedTexts } from '../promise.js'
import { readTextLayer, type TextRun } from '../text-layer.js'
import { layOutFacing } from './lay-out.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const title: Pair = ['新年贺词', 'New Year Message']
const sentence = (number: number): Pair => [
  `第${number}代园区人接续奋斗，走出了一条“从无到有”的发展之路。`,
  `Generation ${number} has carried the work forward, from nothing to something.`,
]
const sentences = (from: number, count: number): Pair[] =>
  Array.from({ length: count }, (_, index) => sentence(from + index))

const printed = async (blocks: Block[], align: 'sentence' | 'paragraph' = 'sentence'): Promise<Printed> => {
  const text = bilingual(title, blocks)
  const design = designOf({ layout: 'facing', design: 'book' }, ['zh-Hans', 'en'])
  const { html, flow, languages } = await flowingSample(text, design)
  const document: FlowingDocument = {
    path: text.path,
    html,
    assets: await fontAssets(`${html}ivx0123456789目录Contents`),
    meta: { title: title[0], keywords: [], languages, date: new Date('2024-01-01') },
    facing: { align },
    texts: promisedTexts(text, languages),
    flow,
  }
  return print(document, browser)
}

const runsOf = async ({ bytes }: Printed): Promise<TextRun[]> =>
  readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))

/** The numbers of the sentences that begin on each page. */
const generations = (runs: TextRun[], pages: number): number[][] =>
  Array.from({ length: pages }, (_, index) => {
    const text = runs
      .filter(({ page }) => page === index + 1)
      .map(({ lines }) => lines.join(' '))
      .join(' ')
    return [...text.matchAll(/(?:第\s*|Generation\s+)(\d+)/g)].map(([, number]) => Number(number))
  })

const twoChapters: Block[] = [
  { depth: 2, pairs: [['一、工业', 'I. Industry']] },
  { pairs: sentences(1, 40) },
  { depth: 2, pairs: [['二、项目', 'II. Projects']] },
  { pairs: sentences(41, 6) },
  { depth: 2, pairs: [['三、人才', 'III. People']] },
  { pairs: sentences(47, 6) },
]

it('notes stand at the foot of their page, under a short rule', async () => {
  const printable = await printableBook({
    name: '书',
    markdown: '---\ntitle: 书\n---\n\n园区人接续奋斗。[^1]\n\n[^1]: 见年鉴。\n',
    english: ['Book', 'They carried on.[^1]', 'See the yearbook.'],
  })
  const feet = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await provideFit(page)
    await layOutFacing(page, printable.path, { align: 'sentence', languages: ['zh-Hans', 'en'], before: 1 })
    return page.evaluate(() =>
      [...document.querySelectorAll('.foot')].map(foot => {
        const rule = getComputedStyle(foot, '::before')
        const block = foot.closest('.block')?.getBoundingClientRect()
        const box = foot.getBoundingClientRect()
        return {
          language: foot.querySelector('[lang]')?.getAttribute('lang') ?? foot.getAttribute('lang'),
          rule: [
            rule.borderTopStyle,
            Math.round(Number.parseFloat(rule.inlineSize) * 0.75),
            rule.borderTopColor,
          ],
          isThin: Number.parseFloat(rule.borderTopWidth) <= 1,
          isAbove: Number.parseFloat(rule.top) < Number.parseFloat(getComputedStyle(foot).paddingTop),
          isAtFoot: Math.abs((block?.bottom ?? 0) - box.bottom) < 8,
          words: foot.textContent?.replace(/^\S\s*/, '').trim(),
        }
      }),
    )
  })
  expect(feet).toHaveLength(2)
  for (const foot of feet)
    expect(foot).toMatchObject({
      rule: ['solid', 43, 'rgb(0, 0, 0)'],
      isThin: true,
      isAbove: true,
      isAtFoot: true,
    })
  expect(feet.map(({ words }) => words)).toEqual(['见年鉴。', 'See the yearbook.'])
}, 30_000)

describe('a book on facing pages', () => {
  it('is clean, and holds the same sentences on both pages of each spread', async () => {
    const made = await printed(twoChapters)
    expect(made.messages.map(String)).toEqual([])
    expect(qpdfCheck(made.bytes)).toContain('No syntax or stream encoding errors found')
    expect(made.pages % 2).toBe(1)
    const [first, ...pages] = generations(await runsOf(made), made.pages)
    expect(first).toEqual([])
    const spreads = pages.flatMap((page, index) => (index % 2 === 0 ? [[page, pages[index + 1]]] : []))
    for (const [verso, recto] of spreads) expect(verso).toEqual(recto)
    expect(spreads.flatMap(([verso]) => verso)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1))
  })

  it('parts no word and no name in an address', async () => {
    const address = (number: number): string =>
      `https://a${number}.example.org/${Array.from({ length: 110 }, (_, part) => `part${part}releases`).join('/')}/`
    const made = await printed(
      Array.from({ length: 4 }, (_, number) => ({
        pairs: [
          ...sentences(number, (number * 2) % 5),
          [`从${address(number)}下载。`, `Get it from ${address(number)} now.`] as Pair,
        ],
      })),
    )
    expect(made.messages.map(String)).toEqual([])
    const runs = (await runsOf(made)).filter(
      ({ block, roles }) => /^(zh|en)/.test(block) && roles.includes('P'),
    )
    const parted = runs.flatMap(({ lines, page, block }, index) => {
      const next = runs.slice(index + 1).find(run => run.block === block)
      return next && page > 1 && next.page > page ? [`${lines.at(-1)?.slice(-1)}${next.lines[0]?.[0]}`] : []
    })
    expect(parted.length).toBeGreaterThan(4)
    expect(parted.filter(seam => /^[\p{sc=Latin}\p{N}]{2}$/u.test(seam))).toEqual([])
  }, 30_000)

  it('leads to the heading of each language from the contents, by the numbers of its pages', async () => {
    const made = await printed(twoChapters)
    const runs = await runsOf(made)
    const pageOf = (words: string): number | undefined =>
      runs.findLast(({ lines }) => lines.join('').replace(/\s/g, '').startsWith(words))?.page
    const numbers = (page: number): number[] =>
      runs
        .filter(run => run.page === page && /^\d+$/.test(run.lines.join('').trim()))
        .map(({ lines }) => Number(lines.join('')))
    expect(numbers(2)).toEqual(['一、工', '二、项', '三、人'].map(pageOf))
    expect(numbers(3)).toEqual(['I.Indu', 'II.Pro', 'III.Pe'].map(pageOf))
    expect(numbers(2).every(number => number % 2 === 0)).toBe(true)
  })

  it('shows two pages at a time, and one entry a heading in its outline', async () => {
    const { bytes } = await printed(twoChapters)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(String(pdf.catalog.get(PDFName.of('PageLayout')))).toBe('/TwoPageRight')
    expect(await outlineTitles(bytes)).toEqual([
      '新年贺词 · New Year Message',
      '一、工业 · I. Industry',
      '二、项目 · II. Projects',
      '三、人才 · III. People',
    ])
  })

  it('is the same to the byte when printed again', async () => {
    const [one, other] = [await printed(twoChapters), await printed(twoChapters)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('of one sentence is a title and a spread', async () => {
    const made = await printed([{ pairs: [sentence(1)] }])
    expect(made.messages.map(String)).toEqual([])
    expect(made.pages).toBe(3)
  })

  it('is complete with paragraphs level', async () => {
    const paragraphs = Array.from({ length: 12 }, (_, index) => ({ pairs: sentences(4 * index, 4) }))
    const made = await printed(paragraphs, 'paragraph')
    expect(made.messages.map(String)).toEqual([])
  })

  it('cuts a sentence of 5,000 characters without a mark at lines, in step', async () => {
    const long: Pair = [`${'字'.repeat(4999)}。`, `${'word '.repeat(3400)}end.`]
    const made = await printed([{ pairs: [sentence(1), long, sentence(2)] }])
    expect(made.messages.map(String)).toEqual([])
    expect(made.pages).toBeGreaterThan(20)
    const runs = await runsOf(made)
    const lengths = Array.from({ length: made.pages }, (_, index) =>
      runs
        .filter(({ page }) => page === index + 1)
        .reduce((sum, { lines }) => sum + lines.join('').replace(/\s/g, '').length, 0),
    )
    const full = lengths.slice(3, -4)
    for (let at = 0; at + 1 < full.length; at += 2) {
      const share = (full[at] ?? 0) / 5000 - (full[at + 1] ?? 0) / (3400 * 4)
      expect(Math.abs(share)).toBeLessThan(0.02)
    }
  })

  it('of a translation twice as long as its source is complete', async () => {
    const pairs = sentences(1, 40).map(
      ([chinese, english]): Pair => [chinese, `${english.slice(0, -1)}, ${english.toLowerCase()}`],
    )
    expect((await printed([{ pairs }])).messages.map(String)).toEqual([])
  })
})
