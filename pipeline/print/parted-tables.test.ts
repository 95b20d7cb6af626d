import { afterAll, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { cutTables } from './in-page/cut-tables.js'
import { fitTables } from './in-page/fit-tables.js'
import { beginPages } from './in-page/pages.js'
import { print } from './print.js'

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
    for (const paragraphs of [4, 9, 13, 17]) found.push(await find(bookOf(paragraphs, 12), choice))
    expect(found.some(({ parts }) => parts.length > 1)).toBe(true)
    for (const { parts, empty } of found) {
      expect(Math.min(...parts)).toBeGreaterThan(2)
      expect(empty).toBeLessThan(0.34)
    }
  },
  60_000,
)

it('a table of few rows stays whole', async () => {
  for (const paragraphs of [8, 11, 14]) {
    const { parts } = await find(bookOf(paragraphs, 5), { layout: 'target', design: 'book', size: '32K' })
    expect(parts).toEqual([5])
  }
}, 60_000)

/** Where each row of the table stands, before and after it is cut, and what stands over its parts. */
const cutAtPages = async (choice: PrintChoice) => {
  const printable = await printableBook(bookOf(6, 60), choice)
  return browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(beginPages)
    await page.evaluate(fitTables)
    const places = () =>
      [...document.querySelectorAll('.tables tbody tr')].map(row => {
        const { left, top } = row.getBoundingClientRect()
        return [Math.round(left), top] as const
      })
    const before = await page.evaluate(places)
    await page.evaluate(cutTables, 'pages' as const)
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableElement>('.tables > table')].map(table => [
        table.lang,
        table.caption?.textContent ?? '',
        table.getClientRects().length,
        table.querySelectorAll('thead').length,
      ]),
    )
    return { before, after: await page.evaluate(places), labels }
  })
}

it.each(['source', 'target', 'parallel'] as const)(
  'a table that goes on says so over its head in %s, and no row moves to another page',
  async layout => {
    const { before, after, labels } = await cutAtPages({ layout, design: 'official' })
    const pages = new Set(before.map(([left]) => left)).size
    expect(pages).toBeGreaterThan(1)
    const words: Record<string, string> = { 'zh-Hans': '续表', en: '(continued)' }
    const languages = { source: ['zh-Hans'], target: ['en'], parallel: ['zh-Hans', 'en'] }[layout]
    const parts = labels.length / languages.length
    expect(parts).toBeGreaterThan(1)
    expect(labels).toEqual(
      Array.from({ length: parts }, (_, part) =>
        languages.map(language => [language, part === 0 ? '' : words[language], 1, 1]),
      ).flat(),
    )
    const sorted = (places: typeof before) => places.map(([left]) => left).sort((one, other) => one - other)
    expect(sorted(after)).toEqual(sorted(before))
    const moved = after.map(([, top], row) => Math.abs(top - (before[row]?.[1] ?? 0)))
    if (layout !== 'parallel') expect(Math.max(...moved)).toBeLessThan(4)
  },
  30_000,
)

it('a table that goes on says so on facing pages, over the block', async () => {
  const printable = await printableBook(bookOf(6, 60), { layout: 'facing', design: 'book', size: '6x9' })
  const { messages } = await print(printable, browser)
  expect(messages.map(String)).toEqual([])
}, 60_000)
