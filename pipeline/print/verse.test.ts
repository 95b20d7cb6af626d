import { afterAll, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { fitLines, provideFit } from './fit-lines.js'
import { markVerse } from './in-page/mark-verse.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const book: FacingBook = {
  name: '书',
  markdown: `---
title: 书
---

> 河水绕过第七座石桥的时候，守桥人正数着船上的灯，\\
> 天亮了。

园区人接续奋斗，走出了一条从无到有、从小到大、从弱到强的发展之路，园区人接续奋斗，走出了一条发展之路，把园区建设成为一流的园区，\\
结束。
`,
  english: [
    'Book',
    'When the river had wound past the seventh of the stone bridges, the keeper was counting lamps.\\\nIt was day.',
    'The people of the park carried on, and found their way from nothing to something, from small to large and from weak to strong, and made of the park one of the best that there are in the whole of the country.\\\nThe end.',
  ],
}

/** The left edges of the lines of each paragraph, from that of its box. */
const edges = (choice: PrintChoice): Promise<{ verse: boolean; lefts: number[]; fitted: boolean }[]> =>
  printableBook(book, choice).then(printable =>
    browser.withTab(printable.path, 30_000, async page => {
      await serve(page, printable.html, printable.assets)
      await page.emulateMediaType('print')
      await page.setViewport(printable.flow.area)
      await page.goto(documentUrl, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.evaluate(markVerse)
      await provideFit(page)
      await fitLines(page)
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main p')].map(paragraph => {
          const range = document.createRange()
          range.selectNodeContents(paragraph)
          const lines = new Map<number, number>()
          for (const { top, left, width } of range.getClientRects()) {
            const line = Math.round(top / 8)
            if (width > 0) lines.set(line, Math.min(left, lines.get(line) ?? Number.POSITIVE_INFINITY))
          }
          const box = paragraph.getBoundingClientRect()
          const size = Number.parseFloat(getComputedStyle(paragraph).fontSize)
          return {
            verse: paragraph.matches('.verse'),
            fitted: paragraph.hasAttribute('data-fit'),
            lefts: [...lines.values()].map(left => Math.round((10 * (left - box.left)) / size) / 10),
          }
        }),
      )
    }),
  )

it.each([
  { layout: 'parallel', design: 'official', size: 'A5' },
  { layout: 'target', design: 'book', size: '32K' },
  { layout: 'source', design: 'book', size: '32K' },
] as const)('what of a line of verse finds no room is drawn in, and prose is not: %o', async choice => {
  const found = await edges(choice)
  const verses = found.filter(({ verse }) => verse)
  expect(verses).toHaveLength(choice.layout === 'parallel' ? 2 : 1)
  for (const { lefts, fitted } of verses) {
    expect(fitted).toBe(true)
    expect(lefts.length).toBeGreaterThan(2)
    expect(lefts).toEqual([0, ...lefts.slice(1, -1).map(() => 1.5), 0])
  }
  for (const { lefts, verse } of found)
    if (!verse) expect(lefts.slice(1).every(left => left === 0)).toBe(true)
})
