import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations, ofColors, withGoodPractice } from '../../test/web/axe.js'

/** Every state that can be come to by keys, in light and dark: nothing for axe-core, its good practice too. */

const work = atWork()

const phone = { width: 390, height: 844, isMobile: true, hasTouch: true }

const open = async (size?: Parameters<typeof openWindow>[2]): Promise<void> => {
  work.book = await bookOnDisk({
    'source/a.md':
      '# 新年贺词\n\n**产值**达到769.6亿元，见[公报](https://example.org/a)。第二句话！\n\n同志们好。\n',
    'source/b.md': '同志们好。\n',
    'translations/glossary.csv':
      'source,language,target,status\n产值,en,gross output value,preferred\n产值,en,GDP,forbidden\n',
  })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address, size)
  await press(work.page, 'Control', 'ArrowDown')
  await work.page.keyboard.type('The *gross output of GDP reached 769.6 billion yuan')
  await work.page.waitForSelector('.check.error')
}

const schemes = [
  ['light', withGoodPractice],
  ['dark', ofColors],
] as const

/** What is wrong in either scheme of colours. */
const faults = async (): Promise<string[]> => {
  const found: string[] = []
  for (const [value, rules] of schemes) {
    await work.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    found.push(...(await axeViolations(work.page, rules)).map(fault => `${value}: ${fault}`))
  }
  return found
}

const menu = async (letter: string): Promise<void> => {
  await press(work.page, 'Control', 'm')
  await work.page.waitForSelector('.popup[role=menu]')
  await work.page.keyboard.press(letter as 'a')
}

/** Confirm what stands there, and come back to it. */
const confirmed = async (text: string): Promise<void> => {
  const { page } = work
  await press(page, 'Control', 'a')
  await page.keyboard.type(text)
  await press(page, 'Control', 'Enter')
  await until(async () => (await textOf(page, '#announced')).includes('saved'))
  await press(page, 'Control', 'ArrowUp')
  await page.waitForSelector(`${field}:focus`)
}

const whole =
  'The **gross output value** reached 76.96 billion yuan; see the [bulletin](https://example.org/a).'

/** How each state is come to, and what shows that it is there. */
const states: [string, string, () => Promise<unknown>][] = [
  ['alarms', '.check.error', async () => undefined],
  ['an offer under the caret', '#offer:not([hidden])', () => work.page.keyboard.type(' gross ou')],
  ['the menu', '.popup[role=menu]', () => press(work.page, 'Control', 'm')],
  ['the insert list', '.popup[role=menu]', () => press(work.page, 'Control', ',')],
  ['fix and ignore', '.popup[role=menu]', () => press(work.page, 'Alt', 'Enter')],
  ['signs', '.popup[role=menu]', () => press(work.page, 'F2')],
  ['keys', 'dialog', () => press(work.page, 'F1')],
  ['go to', 'dialog', () => press(work.page, 'Control', 'g')],
  ['documents', 'dialog .documents', () => menu('d')],
  ['a term', 'dialog form', () => menu('g')],
  ['an alarm that is ignored', '.why', () => work.page.click('.check .do button:last-child')],
  [
    'more filters',
    '#more:popover-open',
    async () => {
      await work.page.click('#filters .more')
    },
  ],
  ['no row that passes', '.list .nothing', () => work.page.type('#find', 'nothing at all')],
  [
    'concordance',
    'dialog .lines li',
    async () => {
      await confirmed(whole)
      await press(work.page, 'Control', 'k')
      await work.page.keyboard.type('产值')
    },
  ],
  [
    'find and replace',
    'dialog .ticks li ins',
    async () => {
      await confirmed(whole)
      await press(work.page, 'Control', 'h')
      await work.page.keyboard.type('output')
      await press(work.page, 'Tab')
      await work.page.keyboard.type('product')
    },
  ],
  [
    'history',
    'dialog .lines li',
    async () => {
      await confirmed(whole)
      await menu('h')
    },
  ],
  [
    'a split',
    'dialog textarea',
    async () => {
      await confirmed(whole)
      await menu('p')
    },
  ],
  [
    'what was done, with its undo',
    '#told:not([hidden])',
    async () => {
      await confirmed(whole)
      await press(work.page, 'Control', 'ArrowDown')
      await confirmed('Another sentence!')
      await press(work.page, 'Control', 'ArrowUp')
      await menu('j')
    },
  ],
  [
    'repeats',
    'dialog .ticks li',
    async () => {
      await press(work.page, 'Control', 'ArrowDown')
      await press(work.page, 'Control', 'ArrowDown')
      await work.page.keyboard.type('Hello, comrades.')
      await press(work.page, 'Control', 'Enter')
      await until(async () => (await textOf(work.page, '#announced')).includes('1 other segment'))
      await menu('a')
    },
  ],
  [
    'a conflict',
    'dialog .two',
    async () => {
      const id = await work.page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
      await mkdir(join(work.book.folder, 'translations/en'), { recursive: true })
      await writeFile(join(work.book.folder, 'translations/en/a.json'), JSON.stringify({ [id]: 'Theirs' }))
      await press(work.page, 'Control', 'Enter')
      await work.page.waitForSelector('.conflict')
      await press(work.page, 'Control', 'ArrowUp')
    },
  ],
  [
    'what is stale',
    '#earlier:not([hidden])',
    async () => {
      await confirmed(whole)
      const text =
        '# 新年贺词\n\n**产值**达到820亿元，见[公报](https://example.org/a)。第二句话！\n\n同志们好。\n'
      await writeFile(join(work.book.folder, 'source/a.md'), text)
    },
  ],
  [
    'read only',
    '#trouble:not([hidden])',
    async () => {
      await mkdir(join(work.book.folder, 'translations/en'), { recursive: true })
      await writeFile(join(work.book.folder, 'translations/en/a.json'), '{\n  "x": 1\n')
    },
  ],
]

/** What looks otherwise on a phone. */
const onPhone = ['the menu', 'documents', 'find and replace', 'what was done, with its undo', 'a conflict']

describe.each([
  ['on a desk', undefined, states],
  ['on a phone', phone, states.filter(([name]) => onPhone.includes(name))],
] as const)('%s', { timeout: 60_000 }, (_, size, those) => {
  beforeEach(() => open(size), 60_000)

  test.each([...those])('%s', async (_, shown, come) => {
    await come()
    await work.page.waitForSelector(shown)
    // Panels of the row before cannot be entered until they are filled: that is no state to stay in.
    await until(() =>
      work.page.evaluate(() => document.querySelector('#side > [inert]:not(:empty)') === null),
    )
    expect(await faults()).toEqual([])
  })

  test('offline', async () => {
    const { page } = work
    const port = Number(new URL(work.editor.address).port)
    await work.editor.close()
    await until(async () => (await textOf(page, '#saved')).includes('Not connected'))
    expect(await faults()).toEqual([])
    work.editor = await work.book.open(port)
  })
})
