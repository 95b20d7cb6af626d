import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDeep } from './deep.js'
import { type PackedProgram, packedProgram, type Running } from './editor/packed-program.js'
import { allRows, field, launchBrowser, openWindow, press, textOf, until } from './editor/window.js'

/**
 * An afternoon with the packed program: from an untranslated New Year message to the published page, by keyboard
 * alone. The tests are its hours: each goes on where the one before ended. What she types is the English of this
 * repository.
 */

const name = 'new-year-message-2024'
const root = fileURLToPath(new URL('../..', import.meta.url))
const catalog = `translations/en/${name}.json`
const wanted: Record<string, string> = JSON.parse(readFileSync(join(root, catalog), 'utf8'))
const ids = Object.keys(wanted)

/** How long the network is away: a minute in the deep run. */
const away = isDeep ? 60_000 : 4_000

let browser: Browser
let program: PackedProgram
let editor: Running
let page: Page
let other: Page

beforeAll(async () => {
  program = packedProgram()
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await editor?.interrupt()
  program?.remove()
})

const read = (path: string): string => readFileSync(join(program.book, path), 'utf8')

const savedTexts = (): Record<string, string> => {
  try {
    return JSON.parse(read(catalog))
  } catch {
    return {}
  }
}

const activeId = (): Promise<string> => page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
const inField = (): Promise<string> => textOf(page, field)

/** The text of the segment that is active. */
const wantedHere = async (): Promise<string> => wanted[await activeId()] ?? ''

/** Confirm, and wait until the next segment is active; behind the last one there is none. */
const confirm = async (): Promise<void> => {
  const id = await activeId()
  await press(page, 'Control', 'Enter')
  if (id !== ids.at(-1)) await until(async () => (await activeId()) === ids[ids.indexOf(id) + 1])
}

const confirmText = async (text: string): Promise<void> => {
  await page.keyboard.sendCharacter(text)
  expect(await inField()).toBe(text)
  await confirm()
}

const goTo = async (id: string): Promise<void> => {
  await press(page, 'Control', 'g')
  await page.keyboard.type(String(ids.indexOf(id) + 1))
  await page.keyboard.press('Enter')
  await until(async () => (await activeId()) === id)
  await page.waitForSelector(`${field}:focus`)
}

const targetsOf = (window: Page): Promise<Record<string, string>> =>
  window.$$eval('.seg', rows =>
    Object.fromEntries(
      rows.map(row => [(row as HTMLElement).dataset.id, row.querySelector('.target')?.textContent ?? '']),
    ),
  )

/** Text without its Markdown, as a page shows it. */
const plain = (text: string): string => text.replace(/\*+/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')

describe('an afternoon at the keyboard, with the packed program', () => {
  test('the texts are found, and the editor says where it is', async () => {
    expect((await program.run('extract')).code).toBe(0)
    editor = await program.start('edit', '--no-open', '--port', '0')
    expect(editor.line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/)
    page = await openWindow(browser, editor.line)
    other = await openWindow(browser, editor.line)
    await page.bringToFront()
    await allRows(page, ids.length)
    expect(await page.$$eval('.seg', rows => rows.map(row => (row as HTMLElement).dataset.id))).toEqual(ids)
    expect(Object.values(await targetsOf(page)).join('')).toBe('')
    expect(await activeId()).toBe(ids[0])
  }, 60_000)

  test('F1 tells the keys, Escape brings the caret back', async () => {
    await page.keyboard.press('F1')
    await page.keyboard.type('glossary')
    await until(() => page.$$eval('.shortcuts tr:not([hidden])', rows => rows.length === 1))
    await page.keyboard.press('Escape')
    await page.waitForSelector(`${field}:focus`)
  })

  test('a title is typed key by key, a slip taken back, and confirmed', async () => {
    const text = await wantedHere()
    await page.keyboard.type(text)
    await press(page, 'Control', 'b')
    await press(page, 'Control', 'z')
    expect(await inField()).toBe(text)
    await confirm()
    await until(async () => savedTexts()[ids[0] ?? ''] === text)
  })

  test('a name of the glossary is put in by its key', async () => {
    const id = ids.find(each => wanted[each] === 'Jiayuguan Industrial Park') ?? ''
    await goTo(id)
    await until(async () => {
      const terms = await textOf(page, '#terms')
      return terms.includes('Jiayuguan Industrial Park') && !terms.includes('Committee')
    })
    await press(page, 'Control', ',')
    await page.waitForSelector('.popup[role=menu]')
    await page.keyboard.press('1')
    expect(await inField()).toBe(wanted[id])
    await confirm()
  })

  test('a sentence that was translated before is put in by its key', async () => {
    const id = ids.findLast(each => wanted[each] === 'New Year Message') ?? ''
    await goTo(id)
    await until(async () => (await textOf(page, '#matches')).includes('New Year Message'))
    await press(page, 'Control', '1')
    await until(async () => (await inField()) === 'New Year Message')
    await confirm()
  })

  test('a wrong figure is told at once, and mended by Alt+Enter', async () => {
    const id = ids.find(each => wanted[each]?.includes('came to 76.96 billion')) ?? ''
    await goTo(id)
    await page.keyboard.sendCharacter((wanted[id] ?? '').replace('76.96', '769.6'))
    await page.waitForSelector('.check.error')
    await press(page, 'Alt', 'Enter')
    await page.waitForSelector('.popup[role=menu]')
    await page.keyboard.press('Enter')
    expect(await inField()).toBe(wanted[id])
    await confirm()
  })

  test('without the network she goes on; when it is back, all is saved', async () => {
    await goTo(ids[12] ?? '')
    await page.setOfflineMode(true)
    const begun = performance.now()
    const texts: string[] = []
    for (let count = 0; count < 5; count += 1) {
      texts.push(await activeId())
      await confirmText(await wantedHere())
    }
    await until(async () => (await textOf(page, '#saved')).includes('Not connected'))
    await new Promise(resolve => setTimeout(resolve, away - (performance.now() - begun)))
    expect(texts.filter(id => savedTexts()[id])).toEqual([])
    await page.setOfflineMode(false)
    await until(async () => texts.every(id => savedTexts()[id] === wanted[id]))
  }, 120_000)

  test('the rest follows, sentence by sentence, with nothing lost and nothing asked', async () => {
    await goTo(ids[1] ?? '')
    for (const id of ids.slice(1)) {
      if ((await inField()) === wanted[id]) await confirm()
      else await confirmText(wanted[id] ?? '')
    }
    await until(async () => ids.every(id => savedTexts()[id] === wanted[id]))
    expect(await page.$('dialog')).toBeNull()
    expect(await targetsOf(page)).toEqual(wanted)
    await until(async () => (await textOf(page, '#count')) === `${ids.length} of ${ids.length} translated`)
  }, 60_000)

  test('the other window shows every text, and what is changed in it shows here', async () => {
    await until(async () => JSON.stringify(await targetsOf(other)) === JSON.stringify(wanted))
    await other.bringToFront()
    await press(other, 'Control', 'a')
    await other.keyboard.sendCharacter('Message of the New Year')
    await press(other, 'Control', 'Enter')
    await until(async () => (await targetsOf(page))[ids[0] ?? ''] === 'Message of the New Year')
    await press(other, 'Control', 'ArrowUp')
    await press(other, 'Control', 'a')
    await other.keyboard.sendCharacter(wanted[ids[0] ?? ''] ?? '')
    await press(other, 'Control', 'Enter')
    await until(async () => JSON.stringify(await targetsOf(page)) === JSON.stringify(wanted))
    expect(await other.$('.conflict')).toBeNull()
    await page.bringToFront()
  })

  test('a word is replaced everywhere, and taken back in one step', async () => {
    await press(page, 'Control', 'h')
    await page.keyboard.type('High-Tech Zone')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hi-Tech Zone')
    await page.waitForSelector('.ticks li ins')
    for (let tabs = 0; tabs < 60; tabs += 1) {
      await page.keyboard.press('Tab')
      if (await page.$('dialog .main:focus')) break
    }
    await page.keyboard.press('Enter')
    await until(async () => !Object.values(savedTexts()).join().includes('High-Tech Zone'))
    await press(page, 'Control', 'm')
    await page.keyboard.press('u')
    await until(async () => JSON.stringify(savedTexts()) === JSON.stringify(wanted))
    await until(async () => JSON.stringify(await targetsOf(page)) === JSON.stringify(wanted))
  })

  test('a filter is chosen by Tab and Space, and taken off again', async () => {
    const shown = (): Promise<number> =>
      page.$$eval('.seg', rows => rows.filter(row => (row as HTMLElement).checkVisibility()).length)
    const toFilter = async (keys: string[], at: number): Promise<void> => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        if (await page.$(`#filters button:nth-of-type(${at}):focus`)) return
        await press(page, ...keys)
      }
      throw new Error(
        `no Tab leads to the filter: ${await page.evaluate(() => document.activeElement?.outerHTML)}`,
      )
    }
    await goTo(ids[0] ?? '')
    await toFilter(['Shift', 'Tab'], 2)
    await page.keyboard.press('Space')
    // Nothing is untranslated any more: the active row alone stays.
    await until(async () => (await shown()) <= 1)
    expect(page.url()).toContain('filter=empty')
    await toFilter(['Shift', 'Tab'], 1)
    await page.keyboard.press('Space')
    await until(async () => (await shown()) === ids.length)
  })

  test('Ctrl-C ends it cleanly', async () => {
    const { code, printed } = await editor.interrupt()
    expect(code).toBe(0)
    expect(printed).toBe(`${editor.line}\n`)
  })

  test('what is written is what extract would write, and what a careful hand has written', async () => {
    const paths = [catalog, `translations/.state/en/${name}.json`]
    const written = paths.map(read)
    expect((await program.run('extract', '--check')).code).toBe(0)
    expect((await program.run('extract')).code).toBe(0)
    expect(paths.map(read)).toEqual(written)
    // The hour at which a text was confirmed is the afternoon's own.
    const timeless = written.map(text => text.replace(/,"at":"[^"]*"/g, ''))
    expect(timeless).toEqual(paths.map(path => readFileSync(join(root, path), 'utf8')))
  })

  test('the page is published with every sentence', async () => {
    const { code, printed } = await program.run('build', '--format', 'html')
    expect([code, printed]).toEqual([0, expect.any(String)])
    const folder = join(program.book, 'output', name)
    const file = readdirSync(folder).find(each => each.endsWith('.html')) ?? ''
    const published = await (await browser.createBrowserContext()).newPage()
    await published.goto(pathToFileURL(join(folder, file)).href)
    const text = await published.evaluate(() =>
      [
        document.body.textContent,
        ...Array.from(document.querySelectorAll('meta'), meta => meta.content),
      ].join('\n'),
    )
    expect(ids.filter(id => !text.includes(plain(wanted[id] ?? '')))).toEqual([])
  }, 60_000)
})
