import { afterAll, describe, expect, it } from 'vitest'
import { facingFigures, layOutBook } from '../../test/print/facing-figures.js'
import { hardBooks } from '../../test/print/hard-books.js'
import { printableBook } from '../../test/print/printable-book.js'
import { openBrowser } from '../browser/open.js'
import { print } from '../print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const rowTooHigh = hardBooks().filter(({ name }) => name.includes('row'))

describe('facing pages', () => {
  it.each(rowTooHigh)('hold all words of a $name', async book => {
    const { messages } = await print(await printableBook(book), browser)
    expect(messages.map(String)).toEqual([])
  })

  it.each(hardBooks().map(book => [book.name, book] as const))('of a %s', async (_, book) => {
    const { flows, messages } = await layOutBook(browser, await printableBook(book))
    expect(messages.map(String)).toEqual([])
    for (const flow of flows) {
      const { spreads, least, overflows, headingsAtFoot, returned } = facingFigures(flow)
      expect({ overflows, headingsAtFoot, returned }).toEqual({
        overflows: 0,
        headingsAtFoot: 0,
        returned: 0,
      })
      if (spreads > 1) expect(least).toBeGreaterThan(0.75)
    }
  })
})
