import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import {
  field,
  inField,
  openPage as openEditorPage,
  press,
  startBrowser,
  targets,
  until,
} from '../../test/editor/editor-page.js'
import { textOf } from '../../test/editor/window.js'
import type { Editor } from '../server/open-editor.js'

/** What a translator does beside typing: by keyboard, in a real browser. */

const source = `---
title: 标题
---

# 一级

第一句，**重点**见[公报](https://example.org/a)，达12.5亿元。同志们好。

- 同志们好。
`

let browser: Browser
let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)

afterAll(() => browser.close())

const files = {
  'source/a.md': source,
  'source/guide/b.md': '# 第二\n\n同志们好。\n',
  'translations/glossary.csv': 'source,language,target\n公报,en,bulletin\n',
}

const open = async (spec: object = {}): Promise<void> => {
  book = await bookOnDisk(files, { targetLanguages: ['en', 'fr'], ...spec })
  editor = await book.open()
}

beforeEach(() => open())

const close = async (): Promise<void> => {
  for (const page of await browser.pages()) await page.goto('about:blank')
  await editor.close()
  await book.remove()
}

afterEach(close)

const openPage = (query = ''): Promise<Page> => openEditorPage(browser, editor, query)

const goTo = async (page: Page, number: number): Promise<void> => {
  await press(page, 'Control', 'g')
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    at => document.querySelector<HTMLElement>('.active')?.dataset.number === at,
    {},
    String(number),
  )
  await page.waitForSelector(`${field}:focus`)
}

const menu = async (page: Page, letter: string): Promise<void> => {
  await press(page, 'Control', 'm')
  await page.keyboard.press(letter as 'a')
}

const texts = async (path: string): Promise<string[]> =>
  Object.values(JSON.parse(await readFile(join(book.folder, path), 'utf8').catch(() => '{}')))

const savedLine = (page: Page): Promise<string> => page.$eval('#saved', node => node.textContent ?? '')

/** Hold the answers to saves. @return what lets them go */
const holdSaves = async (page: Page): Promise<() => Promise<void>> => {
  const session = await page.createCDPSession()
  const held: string[] = []
  session.on('Fetch.requestPaused', ({ requestId }) => held.push(requestId))
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/save*', requestStage: 'Response' }] })
  return async () => {
    await until(async () => held.length > 0)
    for (const requestId of held) await session.send('Fetch.continueRequest', { requestId })
    await session.send('Fetch.disable')
  }
}

const told = (page: Page): Promise<string> => page.$eval('#told', node => node.textContent ?? '')

describe('the shape of the text', () => {
  test('metadata is marked as such and set as text, headings are headings, items have their sign', async () => {
    const page = await openPage()
    const shape = await page.$$eval('.seg', rows =>
      rows.map(row => {
        const cell = row.querySelector<HTMLElement>('.source')
        return [
          row.querySelector('.kind')?.textContent ?? '',
          cell?.getAttribute('aria-level') ?? '',
          cell?.dataset.sign ?? '',
          cell ? getComputedStyle(cell).fontWeight : '',
        ].join('|')
      }),
    )
    expect(shape).toEqual(['Metadata: title|||400', '|1||600', '|||400', '|||400', '||•|400'])
  })
})

describe('what is missing', () => {
  test('is put in by F9 around the selection, and by the list at the caret', async () => {
    const page = await openPage()
    await goTo(page, 3)
    await page.waitForSelector('.check.missing')
    await page.keyboard.type('The key')
    for (const _ of 'key') await press(page, 'Shift', 'ArrowLeft')
    await page.keyboard.press('F9')
    expect(await inField(page)).toBe('The **key**')
    await page.keyboard.press('End')
    await page.keyboard.type(' point, ')
    await until(() => page.$$eval('.check.missing button', list => list.length === 2))
    await press(page, 'Control', ',')
    await page.waitForSelector('.popup')
    const choices = await page.$$eval('.popup span', list => list.map(one => one.textContent))
    expect(choices).toEqual(['[公报](https://example.org/a)', '1.25 billion yuan', 'bulletin'])
    await page.keyboard.press('1')
    await page.keyboard.type('bulletin')
    expect(await inField(page)).toBe('The **key** point, [bulletin](https://example.org/a)')
  })

  test('what an alarm waves under moves with the text, before the checks have looked again', async () => {
    const page = await openPage()
    await goTo(page, 4)
    await page.keyboard.type('I met the the people.')
    const waved = (): string[] =>
      ['alarm', 'note'].flatMap(name => [...(CSS.highlights.get(name) ?? [])].map(String))
    await until(async () => (await page.evaluate(waved)).some(text => text.includes('the the')))
    const before = await page.evaluate(waved)
    await page.keyboard.press('Home')
    const after = await page.evaluate(() => {
      document.execCommand('insertText', false, 'So ')
      return ['alarm', 'note'].flatMap(name => [...(CSS.highlights.get(name) ?? [])].map(String))
    })
    expect(await inField(page)).toBe('So I met the the people.')
    expect(after).toEqual(before)
  })

  test('a broken pair and a changed address are errors at once, with a way back', async () => {
    const page = await openPage()
    await goTo(page, 3)
    const whole = 'The **key** [bulletin](https://example.org/a) 1.25 billion yuan.'
    await page.keyboard.type(whole)
    await until(() => page.$eval('#checks', node => node.querySelector('.error') === null))
    await until(() => page.$$eval('.check', list => list.length === 0))
    for (let left = ') 1.25 billion yuan.'.length; left > 0; left -= 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('b')
    await page.waitForSelector('.check.error')
    const restore = await page.$$eval('.check.error button', list => list.map(one => one.textContent))
    expect(restore).toContain('Restore the address')
    await press(page, 'Alt', 'Enter')
    await page.waitForSelector('.popup')
    await page.keyboard.press('1')
    expect(await inField(page)).toBe(whole)
  })
})

describe('many segments', () => {
  test('repeats are offered, ticked, applied in one step, and taken back after a reload', async () => {
    const page = await openPage()
    await goTo(page, 4)
    await page.keyboard.type('Hello, comrades.')
    await press(page, 'Control', 'Enter')
    await until(async () => (await told(page)).includes('2 other segments'))
    await page.click('#told button')
    await page.waitForSelector('dialog .ticks li')
    await page.focus('dialog .main')
    await page.keyboard.press('Enter')
    await until(async () => (await texts('translations/en/guide/b.json')).includes('Hello, comrades.'))
    await until(async () => (await targets(page))[4] === 'Hello, comrades.')
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    await menu(page, 'u')
    await until(async () => (await targets(page))[4] === '')
    // The documents of an action are taken back one after the other.
    await until(async () => (await texts('translations/en/guide/b.json')).length === 0)
    expect((await targets(page))[3]).toBe('Hello, comrades.')
  })

  test('the offer can be switched off, in the configuration too', async () => {
    await close()
    await open({ editor: { repeats: false } })
    const page = await openPage()
    await goTo(page, 4)
    await page.keyboard.type('Hello, comrades.')
    await press(page, 'Control', 'Enter')
    await until(async () => (await savedLine(page)).startsWith('Saved'))
    await page.waitForNetworkIdle({ idleTime: 300 })
    expect(await page.$eval('#told', node => (node as HTMLElement).hidden)).toBe(true)
  })

  test('find and replace shows each change before anything is changed', async () => {
    const page = await openPage()
    for (const text of ['A park', 'The park']) {
      await page.keyboard.type(text)
      await press(page, 'Control', 'Enter')
    }
    await until(async () => (await texts('translations/en/a.json')).length === 2)
    await press(page, 'Control', 'h')
    await page.keyboard.type('par')
    await page.waitForSelector('.ticks li mark')
    // Of a part of a word the text is shown as it stands, and nothing of what would be left.
    expect(await textOf(page, '.ticks [lang=en]')).toBe('A park')
    await page.keyboard.type('k')
    await until(() =>
      page.$$eval('.ticks li mark', list => list.map(one => one.textContent).join() === 'park,park'),
    )
    expect(await page.$eval('dialog .main', node => node.textContent)).toBe('Delete it in 2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('zone')
    await until(() =>
      page.$$eval('.ticks li ins', list => list.map(one => one.textContent).join() === 'zone,zone'),
    )
    expect(await page.$eval('dialog .main', node => node.textContent)).toBe('Replace in 2')
    expect(await texts('translations/en/a.json')).toEqual(['A park', 'The park'])
    await page.click('.ticks li:first-child input')
    await page.focus('dialog .main')
    await page.keyboard.press('Enter')
    await until(async () => (await texts('translations/en/a.json')).join() === 'A park,The zone')
    await until(async () => (await targets(page)).slice(0, 2).join() === 'A park,The zone')
  })

  test('sentences are joined, and parted again by one undo', async () => {
    const page = await openPage()
    await goTo(page, 3)
    await menu(page, 'j')
    await until(async () => (await targets(page)).length === 4)
    await menu(page, 'u')
    await until(async () => (await targets(page)).length === 5)
  })

  test('a split leaves both halves of the translation as drafts', async () => {
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    const page = await openPage()
    await goTo(page, 3)
    await page.keyboard.type('First part, second part.')
    await press(page, 'Control', 'Enter')
    await until(async () => (await savedLine(page)).startsWith('Saved'))
    await goTo(page, 3)
    for (let left = ' second part.'.length; left > 0; left -= 1) await page.keyboard.press('ArrowLeft')
    await menu(page, 'p')
    await page.waitForSelector('dialog textarea:focus')
    await page.keyboard.press('Enter')
    await until(async () => (await targets(page)).length === 6)
    await until(async () => (await targets(page)).slice(2, 4).join('|') === 'First part,|second part.')
    expect(await texts('translations/en/a.json')).toEqual(['First part, second part.'])
  })

  test('what is still being saved is not split, and it says so', async () => {
    const page = await openPage()
    await goTo(page, 3)
    const letGo = await holdSaves(page)
    await page.keyboard.type('One, two.')
    await press(page, 'Control', 'Enter')
    await goTo(page, 3)
    await menu(page, 'p')
    await until(async () => (await told(page)).includes('still being saved'))
    expect(await page.$('dialog[open]')).toBeNull()
    await letGo()
    await until(async () => (await savedLine(page)).startsWith('Saved'))
    await menu(page, 'p')
    await page.waitForSelector('dialog textarea:focus')
  })
})

describe('the book', () => {
  test('its documents are listed with their progress, and opened from there', async () => {
    const page = await openPage()
    await menu(page, 'd')
    await page.waitForSelector('dialog .documents li:nth-child(2)')
    const list = await page.$$eval('dialog .documents li', rows => rows.map(row => row.textContent ?? ''))
    expect(list[1]).toContain('guide/b0 %0 of 2 translated')
    await page.focus('dialog .documents li:nth-child(2) button')
    await page.keyboard.press('Enter')
    await until(async () => (await targets(page)).length === 2)
    expect(page.url()).toContain('document=guide%2Fb')
  })

  test('a term is put into the glossary from the text, and is found at once', async () => {
    const page = await openPage()
    await goTo(page, 4)
    await menu(page, 'g')
    await page.waitForSelector('dialog form')
    await page.focus('dialog .field input')
    await page.keyboard.type('同志')
    await page.keyboard.press('Tab')
    await page.keyboard.type('comrade')
    await page.keyboard.press('Enter')
    await until(() => page.$eval('#terms', node => node.textContent?.includes('comrade') ?? false))
    expect(await readFile(join(book.folder, 'translations/glossary.csv'), 'utf8')).toBe(
      'source,language,target\n公报,en,bulletin\n同志,en,comrade\n',
    )
  })

  test('another language stands beside as a reference', async () => {
    const page = await openPage('?language=fr')
    await page.keyboard.type('Titre')
    await press(page, 'Control', 'Enter')
    await until(async () => (await texts('translations/fr/a.json')).length === 1)
    const other = await openPage('?language=en')
    await until(() => other.$eval('#others', node => node.textContent?.includes('Titre') ?? false))
  })

  test('keys are those of the configuration, and F1 says so', async () => {
    await close()
    await open({ editor: { keys: { confirm: 'F4', next: [] } } })
    const page = await openPage()
    await page.keyboard.type('Title')
    await press(page, 'Control', 'Enter')
    await press(page, 'Control', 'ArrowDown')
    expect(await inField(page)).toBe('Title')
    await page.keyboard.press('F4')
    await until(async () => (await texts('translations/en/a.json')).includes('Title'))
    await page.keyboard.press('F1')
    expect(await page.$eval('.shortcuts tr', row => row.textContent)).toContain('F4Confirm')
  })

  test('a refused ignore is told', async () => {
    const page = await openPage()
    await goTo(page, 3)
    await page.keyboard.type('Only 99 here')
    await page.waitForSelector('.check')
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(join(book.folder, 'translations/.state'), 'no folder')
    // The alarms are laid out anew while she types: the button of one may be gone for an instant.
    await until(() =>
      page.$$eval('.check button', list => {
        const ignore = list.find((one): one is HTMLButtonElement => one.textContent === 'Ignore')
        ignore?.click()
        return ignore !== undefined
      }),
    )
    await until(() =>
      page.$eval('#saved', node => (node.textContent ?? '').startsWith('Could not be ignored')),
    )
  })
})
