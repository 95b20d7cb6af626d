import { afterAll, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { splitColumns } from './facing/in-page/split-columns.js'
import { fitTables } from './in-page/fit-tables.js'
import { beginPages } from './in-page/pages.js'
import { print } from './print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const cells: [string, string][] = [
  ['参数', 'Attribute'],
  ['说明', 'Description'],
  ['类型', 'Type'],
  ['可选值', 'Accepted values'],
  ['dangerouslyUseHTMLString', 'dangerouslyUseHTMLString'],
  [
    '是否将属性作为片段处理，并且在关闭的时候再处理一次',
    'Whether it is treated as a fragment, and once more when it is closed',
  ],
  ['string / boolean / VNode', 'string / boolean / VNode'],
  ['success/warning/information/error', 'success/warning/information/error'],
]

const line = (from: number): string =>
  `| ${cells
    .slice(from, from + 4)
    .map(([chinese]) => chinese)
    .join(' | ')} |`

const book: FacingBook = {
  name: '书',
  markdown: `---\ntitle: 书\n---\n\n${line(0)}\n| - | - | - | - |\n${line(4)}\n\n园区人接续奋斗。\n`,
  english: ['Book', ...cells.map(([, english]) => english), 'The people of the park carried on.'],
}

it.each(['parallel', 'stacked', 'source', 'target', 'facing'] as const)(
  'a table of long words is no wider than the page in %s, and loses nothing',
  async layout => {
    const { messages } = await print(
      await printableBook(book, { layout, design: 'book', size: '32K' }),
      browser,
    )
    expect(messages.map(String)).toEqual([])
  },
  30_000,
)

it('on facing pages both languages are set smaller where one has to be', async () => {
  const short = { ...book, markdown: book.markdown.replace(/\| danger.*error \|/, '| 甲 | 乙 | 丙 | 丁 |') }
  const printable = await printableBook(short, { layout: 'facing', design: 'book', size: '32K' })
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(splitColumns, 0.3)
    await page.evaluate(fitTables)
    return page.evaluate(() =>
      [...document.querySelectorAll('.row > table')].map(table => [
        table.getAttribute('lang'),
        getComputedStyle(table).fontSize,
      ]),
    )
  })
  expect(found.map(([language]) => language)).toEqual(['zh-Hans', 'en'])
  expect(found[0]?.[1]).toBe(found[1]?.[1])
  expect(found[0]?.[1]).toMatch(/^10\.6/)
})

it('words are parted behind signs and before capitals, and most of the room is for what is said in sentences', async () => {
  const printable = await printableBook(book, { layout: 'target', design: 'book', size: '32K' })
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(fitTables)
    return page.evaluate(() => {
      const row = document.querySelector('tbody tr')
      const widths = [...(row?.children ?? [])].map(cell => cell.getBoundingClientRect().width)
      const { right = 0 } = document.querySelector('table')?.getBoundingClientRect() ?? {}
      const room = document.querySelector('main')?.getBoundingClientRect().right ?? 0
      return { html: row?.innerHTML ?? '', widths, over: right - room }
    })
  })
  expect(found.over).toBeLessThan(0.5)
  expect(found.html).toContain('dangerously<wbr>Use<wbr>HTMLString')
  expect(found.html).toContain('success/<wbr>warning/<wbr>information/<wbr>error')
  expect(found.widths.indexOf(Math.max(...found.widths))).toBe(1)
})

it('a table of seven columns on a small page is set smaller before a word of it is broken', async () => {
  const heads = ['序号', '工程类别', '单位', '计划', '完成', '累计投资', '责任单位']
  const english = ['No.', 'Class of works', 'Unit', 'Planned', 'Completed', 'Investment', 'Responsible body']
  const row = ['No. 1', 'Replacement of gates', 'stations', '1,100', '1,148', '7,233', 'Equipment Division']
  const printable = await printableBook(
    {
      name: '书',
      markdown: `---\ntitle: 书\n---\n\n| ${heads.join(' | ')} |\n| - | - | - | -: | -: | -: | - |\n| ${row.map(() => '甲').join(' | ')} |\n`,
      english: ['Book', ...english, ...row],
    },
    { layout: 'target', design: 'book', size: '32K' },
  )
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(fitTables)
    return page.evaluate(() => {
      const table = document.querySelector('table')
      const room = document.querySelector('main')?.getBoundingClientRect().width ?? 0
      return { classes: table?.className, over: (table?.getBoundingClientRect().width ?? 0) - room }
    })
  })
  expect(found.classes).toContain('small')
  expect(found.classes).not.toContain('broken')
  expect(found.over).toBeLessThan(0.5)
})

it('where words lack a little room the longest alone is broken, and no table is wider than the page', async () => {
  const heads = ['No.', 'Class of works', 'Unit', 'Planned', 'Completed', 'Investment', 'Responsible body']
  const row = [
    'No. 1',
    'Replacement of gates',
    'stations',
    '1,100',
    '1,148',
    '7,233,000',
    'Electromechanical Division',
  ]
  const find = async (choice: PrintChoice) => {
    const printable = await printableBook(
      {
        name: '书',
        markdown: `---\ntitle: 书\n---\n\n| ${heads.map(() => '甲').join(' | ')} |\n| - | - | - | -: | -: | -: | - |\n| ${row.map(() => '乙').join(' | ')} |\n`,
        english: ['Book', ...heads, ...row],
      },
      choice,
    )
    return browser.withTab(printable.path, 30_000, async page => {
      await serve(page, printable.html, printable.assets)
      await page.emulateMediaType('print')
      await page.setViewport(printable.flow.area)
      await page.goto(documentUrl, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.evaluate(fitTables)
      return page.evaluate(() => {
        const table = [...document.querySelectorAll('table')].at(-1)
        const room = table?.parentElement?.getBoundingClientRect().right ?? 0
        const range = document.createRange()
        const high = [...(table?.querySelectorAll('th, td') ?? [])].filter(cell => {
          range.selectNodeContents(cell)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
          return lines > (cell.textContent ?? '').split(' ').length
        })
        return {
          over: (table?.getBoundingClientRect().right ?? 0) - room,
          broken: high.map(({ textContent }) => textContent),
        }
      })
    })
  }
  for (const choice of [
    { layout: 'target', design: 'book', size: '32K' },
    { layout: 'stacked', design: 'official', size: 'A5' },
    { layout: 'stacked', design: 'book', size: '6x9' },
  ] as const) {
    const { over, broken } = await find(choice)
    expect(over).toBeLessThan(0.5)
    for (const cell of broken) expect(cell).toBe('Electromechanical Division')
  }
}, 30_000)

/** A table of so many rows, longer in one language than in the other. */
const longTable = (rows: number): FacingBook => ({
  name: '书',
  markdown: `---\ntitle: 书\n---\n\n| 序号 | 项目 |\n| --: | - |\n${Array.from({ length: rows }, (_, row) => `| ${row} | 第${row}项 |`).join('\n')}\n`,
  english: [
    'Book',
    'No.',
    'Project',
    ...Array.from({ length: rows }, (_, row) => [
      `${row}`,
      `Project ${row} of the park${row % 3 === 0 ? ', whose name is so long that it takes two lines' : ''}`,
    ]).flat(),
  ],
})

it('tables of several pages stay beside each other where they have room, row by row', async () => {
  const printable = await printableBook(longTable(70), { layout: 'parallel', design: 'official' })
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(beginPages)
    await page.evaluate(fitTables)
    return page.evaluate(() => {
      const tables = [...document.querySelectorAll<HTMLTableElement>('.row > table')]
      const tops = tables.map(({ rows }) => [...rows].map(row => row.getBoundingClientRect().top))
      return {
        classes: tables.map(({ className, parentElement }) => `${className} ${parentElement?.className}`),
        pages: tables[0]?.getClientRects().length ?? 0,
        tops,
      }
    })
  })
  expect(found.classes.join(' ')).not.toMatch(/across|squeezed/)
  expect(found.pages).toBeGreaterThan(1)
  const [chinese = [], english = []] = found.tops
  expect(chinese).toHaveLength(71)
  for (const [row, top] of chinese.entries()) expect(Math.abs(top - (english[row] ?? 0))).toBeLessThan(2)
})

/** How high each table of a book is, in lines. */
const linesOfTables = async (
  table: FacingBook,
  layout: 'source' | 'target',
  isFitted: boolean,
  size = '32K',
): Promise<number[]> => {
  const printable = await printableBook(table, { layout, design: 'official', size })
  return browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    if (isFitted) await page.evaluate(fitTables)
    return page.evaluate(() =>
      [...document.querySelectorAll('.row > table')].map(table =>
        Math.round(
          table.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(table).lineHeight),
        ),
      ),
    )
  })
}

/** A table whose cells wrap in English. */
const events: FacingBook = {
  name: '书',
  markdown:
    '---\ntitle: 书\n---\n\n| 时间 | 事件 | 处置 |\n| - | - | - |\n| 7月22日 | 白银水厂取水口浊度超过三千度 | 停止取水启用清水池 |\n| 7月23日 | 定西水厂泵房水位高于电机底座 | 全站断电人员撤离 |\n',
  english: [
    'Book',
    'Time',
    'Event',
    'What was done',
    '22 July, 21:40',
    'Turbidity at the Baiyin intake rises above 3,000 units, and falls no more',
    'Intake stopped',
    '23 July, 23:15',
    'Water stands above the motor beds of the Dingxi pumping station',
    'Power cut',
  ],
}

it('columns are as wide as makes a table lowest', async () => {
  const [before = 0] = await linesOfTables(events, 'target', false)
  const [after = 0] = await linesOfTables(events, 'target', true)
  const [one = 0] = await linesOfTables(events, 'source', false)
  const [other = 0] = await linesOfTables(events, 'source', true)
  expect(after).toBeLessThan(before)
  expect(other).toBeLessThanOrEqual(one)
})

it('a cell that lacks little stands on one line, where cells wrap that need more', async () => {
  const rows = Array.from({ length: 12 }, (_, row) => [
    `E-${10 + row}`,
    'Lamp flashing',
    row % 2 ? 'Undervoltage' : 'Communication interrupted',
    row % 3 ? 'Check the wiring' : 'Replace the fuse and compare the rated current',
  ])
  const faults: FacingBook = {
    name: '书',
    markdown: `---\ntitle: 书\n---\n\n| 代码 | 现象 | 原因 | 处理 |\n| - | - | - | - |\n${'| 甲 | 乙 | 丙 | 丁 |\n'.repeat(12)}`,
    english: ['Book', 'Code', 'Symptom', 'Cause', 'Remedy', ...rows.flat()],
  }
  // The head, eight rows of one line, four of two; the room between rows is less than half of a line.
  const [lines = 0] = await linesOfTables(faults, 'target', true, 'A4')
  expect(lines).toBeLessThanOrEqual(1 + 8 + 4 * 2 + 6)
})

it('columns of tables whose cells wrap stand closer, in both languages', async () => {
  const printable = await printableBook(events, { layout: 'stacked', design: 'official', size: '32K' })
  const found = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.setViewport(printable.flow.area)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const rooms = () =>
      [...document.querySelectorAll('tbody tr:first-child td:last-child')].map(
        cell => getComputedStyle(cell).paddingInlineStart,
      )
    const before = await page.evaluate(rooms)
    await page.evaluate(fitTables)
    return [before, await page.evaluate(rooms)]
  })
  expect(found).toEqual([
    ['16px', '16px'],
    ['9.33333px', '9.33333px'],
  ])
})

it('heads that are equally high become lower together', async () => {
  const heads = ['Total (10,000 yuan)', 'Done so far (10,000 yuan)', 'Done this year (10,000 yuan)']
  const figures: FacingBook = {
    name: '书',
    markdown:
      '---\ntitle: 书\n---\n\n| 项目 | 总投资 | 已投资 | 本年投资 | 工期 |\n| - | --: | --: | --: | - |\n| 路 | 1 | 2 | 3 | 按期 |\n',
    english: [
      'Book',
      'Project',
      ...heads,
      'Schedule',
      'Jiuquan No. 1 Sewage Works',
      '1',
      '2',
      '3',
      'on time',
    ],
  }
  const [after = 0] = await linesOfTables(figures, 'target', true)
  expect(after).toBeLessThanOrEqual(5)
})
