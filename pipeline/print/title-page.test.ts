import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import { fitTitle } from './in-page/fit-title.js'
import { holdWords } from './in-page/hold-words.js'
import { print } from './print.js'
import { readTextLayer } from './text-layer.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const sections = ['概况', '创新', '图片', '附录']

/** A title that fills a small page by itself. */
const book: FacingBook = {
  name: '书',
  markdown: `---
title: 嘉峪关市工业园区（高新技术产业开发区）高质量发展年度报告
subtitle: 回顾与展望：从无到有、从小到大、从弱到强的二十年
publisher: 嘉峪关市工业园区管理委员会办公室
author: 园区管委会研究室
---

${sections.map(section => `## ${section}\n\n园区人接续奋斗。`).join('\n\n')}
`,
  english: [
    'Annual Report on the High-Quality Development of the Jiayuguan Industrial Park (High-Tech Industrial Development Zone)',
    'Looking Back and Ahead: Twenty Years from Nothing to Something, from Small to Large, from Weak to Strong',
    'General Office of the Administrative Committee of the Jiayuguan Industrial Park',
    'Research Office of the Park Administrative Committee',
    ...sections.flatMap((_, index) => [`Section ${index + 1}`, 'The people of the park carried on.']),
  ],
}

const cases = (['official', 'book'] as const).flatMap(design =>
  (['parallel', 'stacked', 'facing'] as const).map(layout => ({ design, layout })),
)

it.each(cases)(
  'a long title stands on one page of 32K, $design, $layout',
  async choice => {
    const { bytes, messages } = await print(await printableBook(book, { ...choice, size: '32K' }), browser)
    expect(messages.map(String)).toEqual([])
    const runs = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
    const title = runs.flatMap(({ page, lines }) => (page === 1 ? lines : [])).join('')
    for (const end of ['办公室', '年度报告', '二十年', '研究室', 'Park Administrative Committee'])
      expect(title).toContain(end)
  },
  60_000,
)

it('the issuing body stands on one line (GB/T 9704—2012 §7.2.4), and the title breaks around its brackets', async () => {
  const printable = await printableBook(book, { design: 'official', layout: 'parallel', size: '32K' })
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(holdWords)
    const lines = () => {
      const body = document.querySelector('.publisher .han')
      const leading = Number.parseFloat(getComputedStyle(body ?? document.body).lineHeight)
      const title = document.querySelector('.title h1.han')
      return {
        publisher: Math.round((body?.getBoundingClientRect().height ?? 0) / leading),
        title: [...(title?.childNodes ?? [])].map(({ textContent }) => textContent).filter(Boolean),
      }
    }
    const before = await page.evaluate(lines)
    await page.evaluate(fitTitle)
    return { before, after: await page.evaluate(lines) }
  })
  expect(found.before.publisher).toBe(2)
  expect(found.after).toEqual({
    publisher: 1,
    title: ['嘉峪关市工业园区', '（高新技术产业开发区）', '高质量发展年度报告'],
  })
})

it('no fewer than three entries of the contents stand under a title', async () => {
  const { bytes } = await print(
    await printableBook(book, { design: 'official', layout: 'stacked', size: 'A5' }),
    browser,
  )
  const runs = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
  const [first, ...others] = sections.map(
    section => runs.find(({ lines }) => lines.join('').includes(section))?.page,
  )
  expect(others.slice(0, 2)).toEqual([first, first])
}, 60_000)

it.each([5, 22, 26, 30])(
  'contents of %i entries stand on one page, under the title or by themselves',
  async count => {
    const names = Array.from({ length: count }, (_, index) => `第${index + 1}部分概况`)
    const printable = await printableBook(
      {
        name: '书',
        markdown: `---\ntitle: 年度报告\npublisher: 园区管委会\n---\n\n${names.map(name => `## ${name}\n\n园区人接续奋斗。`).join('\n\n')}\n`,
        english: [
          'Annual Report',
          'Administrative Committee',
          ...names.flatMap((_, index) => [`Part ${index + 1}.`, 'They carried on.']),
        ],
      },
      { design: 'official', layout: 'parallel' },
    )
    const { bytes } = await print(printable, browser)
    const runs = readTextLayer(await PDFDocument.load(bytes, { updateMetadata: false }))
    const pages = names.map(
      (_, index) => runs.find(({ lines }) => lines.join('').includes(`Part ${index + 1}.`))?.page,
    )
    expect(pages).not.toContain(undefined)
    expect(new Set(pages).size).toBe(1)
  },
  60_000,
)
