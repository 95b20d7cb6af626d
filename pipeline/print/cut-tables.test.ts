import { afterAll, describe, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import { cutTables } from './in-page/cut-tables.js'
import { fitTables } from './in-page/fit-tables.js'
import { beginPages } from './in-page/pages.js'
import { print } from './print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const heads: [string, string][] = [
  ['序号', 'No.'],
  ['项目名称', 'Name of the project'],
  ['总投资（万元）', 'Total (10,000 yuan)'],
  ['已完成（万元）', 'Done (10,000 yuan)'],
  ['本年计划（万元）', 'This year (10,000 yuan)'],
]
const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
const figures = (row: number): string[] => [`1,234,${100 + row}.50`, `934,${100 + row}.25`, `${row}00,000.00`]
const chinese = (row: number): string[] => [`${row}`, `园区第${row}项`, ...figures(row)]
const english = (row: number): string[] => [`${row}`, `Project ${row} of the park`, ...figures(row)]
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const book: FacingBook = {
  name: '书',
  markdown: [
    '---\ntitle: 书\n---\n\n## 一、项目\n\n项目如下。\n',
    line(heads.map(([head]) => head)),
    '| --: | - | --: | --: | --: |',
    ...numbers.map(row => line(chinese(row))),
    '\n园区人接续奋斗。\n',
  ].join('\n'),
  english: [
    'Book',
    'I. Projects',
    'The projects:',
    ...heads.map(([, head]) => head),
    ...numbers.flatMap(english),
    'The people of the park carried on.',
  ],
}

describe.each([
  { layout: 'parallel', size: 'A5', design: 'official' },
  { layout: 'parallel', size: '32K', design: 'book' },
  { layout: 'stacked', size: 'A4', design: 'official' },
] as const)('a table above its translation on several pages: %o', choice => {
  it('is cut at rows, each part followed by its translation on the same page', async () => {
    const printable = await printableBook(book, choice)
    const parts = await browser.withTab(printable.path, 30_000, async page => {
      await serve(page, printable.html, printable.assets)
      await page.setViewport(printable.flow.area)
      await page.goto(documentUrl, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.evaluate(beginPages)
      await page.evaluate(fitTables)
      await page.evaluate(cutTables, 'pairs' as const)
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLTableElement>('.tables > table')].map(table => ({
          language: table.lang,
          rows: [...(table.tBodies[0]?.rows ?? [])].map(row => row.cells[0]?.textContent),
          label: table.caption?.textContent ?? '',
          heads: [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent),
          columns: [...table.getClientRects()].length,
          left: Math.round(table.parentElement?.getBoundingClientRect().left ?? 0),
          widths: [...(table.rows[0]?.cells ?? [])].map(cell => cell.getBoundingClientRect().width),
        })),
      )
    })
    expect(parts.length).toBeGreaterThan(3)
    const pairs = parts.flatMap((part, index) =>
      index % 2 === 0 && parts[index + 1] ? [[part, parts[index + 1]] as const] : [],
    )
    expect(pairs.map(([one, other]) => [one.label, other?.label])).toEqual([
      ['', ''],
      ...pairs.slice(1).map(() => ['续表', '(continued)']),
    ])
    for (const [one, other] of pairs) {
      expect([one.language, other?.language]).toEqual(['zh-Hans', 'en'])
      expect(other?.rows).toEqual(one.rows)
      expect(one.rows.length).toBeGreaterThan(2)
      expect([one.columns, other?.columns, other?.left]).toEqual([1, 1, one.left])
      expect(one.heads).toEqual(heads.map(([head]) => head))
      expect(other?.heads).toEqual(heads.map(([, head]) => head))
      for (const [index, width] of one.widths.entries())
        expect(Math.abs(width - (parts[0]?.widths[index] ?? 0))).toBeLessThan(1)
    }
    expect(pairs.flatMap(([one]) => one.rows)).toEqual(numbers.map(String))
  }, 30_000)

  it('is printed whole', async () => {
    const { messages } = await print(await printableBook(book, choice), browser)
    expect(messages.map(String)).toEqual([])
  }, 30_000)
})
