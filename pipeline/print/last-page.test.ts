import { afterAll, expect, it } from 'vitest'
import { bookOf } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import { fitLines, provideFit } from './fit-lines.js'
import { findPages } from './in-page/find-pages.js'
import { beginPages } from './in-page/pages.js'
import { settleEnd } from './in-page/settle-end.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

/** Runs in the page: how many lines of text stand on its last page, as `settleEnd` has left it. */
const lastLines = (): number => {
  const main = document.querySelector('main')
  const fragments = [...(main?.getClientRects() ?? [])]
  const line = Number.parseFloat(getComputedStyle(main?.querySelector('p') ?? document.body).lineHeight)
  return fragments.length > 1 ? Math.round((fragments.at(-1)?.height ?? 0) / line) : Number.POSITIVE_INFINITY
}

it('a text ends with no few lines alone on a page, and changes its leading only where it would', async () => {
  const found: { lines: number; give: string }[] = []
  for (const paragraphs of [8, 9, 12, 17, 18, 25]) {
    const book = bookOf('书', [
      ...Array.from({ length: paragraphs }, (_, index) => ({
        heading: false,
        pairs: Array.from({ length: 2 }, (): [string, string] => [
          `第${index + 1}代园区人接续奋斗，走出了一条从无到有的发展之路。`,
          `Generation ${index + 1} has carried the work forward, and found its way from nothing to something.`,
        ]),
      })),
    ])
    const printable = await printableBook(book, { layout: 'target', design: 'official', size: 'A5' })
    found.push(
      await browser.withTab(printable.path, 30_000, async page => {
        await serve(page, printable.html, printable.assets)
        await page.goto(documentUrl, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.evaluate(beginPages)
        await page.evaluate(`(${settleEnd})((${findPages})())`)
        const give = await page.evaluate(() =>
          getComputedStyle(document.querySelector('main > :last-child') ?? document.body).getPropertyValue(
            '--give',
          ),
        )
        return { lines: await page.evaluate(lastLines), give }
      }),
    )
  }
  expect(Math.min(...found.map(({ lines }) => lines))).toBeGreaterThanOrEqual(5)
  expect(found.filter(({ give }) => give === '').length).toBeGreaterThanOrEqual(found.length / 2)
  expect(found.some(({ give }) => give !== '')).toBe(true)
}, 60_000)

/** Runs in the page: of each paragraph that pages part, the lines on each of them. */
const partedLines = (): number[][] => {
  const range = document.createRange()
  return [...document.querySelectorAll('main p')].flatMap(paragraph => {
    const parts = [...paragraph.getClientRects()]
    range.selectNodeContents(paragraph)
    const lines = [...range.getClientRects()]
    const counts = parts.map(part => {
      const own = lines.filter(({ left }) => left >= part.left - 1 && left < part.right)
      return new Set(own.map(({ bottom }) => Math.round(bottom))).size
    })
    return parts.length > 1 ? [counts] : []
  })
}

it('no line of a paragraph of three stands alone on a page', async () => {
  const book = bookOf(
    '书',
    Array.from({ length: 40 }, (_, index) => ({
      heading: index % 7 === 3,
      pairs: [
        index % 7 === 3
          ? ['一、工业', 'I. Industry']
          : [
              `第${index + 1}代园区人接续奋斗，走出了一条从无到有的发展之路，实现了量的持续扩大和质的快速提升，全年新增规模以上工业企业八家。`,
              'They carried on.',
            ],
      ],
    })),
  )
  const printable = await printableBook(book, { layout: 'source', design: 'official', size: 'A5' })
  const parted = await browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(beginPages)
    await provideFit(page)
    await fitLines(page)
    return page.evaluate(partedLines)
  })
  for (const lines of parted) expect(Math.min(...lines)).toBeGreaterThan(1)
}, 60_000)

it('lines that would stand alone on the last page, whatever the leading gives, take their paragraph along', async () => {
  const found: number[] = []
  for (const lines of [28, 29, 30, 31, 32, 33, 34]) {
    const code = Array.from({ length: lines }, (_, index) => `station open ${index + 1}`)
    const sentences = Array.from({ length: 4 }, () => '园区人接续奋斗。')
    const book = {
      name: '书',
      markdown: `---\ntitle: 书\n---\n\n\`\`\`\n${code.join('\n')}\n\`\`\`\n\n${sentences.join('')}\n`,
      english: [
        'Book',
        ...sentences.map(() => 'Those of the park have carried the work forward from nothing to something.'),
      ],
    }
    const printable = await printableBook(book, { layout: 'target', design: 'official', size: 'A5' })
    found.push(
      await browser.withTab(printable.path, 30_000, async page => {
        await serve(page, printable.html, printable.assets)
        await page.goto(documentUrl, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.evaluate(beginPages)
        await page.evaluate(`(${settleEnd})((${findPages})())`)
        return page.evaluate(lastLines)
      }),
    )
  }
  expect(Math.min(...found), String(found)).toBeGreaterThanOrEqual(5)
}, 60_000)
