import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, press, textOf, until } from '../../test/editor/window.js'
import { axeViolations } from '../../test/web/axe.js'
import type { Editor } from '../server/open-editor.js'

/** What a translator may meet, each with nothing for axe to find. */

const source = '# 新年贺词\n\n产值达到769.6亿元。第二句话！\n\n最后一句。\n'

let browser: Browser
let book: BookOnDisk
let editor: Editor
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Li Na', '-c', 'user.email=li@example.org', ...args], {
    cwd: book.folder,
    encoding: 'utf8',
  })

const lay = async (): Promise<void> => {
  book = await bookOnDisk({ 'source/a.md': source, 'source/b.md': '另一篇。\n' })
  editor = await book.open()
}

const clear = async (): Promise<void> => {
  await editor.close()
  await book.remove()
}

/** A book for each test: what it does to the files is its own. */
const withOwnBook = (): void => {
  beforeEach(lay)
  afterEach(async () => {
    await page.browserContext().close()
    await clear()
  })
}

const catalog = (): string => join(book.folder, 'translations/en/a.json')
const read = (path: string): Promise<string> => readFile(join(book.folder, path), 'utf8')
const write = (text: string): Promise<void> => writeFile(join(book.folder, 'source/a.md'), text)

const inField = (): Promise<string> => textOf(page, field)

/** Wait until the server keeps a draft. */
const untilKept = (text: string): Promise<void> =>
  until(async () => (await read('.duizhao/editor.journal').catch(() => '')).includes(JSON.stringify(text)))

const drafts = (): Promise<string[]> =>
  page.$$eval('.seg[data-state="Not confirmed"] .target', cells =>
    cells.map(({ textContent }) => textContent ?? ''),
  )

const open = async (query = ''): Promise<void> => {
  page = await openWindow(browser, `${editor.address}${query}`)
}

const confirm = async (text: string): Promise<void> => {
  await page.keyboard.type(text)
  await press(page, 'Control', 'Enter')
}

/** Two keys, one after the other: Ctrl+M, then a letter. */
const menu = async (letter: string): Promise<void> => {
  await press(page, 'Control', 'm')
  await page.keyboard.press(letter as 'c')
}

const expectAccessible = async (): Promise<void> => expect(await axeViolations(page)).toEqual([])

describe('what stands beside a text', () => {
  withOwnBook()

  test('a note is written, signed, found by the filter, and taken away again', async () => {
    git('init', '-q')
    git('config', 'user.name', 'Chen Mei')
    await open()
    await menu('c')
    await page.keyboard.type('Ask the park.')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.notes li')
    expect(await read('translations/.state/en/a.json')).toMatch(
      /"notes":\[\{"text":"Ask the park\.","by":"Chen Mei","at":"\d{4}-\d\d-\d\dT[\d:]+Z"\}\]/,
    )
    await page.waitForSelector(`${field}:focus`)
    await expectAccessible()
    await page.click('.notes button')
    await until(async () => !(await read('translations/.state/en/a.json')).includes('notes'))
  })

  test('an alarm is ignored at once; who, when and why are kept, and the reason can be left out', async () => {
    git('init', '-q')
    git('config', 'user.name', 'Chen Mei')
    await open()
    await press(page, 'Control', 'ArrowDown')
    await page.keyboard.type('Output reached 76.96 billion yuan in 2019.')
    const state = (): Promise<string> => read('translations/.state/en/a.json').catch(() => '')
    // Not the alarm on half of the text, where one types slowly.
    await until(async () => (await textOf(page, '#checks')).includes('2019'))
    await press(page, 'Alt', 'Enter')
    await page.waitForSelector('.popup')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.why:focus')
    expect(await state()).toMatch(/"by":"Chen Mei","at":"\d{4}-\d\d-\d\dT[\d:]+Z"\}\]/)
    await page.keyboard.type('The year is in the heading.')
    await page.keyboard.press('Enter')
    await page.waitForSelector(`${field}:focus`)
    expect(await state()).toMatch(/"by":"Chen Mei","at":"[^"]+","why":"The year is in the heading\."\}\]/)
    expect(await page.$eval('.why', node => (node as HTMLInputElement).value)).toContain('in the heading')
    await expectAccessible()
  })

  test('the history shows what was written here and what Git has, and puts back a text as a new edit', async () => {
    await open()
    await confirm('New Year Message')
    await until(async () => (await readFile(catalog(), 'utf8').catch(() => '')).includes('Message'))
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'Translate the title')
    await press(page, 'Control', 'ArrowUp')
    await page.keyboard.type(' 2024')
    await press(page, 'Control', 'Enter')
    await until(async () => (await readFile(catalog(), 'utf8')).includes('2024'))
    await press(page, 'Control', 'ArrowUp')
    await menu('h')
    await page.waitForSelector('dialog .lines ins')
    expect(await textOf(page, 'dialog .lines')).toMatch(/2024.*Li Na.*Translate the title/s)
    await expectAccessible()
    await page.click('dialog .lines button')
    expect(await inField()).toBe('New Year Message')
    expect(await readFile(catalog(), 'utf8')).toContain('2024')
  })

  test('of a stale text the earlier source is known, even after extract has replaced it', async () => {
    await open()
    await press(page, 'Control', 'ArrowDown')
    await confirm('Output reached 76.96 billion yuan.')
    await until(async () => (await readFile(catalog(), 'utf8').catch(() => '')).includes('76.96'))
    await write(source.replace('769.6', '820'))
    await page.waitForSelector('.seg.stale')
    // A save of another row writes what extract would: the catalogue forgets the text before.
    await confirm('Second sentence!')
    await until(async () => (await read('translations/zh-Hans/a.json')).includes('820'))
    await page.click('.seg.stale')
    await page.waitForSelector('#earlier del')
    expect(await textOf(page, '#earlier del')).toBe('769.6')
    await expectAccessible()
    await menu('s')
    await page.waitForSelector('.seg.stale', { hidden: true })
  })

  test('the page follows without being loaded again, and a click in it leads to the row', async () => {
    await open()
    // Asked in the window itself: a frame that is still being loaded answers nobody outside.
    await page.waitForFunction(() =>
      document.querySelector<HTMLIFrameElement>('#page')?.contentDocument?.querySelector('.s.here'),
    )
    const shown = await (await page.$('#page'))?.contentFrame()
    await shown?.evaluate(() => {
      document.documentElement.dataset.kept = 'yes'
    })
    await page.keyboard.type('New Year')
    await until(
      async () => (await shown?.$eval('main', node => node.textContent))?.includes('New Year') ?? false,
    )
    expect(await shown?.evaluate(() => document.documentElement.dataset.kept)).toBe('yes')
    expect(await page.$(`${field}:focus`)).not.toBeNull()
    await shown?.evaluate(() => {
      const [, second] = document.querySelectorAll('.text .a .s')
      second?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    })
    await until(async () => (await textOf(page, '.active .source')) === '第二句话！')
  })

  test('the PDF is printed on demand, with progress', async () => {
    await open()
    await page.click('#pdf')
    await page.waitForSelector('#pdf-said a', { timeout: 60_000 })
    const href = await page.$eval('#pdf-said a', node => (node as HTMLAnchorElement).href)
    const reply = await fetch(href)
    expect(reply.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await textOf(page, '#pdf')).toBe('PDF')
    await expectAccessible()
  }, 90_000)

  test('the PDF is asked for by keyboard and cancelled while it is made; then another one is printed', async () => {
    await open()
    await menu('e')
    await until(async () => (await textOf(page, '#pdf')) === 'Cancel')
    expect(await textOf(page, '#pdf-said')).toMatch(/Reading|Printing/)
    await page.click('#pdf')
    expect([await textOf(page, '#pdf'), await textOf(page, '#pdf-said')]).toEqual(['PDF', 'Cancelled.'])
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await textOf(page, '#pdf-said')).toBe('Cancelled.')
    await page.click('#pdf')
    await page.waitForSelector('#pdf-said a', { timeout: 60_000 })
  }, 120_000)
})

describe('when something is wrong', () => {
  withOwnBook()

  test('a conflict shows base, theirs and mine', async () => {
    await open()
    const id = await page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
    await page.keyboard.type('Mine')
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), JSON.stringify({ [id]: 'Theirs' }))
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('.conflict')
    await press(page, 'Control', 'ArrowUp')
    await page.waitForSelector('dialog')
    expect(await textOf(page, 'dialog')).toMatch(/Mine.*Theirs/s)
    await expectAccessible()
  })

  test.each<[string, () => Promise<unknown>]>([
    ['was opened anew', () => page.reload()],
    ['went to another row and came back', () => press(page, 'Control', 'ArrowDown')],
  ])(
    'a text from before a change elsewhere writes over nothing where the window %s',
    async (_, meanwhile) => {
      await open()
      const [id = '', next = ''] = await page.$$eval('.seg', rows =>
        rows.map(row => (row as HTMLElement).dataset.id ?? ''),
      )
      await page.keyboard.type('Mine')
      await untilKept('Mine')
      const theirs = { [id]: 'Theirs', [next]: 'Theirs, too' }
      await mkdir(join(book.folder, 'translations/en'), { recursive: true })
      await writeFile(catalog(), JSON.stringify(theirs))
      await until(async () => (await textOf(page, `[data-id="${next}"] .target`)) === 'Theirs, too')
      await meanwhile()
      await page.waitForSelector(field)
      await page.click(`[data-id="${id}"] .target`)
      await until(async () => (await inField()) === 'Mine')
      await press(page, 'Control', 'Enter')
      await page.waitForSelector('.conflict')
      expect(JSON.parse(await read('translations/en/a.json'))).toEqual(theirs)
    },
  )

  test('what was refused is not said to be saved still, and with their text taken all is saved', async () => {
    await open()
    const id = await page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
    await page.keyboard.type('Mine')
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), JSON.stringify({ [id]: 'Theirs' }))
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('#undecided:not([hidden])')
    expect(await textOf(page, '#saved')).toBe('1 not confirmed, kept')
    await page.click('#undecided')
    await page.waitForSelector('dialog')
    await page.click('dialog input[value="theirs"]')
    await page.click('dialog .main')
    await page.waitForSelector('#undecided[hidden]')
    expect(await textOf(page, '#saved')).toBe('All saved')
    expect(await textOf(page, `[data-id="${id}"] .target`)).toBe('Theirs')
  })

  test('a conflict that was passed by is led back to, also after another text was saved', async () => {
    await open()
    const ids = await page.$$eval('.seg', rows => rows.map(row => (row as HTMLElement).dataset.id ?? ''))
    await page.keyboard.type('Mine')
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), JSON.stringify({ [ids[0] ?? '']: 'Theirs' }))
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('#undecided:not([hidden])')
    await confirm('Next')
    await until(async () => (await textOf(page, '#saved')).includes('Saved'))
    expect(await textOf(page, '#undecided')).toBe('Changed elsewhere: 1')
    await expectAccessible()
    await page.click('#undecided')
    await page.waitForSelector('dialog')
    expect(await textOf(page, 'dialog')).toMatch(/Mine.*Theirs/s)
    await page.focus('dialog .main')
    await page.keyboard.press('Enter')
    await until(async () => (await read('translations/en/a.json')).includes('Mine'))
    await page.waitForSelector('#undecided[hidden]')
  })

  test('a conflict says who wrote the other text, where it was committed', async () => {
    await open()
    const id = await page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
    await page.keyboard.type('Mine')
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), `${JSON.stringify({ [id]: 'Theirs' }, undefined, 2)}\n`)
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'Translate the title')
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('.conflict')
    await press(page, 'Control', 'ArrowUp')
    await page.waitForSelector('dialog')
    expect(await textOf(page, 'dialog')).toContain('Li Na')
  })

  test('offline is said, and all work goes on', async () => {
    await open()
    await editor.close()
    await until(async () => (await textOf(page, '#saved')).includes('Not connected'))
    await confirm('Title')
    expect(await textOf(page, '.seg .target')).toBe('Title')
    const state = () => page.$eval('.seg', row => row.getAttribute('data-state'))
    await until(async () => (await state()) === 'Kept, waits for the server')
    await expectAccessible()
    editor = await book.open(Number(new URL(editor.address).port))
    await until(async () => (await readFile(catalog(), 'utf8').catch(() => '')).includes('Title'))
    await until(async () => (await state()) === 'Translated')
  })

  test('damage makes it read-only, with file and line', async () => {
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), '{\n  "x": 1\n')
    page = await (await browser.createBrowserContext()).newPage()
    await page.goto(editor.address)
    await page.waitForSelector('#trouble:not([hidden])')
    expect(await textOf(page, '#trouble')).toMatch(/translations\/en\/a\.json:\d/)
    expect(await page.$(field)).toBeNull()
    await page.setViewport({ width: 390, height: 844 })
    expect(await page.$eval('#confirm', node => node.checkVisibility())).toBe(false)
    await expectAccessible()
    expect(await readFile(catalog(), 'utf8')).toBe('{\n  "x": 1\n')
  })

  test('where translations could not be read, no row and no count says that there are none', async () => {
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(catalog(), '{\n  "x": 1\n')
    page = await (await browser.createBrowserContext()).newPage()
    await page.goto(editor.address)
    await page.waitForSelector('#trouble:not([hidden])')
    const states = () => page.$$eval('.seg', rows => rows.map(row => row.getAttribute('data-state')))
    expect(await states()).toEqual(['Not read', 'Not read', 'Not read', 'Not read'])
    expect(await textOf(page, '#count')).toBe('Translations not read')
    expect(await page.$eval('#bar', node => node.checkVisibility())).toBe(false)
    expect(await textOf(page, '#filters')).toContain('Empty 0')
    await page.click('#documents')
    await page.waitForSelector('dialog .documents')
    expect(await textOf(page, 'dialog .documents li')).not.toContain('0 %')
    await page.keyboard.press('Escape')
    await writeFile(catalog(), '{}\n')
    await page.waitForSelector('#trouble[hidden]')
    expect(await states()).toEqual(['Empty', 'Empty', 'Empty', 'Empty'])
  })

  test('a folder in the place of a file is told; the other document can be worked on', async () => {
    await mkdir(catalog(), { recursive: true })
    page = await (await browser.createBrowserContext()).newPage()
    await page.goto(editor.address)
    await page.waitForSelector('#trouble:not([hidden])')
    expect(await textOf(page, '#trouble')).toContain('a.json')
    await page.goto(`${editor.address}?document=b`)
    await page.waitForSelector(`${field}:focus`)
    await confirm('Another one.')
    await until(async () => (await read('translations/en/b.json').catch(() => '')).includes('Another'))
  })

  test('a text whose sentence has moved to another document follows it there', async () => {
    await open()
    for (let count = 0; count < 3; count += 1) await press(page, 'Control', 'ArrowDown')
    await page.keyboard.type('The last one')
    await untilKept('The last one')
    await writeFile(join(book.folder, 'source/b.md'), '另一篇。\n\n最后一句。\n')
    await write(source.replace('\n最后一句。\n', ''))
    await page.waitForSelector('#lost:not([hidden])')
    await page.click('#lost')
    expect(await textOf(page, 'dialog')).toMatch(/now in b.*The last one/s)
    await expectAccessible()
    await page.click('dialog .lines button')
    await until(async () => (await textOf(page, '.active .source')) === '最后一句。')
    await until(async () => (await inField()) === 'The last one')
    await page.waitForSelector('#lost[hidden]')
    await press(page, 'Control', 'Enter')
    await until(async () => (await read('translations/en/b.json').catch(() => '')).includes('The last one'))
  })

  test('texts of a document that was renamed follow it, and nothing is left without a place', async () => {
    await open()
    await page.keyboard.type('A title')
    await untilKept('A title')
    await press(page, 'Control', 'ArrowDown')
    await page.keyboard.type('The second')
    await untilKept('The second')
    await rename(join(book.folder, 'source/a.md'), join(book.folder, 'source/c.md'))
    await page.waitForSelector('#trouble:not([hidden])')
    await page.reload()
    await until(async () => (await textOf(page, '#lost')).includes('2'))
    await page.click('#lost')
    await page.click('dialog .lines button')
    await until(async () => (await textOf(page, '#documents')).startsWith('c'))
    // Both were of one document: both have followed it.
    await page.waitForSelector('#lost[hidden]')
    await until(async () => (await drafts()).length === 2)
    await page.keyboard.type('!')
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    await until(async () => (await drafts()).length === 2)
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(await page.$('#lost[hidden]')).not.toBeNull()
  })

  test('a deleted document takes no text with it, and comes back without a restart', async () => {
    await open()
    await page.keyboard.type('Half a sent')
    await untilKept('Half a sent')
    await rm(join(book.folder, 'source/a.md'))
    await page.waitForSelector('#trouble:not([hidden])')
    expect(await textOf(page, '#trouble')).toContain('source/a.md')
    await write(source)
    await page.waitForSelector('#trouble[hidden]')
    await until(async () => (await inField()) === 'Half a sent')
  })
})

describe('for everybody', () => {
  beforeAll(lay)
  afterAll(clear)

  describe('in one window, one after the other', () => {
    beforeAll(async () => {
      await open()
      await press(page, 'Control', 'ArrowDown')
      await page.keyboard.type('x')
      await page.waitForSelector('.check')
    })
    afterAll(() => page.browserContext().close())

    test.each([
      ['all keys', ['F1']],
      ['go to', ['Control', 'g']],
      ['concordance', ['Control', 'k']],
      ['find and replace', ['Control', 'h']],
      ['segment menu', ['Control', 'm']],
      ['insert list', ['Control', ',']],
    ])('%s', async (_, keys) => {
      await press(page, ...keys)
      await page.waitForSelector('dialog, [role="menu"], [role="listbox"]')
      await expectAccessible()
      await page.keyboard.press('Escape')
      await page.waitForSelector(`${field}:focus`)
    })

    test.each([
      ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
      ['forced colours', [{ name: 'forced-colors', value: 'active' }]],
    ])('%s', async (_, features) => {
      await page.emulateMediaFeatures(features).catch(() => undefined)
      await expectAccessible()
    })
  })

  test('on a phone: read, correct, confirm above the keyboard; panels as sheets', async () => {
    const phone = { width: 390, height: 844, isMobile: true, hasTouch: true }
    page = await openWindow(browser, editor.address, phone)
    for (const sheet of ['terms', 'matches', 'notes', 'preview', 'checks']) {
      await page.tap(`[data-opens="${sheet}"]`)
      expect(await page.$eval(`[data-opens="${sheet}"]`, node => node.getAttribute('aria-pressed'))).toBe(
        'true',
      )
      // A panel is filled when the server has answered.
      await until(() => page.$eval(`#${sheet}`, node => node.getBoundingClientRect().height > 20))
      await expectAccessible()
    }
    await page.focus(field)
    await page.setViewport({ ...phone, height: 420 })
    const bottom = () => page.$eval('#confirm', node => node.getBoundingClientRect().bottom)
    await until(async () => (await bottom()) <= 420)
    await until(() =>
      page.$eval(field, node => {
        const { top, bottom } = node.getBoundingClientRect()
        return top >= 0 && bottom <= 420
      }),
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await expectAccessible()
    await page.keyboard.type('Title')
    await page.tap('#confirm')
    await until(async () => (await readFile(catalog(), 'utf8').catch(() => '')).includes('Title'))
    await page.browserContext().close()
  })

  test('with text twice as large nothing sticks out, and everything is there', async () => {
    page = await openWindow(browser, editor.address, { width: 640, height: 400 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    for (const id of ['documents', 'filters', 'confirm', 'sheets'])
      expect(await page.$eval(`#${id}`, node => node.getBoundingClientRect().height)).toBeGreaterThan(10)
    await expectAccessible()
    await page.browserContext().close()
  })
})
