import { beforeEach, describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
import { invisiblesIn, shownAt } from './invisible.js'

const shortsOf = (text: string): string[] => invisiblesIn(text).map(({ short }) => short)

test.each([
  ['plain text', []],
  ['a\u200Bb\u00ADc\uFEFF', ['ZWSP', 'SHY', 'BOM']],
  ['«\u00A0Le\u202F!', ['NBSP', 'NNBSP']],
  ['a\u202Eb\u202C \u2066c\u2069\u200F', ['RLO', 'PDF', 'LRI', 'PDI', 'RLM']],
  ['a\u2009b\u0007c', ['U+2009', 'U+0007']],
  ['👨\u200D👩\u200D👧 family', []],
  ['می\u200Cخواهم', ['ZWNJ']],
  ['中\u3000文', []],
])('%j holds %j', (text, shorts) => expect(shortsOf(text)).toEqual(shorts))

test.each([
  ['a no-break space is painted itself', 'a\u00A0b', '\u00A0'],
  ['of a mark without width its neighbours are painted', 'xa\u200Eby', 'a\u200Eb'],
  ['a neighbour is a whole letter', '𝒳\u200Be\u0301y', '𝒳\u200Be\u0301'],
  ['at the end of a text there is one', 'ab\u200B', 'b\u200B'],
])('%s', (_, text, painted) => {
  const [one] = invisiblesIn(text)
  const { start, end } = one ? shownAt(text, one) : { start: 0, end: 0 }
  expect(text.slice(start, end)).toBe(painted)
})

describe('in the editor', () => {
  const work = atWork()

  const open = async (language: string): Promise<void> => {
    work.book = await bookOnDisk({ 'source/a.md': '早上好。\n\n晚上好。\n' }, { targetLanguages: [language] })
    work.editor = await work.book.open()
    work.page = await openWindow(work.browser, work.editor.address)
  }

  /** What is painted under a name. */
  const painted = (name: string): Promise<string[]> =>
    work.page.evaluate(
      wanted => [...(CSS.highlights.get(wanted) ?? [])].map(range => (range as Range).toString()),
      name,
    )

  const kinds = (): Promise<string[]> =>
    work.page.$$eval('#invisible dt', nodes => nodes.map(node => node.textContent ?? ''))

  describe('from left to right', () => {
    beforeEach(() => open('fr'), 60_000)

    test('each is named with its place and taken away by a button, and the text stays one node', async () => {
      const { page } = work
      await page.keyboard.type('Bon\u200Bjour\u00A0! \u202Eab\u202C')
      await until(async () => (await kinds()).length === 4)
      expect(await kinds()).toEqual([
        'zero width space',
        'no-break space',
        'right-to-left override',
        'end of embedding or override',
      ])
      expect(await painted('invisible')).toEqual(['n\u200Bj', '\u00A0', ' \u202Ea', 'b\u202C'])
      expect(await textOf(page, '#invisible dd bdi')).toBe('Bon⟨ZWSP⟩jour⟨NBSP⟩!')
      expect(await page.$eval(field, node => node.childNodes.length)).toBe(1)
      expect(await axeViolations(page)).toEqual([])
      const [first] = await page.$$('#invisible button')
      await first?.click()
      expect(await textOf(page, field)).toBe('Bonjour\u00A0! \u202Eab\u202C')
      await until(async () => (await kinds())[0] === 'no-break space')
      await press(page, 'Control', 'z')
      expect(await textOf(page, field)).toBe('Bon\u200Bjour\u00A0! \u202Eab\u202C')
    })

    test('a text without them shows nothing of it', async () => {
      const { page } = work
      await page.keyboard.type('Bon\u200Bjour')
      await page.waitForSelector('#invisible:not([hidden])')
      await press(page, 'Control', 'ArrowDown')
      await page.waitForSelector('#invisible[hidden]')
      expect(await painted('invisible')).toEqual([])
    })
  })

  test('from right to left, a link is shown beside the field with its address in one piece', async () => {
    await open('ar')
    const { page } = work
    const text = '[صباح الخير](https://example.org/a/) **يا** و\u200FC++\u200F.'
    await page.keyboard.type(text)
    // What is shown follows in a pause: of slow typing there is an earlier one.
    await until(async () => (await textOf(page, '#invisible > p[dir=rtl]')) === text)
    expect(await page.$$eval('#invisible > p bdi', nodes => nodes.map(node => node.textContent))).toEqual([
      'https://example.org/a/',
    ])
    expect(await page.$$eval('#invisible dd bdi bdi', nodes => nodes.map(node => node.textContent))).toEqual([
      '⟨RLM⟩',
      '⟨RLM⟩',
      '⟨RLM⟩',
      '⟨RLM⟩',
    ])
  }, 60_000)
})
