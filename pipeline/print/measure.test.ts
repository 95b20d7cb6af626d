import { afterAll, expect, it } from 'vitest'
import { bookOf } from '../test/print/facing-book.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const sentence: [string, string] = [
  '园区人接续奋斗，走出了一条从无到有的发展之路。'.repeat(3),
  'They carried the work forward, and found their way from nothing to something. '.repeat(3).trim(),
]

it.each([
  ['target', {}, false],
  ['target', { en: { measure: 24 } }, true],
  ['stacked', { en: { measure: 24 } }, true],
] as const)(
  'lines of %s with the typography %o are of the measure: %s',
  async (layout, typography, expected) => {
    const book = bookOf('书', [{ heading: false, pairs: [sentence] }])
    const printable = await printableBook(book, { layout, design: 'official', typography })
    const share = await browser.withTab(printable.path, 30_000, async page => {
      await serve(page, printable.html, printable.assets)
      await page.emulateMediaType('print')
      await page.goto(documentUrl, { waitUntil: 'load' })
      return page.evaluate(() => {
        const cell = document.querySelector('main .row > p[lang="en"]')
        return cell ? cell.clientWidth / Number.parseFloat(getComputedStyle(cell).fontSize) : 0
      })
    })
    expect(Math.abs(share - 24) < 0.5).toBe(expected)
  },
)
