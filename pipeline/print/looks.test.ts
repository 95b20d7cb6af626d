import { afterAll, describe, expect, it } from 'vitest'
import type { FacingBook } from '../test/print/facing-book.js'
import { outlineTitles } from '../test/print/outline-titles.js'
import { printableBook } from '../test/print/printable-book.js'
import { openBrowser } from './browser/open.js'
import { documentUrl, serve } from './browser/serve.js'
import type { PrintChoice } from './design.js'
import { dotEmphasis } from './in-page/dot-emphasis.js'
import { print } from './print.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const book: FacingBook = {
  name: '书',
  markdown:
    '---\ntitle: 书\n---\n\n## 一、工业\n\n园区*接续奋斗，从无到有*地发展。\n\n1. 第一项。\n2. 第二项。\n\n![基地](base.png "基地外景。")\n',
  english: [
    'Book',
    'I. Industry',
    'The park grew *from nothing*.',
    'The first.',
    'The second.',
    'The base',
    'The base from outside.',
  ],
}

/** What a function finds in the page of the book. */
const inPage = async <T>(choice: PrintChoice, find: () => T): Promise<T> => {
  const printable = await printableBook(book, choice)
  return browser.withTab(printable.path, 30_000, async page => {
    await serve(page, printable.html, printable.assets)
    await page.emulateMediaType('print')
    await page.goto(documentUrl, { waitUntil: 'load' })
    await page.evaluate(dotEmphasis)
    return page.evaluate(find) as Promise<T>
  })
}

describe('the outline', () => {
  it.each([
    [['zh-Hans'], ['书', '一、工业']],
    [['en'], ['Book', 'I. Industry']],
    [undefined, ['书 · Book', '一、工业 · I. Industry']],
  ])('in %s is %s', async (outline, titles) => {
    const printable = await printableBook(book, { layout: 'parallel', design: 'official' })
    const { bytes } = await print({ ...printable, ...(outline ? { outline } : {}) }, browser)
    expect(await outlineTitles(bytes)).toEqual(titles)
  })
})

it('Chinese emphasis has a dot under the middle of each character, none under marks, and English has none', async () => {
  const dots = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll('[data-dot]')].map(element => {
      const style = getComputedStyle(element, '::after')
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      const middle = Number.parseFloat(style.left) + Number.parseFloat(style.width) / 2
      const isCentred = Math.abs(middle - element.getBoundingClientRect().width / 2) < 0.05 * size
      return { sign: element.textContent, isUnder: Number.parseFloat(style.bottom) < 0, isCentred }
    }),
  )
  expect(dots.map(({ sign }) => sign).join('')).toBe('接续奋斗从无到有')
  expect(dots.every(({ isUnder, isCentred }) => isUnder && isCentred)).toBe(true)
})

it.each(['parallel', 'stacked', 'source', 'target', 'facing'] as const)(
  'pictures keep their shape in %s',
  async layout => {
    const shapes = await inPage({ layout, design: 'book', size: 'A5' }, () =>
      [...document.images].map(image => {
        const { width, height } = image.getBoundingClientRect()
        return { shown: width / height, own: image.naturalWidth / image.naturalHeight }
      }),
    )
    expect(shapes).toHaveLength(layout === 'facing' ? 2 : 1)
    for (const { shown, own } of shapes) expect(Math.abs(shown / own - 1)).toBeLessThan(0.01)
  },
)

it('items of ordered lists have their number before each language of parallel columns', async () => {
  const numbers = await inPage({ layout: 'parallel' }, () =>
    [...document.querySelectorAll('ol > li .row > .b')].map(
      cell => getComputedStyle(cell, '::before').content,
    ),
  )
  expect(numbers).toHaveLength(2)
  for (const content of numbers) expect(content).toContain('counter(list-item)')
})

it.each(['stacked', 'source', 'target'] as const)(
  'captions stand under the middle of their pictures in %s',
  async layout => {
    const middles = await inPage({ layout, design: 'book', size: 'A5' }, () => {
      const range = document.createRange()
      const middleOf = ({ left, right }: DOMRect): number => (left + right) / 2
      const picture = document.querySelector('figure > img')?.getBoundingClientRect() ?? new DOMRect()
      return [...document.querySelectorAll('figcaption > [lang]')].map(caption => {
        range.selectNodeContents(caption)
        return Math.abs(middleOf(range.getBoundingClientRect()) - middleOf(picture))
      })
    })
    expect(middles).toHaveLength(layout === 'stacked' ? 2 : 1)
    expect(Math.max(...middles)).toBeLessThan(1)
  },
)
