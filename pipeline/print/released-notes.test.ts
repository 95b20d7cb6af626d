import { afterAll, expect, it } from 'vitest'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import { fitLines, provideFit } from './fit-lines.js'
import { beginPages } from './in-page/pages.js'
import { releaseNotes } from './in-page/release-notes.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

/** Runs in the page: how far down the text goes on the page on which it begins, as a share of its height. */
const firstFill = (): number => {
  const { height, top } = document.body.getBoundingClientRect()
  const rects = [...document.querySelectorAll('main .row > [lang]')].flatMap(cell => [
    ...cell.getClientRects(),
  ])
  const end = (rects[0]?.left ?? 0) + Number.parseFloat(getComputedStyle(document.body).inlineSize)
  return (Math.max(...rects.filter(({ left }) => left < end).map(({ bottom }) => bottom)) - top) / height
}

it('a high row that fits on its page stays there, also where its notes have no room', async () => {
  const fills: number[] = []
  for (const paragraphs of [11, 12, 13]) {
    const rows = Array.from({ length: paragraphs }, (_, index) => `第${index + 1}代园区人接续奋斗。`)
    const book = {
      name: '书',
      markdown: `---\ntitle: 书\n---\n\n${rows.join('\n\n')}\n\n${'园区人接续奋斗，'.repeat(22)}走出了路。[^1]\n\n${'路很长。\n\n'.repeat(20)}[^1]: ${'见年鉴第三卷。'.repeat(9)}\n`,
      english: [
        'Book',
        ...rows.map((_, index) => `Generation ${index + 1} has carried the work forward.`),
        `${'those of the park carried the work forward, '.repeat(22)}and found their way.[^1]`,
        ...Array.from({ length: 20 }, () => 'The way is long.'),
        ...Array.from({ length: 9 }, () => 'See volume three of the yearbook.'),
      ],
    }
    const printable = await printableBook(book, { layout: 'parallel', design: 'book', size: '16K' })
    fills.push(
      await browser.withTab(printable.path, 30_000, async page => {
        await serve(page, printable.html, printable.assets)
        await page.goto(documentUrl, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await provideFit(page)
        await fitLines(page)
        await page.evaluate(releaseNotes)
        await page.evaluate(beginPages)
        return page.evaluate(firstFill)
      }),
    )
  }
  expect(fills.map(fill => Number(fill.toFixed(2))).filter(fill => fill < 0.8)).toEqual([])
}, 90_000)
