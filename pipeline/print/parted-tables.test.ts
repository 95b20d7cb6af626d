import { afterAll, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { fitTables } from './in-page/fit-tables.js'
import { beginPages } from './in-page/pages.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

/** So many paragraphs of a line, then a table of so many rows. */
const bookOf = (paragraphs: number, rows: number): FacingBook => ({
  name: '书',
  markdown: [
    '---\ntitle: 书\n---\n',
    ...Array.from({ length: paragraphs }, () => '园区人接续奋斗。\n'),
    '| 序号 | 项目 |\n| --: | - |',
    ...Array.from({ length: rows }, (_, row) => `| ${row} | 项目 |`),
    '\n结束。\n',
  ].join('\n'),
  english: [
    'Book',
    ...Array.from({ length: paragraphs }, () => 'The people of the park carried on.'),
    'No.',
    'Project',
    ...Array.from({ length: rows }, (_, row) => [`${row}`, 'A project']).flat(),
    'The end.',
  ],
})

interface Found {
  /** How many rows of the table stand on each of its pages. */
  parts: number[]
  /** The empty share of the page before it, where it begins a page. */
  empty: number
}

const find = async (book: FacingBook, choice: PrintChoice): Promise<Found> => {
  const printable = await printableBook(book, choice)
  return browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(beginPages)
    await page.evaluate(fitTables)
    return page.evaluate(() => {
      const lefts = [...(document.querySelector('table')?.tBodies[0]?.rows ?? [])].map(row =>
        Math.round(row.getBoundingClientRect().left),
      )
      const columns = [...new Set(lefts)]
      const before = document.querySelector('.tables')?.previousElementSibling?.getBoundingClientRect()
      const top = document.querySelector('table')?.getBoundingClientRect().left ?? 0
      const page = document.body.getBoundingClientRect()
      const isNext = (before?.left ?? 0) < top - 100
      return {
        parts: columns.map(left => lefts.filter(each => each === left).length),
        empty: isNext
          ? (page.top + document.body.clientHeight - (before?.bottom ?? 0)) / document.body.clientHeight
          : 0,
      }
    })
  })
}

const choices = [
  { layout: 'target', design: 'book', size: '32K' },
  { layout: 'source', design: 'official', size: 'A5' },
  { layout: 'parallel', design: 'official', size: 'A4' },
] as const

it.each(choices)(
  'a table leaves no more than a third of a page empty, nor a row or two alone: %o',
  async choice => {
    const found = []
    for (let paragraphs = 3; paragraphs < 21; paragraphs += 3)
      found.push(await find(bookOf(paragraphs, 12), choice))
    expect(found.some(({ parts }) => parts.length > 1)).toBe(true)
    for (const { parts, empty } of found) {
      expect(Math.min(...parts)).toBeGreaterThan(2)
      expect(empty).toBeLessThan(0.34)
    }
  },
  60_000,
)

it('a table of few rows stays whole', async () => {
  for (let paragraphs = 4; paragraphs < 16; paragraphs += 2) {
    const { parts } = await find(bookOf(paragraphs, 5), { layout: 'target', design: 'book', size: '32K' })
    expect(parts).toEqual([5])
  }
}, 60_000)
