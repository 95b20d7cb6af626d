import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'puppeteer-core'
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
import { readOnlyFolder } from '../../test/editor/read-only-folder.js'
import {
  answersTo,
  heldBack,
  holdNext,
  letGo,
  loseNext,
  noteAnswers,
} from '../../test/editor/worker-fetches.js'
import type { Editor } from '../server/open-editor.js'

/** The editor as a translator has it: in a real browser, by keyboard. */

const source = `# 新年贺词

同志们，**朋友们**！产值达到769.6亿元。

## 工业

- 新签约项目32项。
- 详见[公报](https://example.org/)。
`

const texts = [
  'New Year Message',
  'Comrades, **friends**!',
  'Output reached 76.96 billion yuan.',
  'Industry',
  'We signed 32 new projects.',
  'See the [bulletin](https://example.org/).',
]

let browser: Browser
let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)

afterAll(() => browser.close())

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': source }, { targetLanguages: ['en', 'ar'] })
  editor = await book.open()
})

afterEach(async () => {
  for (const page of await browser.pages()) await page.goto('about:blank')
  await editor.close()
  await book.remove()
})

const openPage = (query = ''): Promise<Page> => openEditorPage(browser, editor, query)

const read = async (path: string): Promise<Record<string, string>> =>
  JSON.parse(await readFile(join(book.folder, path), 'utf8'))

/** Somebody else writes the catalogue. */
const outside = async (text: string): Promise<void> => {
  await mkdir(join(book.folder, 'translations/en'), { recursive: true })
  await writeFile(join(book.folder, 'translations/en/a.json'), text)
}

const savedTexts = async (): Promise<string[]> =>
  Object.values(await read('translations/en/a.json').catch(() => ({})))

const translateAll = async (page: Page): Promise<void> => {
  for (const text of texts) {
    await page.keyboard.type(text)
    await press(page, 'Control', 'Enter')
  }
}

describe('an afternoon at the keyboard', () => {
  test('goes from the first key to the last sentence, and the files hold what was typed', async () => {
    const page = await openPage()
    await translateAll(page)
    await until(async () => (await savedTexts()).length === texts.length)
    expect(await savedTexts()).toEqual(texts)
    expect(await targets(page)).toEqual(texts)
    // The window hears of the last save, and the states are written, a little after the texts.
    await until(async () => (await page.$eval('#count', node => node.textContent)) === '6 of 6 translated')
    const states = async (): Promise<unknown[]> =>
      Object.values((await read('translations/.state/en/a.json')).segments ?? {})
    await until(async () => (await states()).length === texts.length)
  })

  test('confirms so fast that no save has come back, and every text stands at its own sentence', async () => {
    const page = await openPage()
    await page.evaluate(list => {
      for (const text of list) {
        document.execCommand('insertText', false, text)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true }),
        )
      }
    }, texts)
    await until(async () => (await savedTexts()).length === texts.length)
    expect(await savedTexts()).toEqual(texts)
  })

  test('confirming one sentence twice in a row is no conflict with oneself', async () => {
    const page = await openPage()
    await page.keyboard.type('One')
    await press(page, 'Control', 'Enter')
    await press(page, 'Control', 'ArrowUp')
    await page.keyboard.type(' two')
    await press(page, 'Control', 'Enter')
    await until(async () => (await savedTexts())[0] === 'One two')
    expect(await page.$('dialog')).toBeNull()
  })

  test('Ctrl+O copies the source, Ctrl+Z takes it back, F9 inserts what is missing', async () => {
    const page = await openPage('#nothing')
    await press(page, 'Control', 'ArrowDown')
    await press(page, 'Control', 'o')
    expect(await inField(page)).toBe('同志们，**朋友们**！')
    await press(page, 'Control', 'z')
    expect(await inField(page)).toBe('')
    await page.keyboard.type('Comrades, ')
    await page.waitForSelector('.check.missing')
    await page.keyboard.press('F9')
    await page.keyboard.type('friends')
    expect(await inField(page)).toBe('Comrades, **friends**')
  })

  test('a wrong figure is told while it is typed, and mended by Alt+Enter', async () => {
    const page = await openPage()
    await press(page, 'Control', 'ArrowDown')
    await press(page, 'Control', 'ArrowDown')
    await page.keyboard.type('Output reached 769.6 billion yuan.')
    await page.waitForSelector('.check.error')
    await press(page, 'Alt', 'Enter')
    await page.waitForSelector('.popup')
    await page.keyboard.press('Enter')
    expect(await inField(page)).toBe('Output reached 76.96 billion yuan.')
  })

  test('the document is read once where nothing happens meanwhile', async () => {
    const page = await openPage()
    await page.waitForNetworkIdle({ idleTime: 300 })
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/document?')),
    )
    expect(asked).toHaveLength(1)
  })

  test('of the Chinese face that is loaded which the text needs, and more when more is typed', async () => {
    const page = await openPage()
    // As on a machine where the face is not installed.
    await page.setRequestInterception(true)
    page.on('request', async request => {
      if (!request.url().endsWith('/editor.css')) return void request.continue()
      const css = await (await fetch(request.url(), { headers: request.headers() })).text()
      await request.respond({ contentType: 'text/css', body: css.replace(/local\("[^"]*"\), /g, '') })
    })
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    const loaded = (): Promise<string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name.replace(/.*\//, ''))
          .filter(name => name.startsWith('sans-sc-400')),
      )
    await until(async () => (await loaded()).length > 0)
    expect(await loaded()).toEqual(['sans-sc-400-1.ttf'])
    await page.keyboard.type('酆都')
    await until(async () => (await loaded()).includes('sans-sc-400-2.ttf'))
    expect(await loaded()).not.toContain('sans-sc-400.ttf')
    await page.keyboard.type('喆')
    await until(async () => (await loaded()).includes('sans-sc-400.ttf'))
  })

  test('a question to the checks that gets lost is asked again', async () => {
    const page = await openPage()
    await press(page, 'Control', 'ArrowDown')
    await press(page, 'Control', 'ArrowDown')
    await noteAnswers(page)
    await loseNext(page, 'api/checks', 2)
    await page.keyboard.type('Output reached 769.6 billion yuan.')
    await page.waitForSelector('.check.error')
    expect(await answersTo(page)).toContain('200 api/checks')
  })

  test('a line end typed or pasted does not come into the text', async () => {
    const page = await openPage()
    await page.keyboard.type('a')
    await press(page, 'Shift', 'Enter')
    await page.$eval(field, node => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'b\n c')
      node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    expect(await inField(page)).toBe('ab c')
  })

  test('F1 shows the keys, Escape brings the caret back', async () => {
    const page = await openPage()
    await page.keyboard.press('F1')
    await page.keyboard.type('concord')
    const shown = await page.$$eval('.shortcuts tr:not([hidden])', rows => rows.length)
    expect(shown).toBe(1)
    await page.keyboard.press('Escape')
    await page.waitForSelector(`${field}:focus`)
    await page.waitForSelector('dialog', { hidden: true })
    await page.keyboard.type('x')
    expect(await inField(page)).toBe('x')
  })
})

describe('no word is lost', () => {
  test('what is typed and not confirmed is there after a reload, and not in the files', async () => {
    const page = await openPage()
    await page.keyboard.type('Half a sent')
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    expect(await inField(page)).toBe('Half a sent')
    expect(await savedTexts()).toEqual([])
  })

  test('a text that reaches the server late does not take the place of what was typed meanwhile', async () => {
    const page = await openPage()
    await noteAnswers(page)
    await holdNext(page, 'api/draft')
    await page.keyboard.type('Half a sen')
    await until(async () => (await heldBack(page)) === 1)
    await page.keyboard.type('t')
    await letGo(page)
    await until(async () => (await answersTo(page)).includes('204 api/draft'))
    await page.reload()
    await page.waitForSelector(`${field}:focus`)
    expect(await inField(page)).toBe('Half a sent')
  })

  test('and after the browser was killed: the server has kept it', async () => {
    const page = await openPage()
    await page.keyboard.type('Half a sent')
    const journal = join(book.folder, '.duizhao/editor.journal')
    await until(async () => (await readFile(journal, 'utf8').catch(() => '')).includes('"Half a sent"'))
    await page.browserContext().close()
    const other = await openPage()
    expect(await inField(other)).toBe('Half a sent')
  })

  test('offline, one goes on; when the server is back all is saved', async () => {
    const page = await openPage()
    const port = Number(new URL(editor.address).port)
    await editor.close()
    await translateAll(page)
    await until(async () =>
      (await page.$eval('#saved', node => node.textContent ?? '')).includes('Not connected'),
    )
    expect(await savedTexts()).toEqual([])
    editor = await book.open(port)
    await until(async () => (await savedTexts()).length === texts.length)
    expect(await savedTexts()).toEqual(texts)
  })

  test('a change from outside shows at once in other rows, and never in the one that is written in', async () => {
    const page = await openPage()
    const ids = await page.$$eval('.seg', rows => rows.map(row => (row as HTMLElement).dataset.id ?? ''))
    await page.keyboard.type('Mine')
    await outside(JSON.stringify({ [ids[0] ?? '']: 'From git', [ids[1] ?? '']: 'Also from git' }))
    await until(async () => (await targets(page))[1] === 'Also from git')
    expect(await inField(page)).toBe('Mine')
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('.conflict')
    await page.keyboard.type('Next')
    expect(await inField(page)).toMatch(/Next$/)
    await press(page, 'Control', 'ArrowUp')
    await page.waitForSelector('dialog')
    expect(await page.$eval('dialog', node => node.textContent)).toContain('From git')
    expect((await savedTexts())[0]).toBe('From git')
    await page.focus('dialog .main')
    await page.keyboard.press('Enter')
    await until(async () => (await savedTexts())[0] === 'Mine')
  })

  test('two windows: what one saves the other shows', async () => {
    const [one, other] = [await openPage(), await openPage()]
    await one.keyboard.type('Title')
    await press(one, 'Control', 'Enter')
    await until(async () => (await targets(other))[0] === 'Title')
  })

  // What a watcher tells of a folder that is new to it depends on the moment.
  test('a damaged file makes the document read-only, says where, and recovers by itself', async () => {
    const page = await openPage()
    await outside('{\n"x"\n}')
    await page.waitForSelector('#trouble:not([hidden])')
    expect(await page.$eval('#trouble', node => node.textContent)).toContain('translations/en/a.json:3')
    await outside('{}\n')
    await page.waitForSelector(`#trouble[hidden]`)
    await page.waitForSelector(field)
  })

  test('a file that is mended while the window still reads the damaged one is open again', async () => {
    const page = await openPage()
    await page.setRequestInterception(true)
    let answered = 0
    page.on('request', request => {
      if (answered > 0 || !request.url().includes('/document?')) return void request.continue()
      answered += 1
      void (async () => {
        const reply = await fetch(request.url(), { headers: request.headers() })
        const body = await reply.text()
        expect(body).toContain('"readOnly":true')
        await outside('{}\n')
        await page.waitForSelector('#trouble[hidden]')
        await request.respond({ status: 200, contentType: 'application/json', body })
      })()
    })
    await outside('{\n"x"\n}')
    await until(async () => answered === 1)
    await until(async () => (await page.$('#trouble[hidden]')) !== null && (await page.$(field)) !== null)
    await page.waitForNetworkIdle({ idleTime: 300 })
    expect(await page.$('#trouble[hidden]')).not.toBeNull()
    expect(await page.$(field)).not.toBeNull()
  })
})

describe('a translations folder that is read-only', () => {
  test('is told with its file; she goes on in drafts, which a reload keeps, until it can be written', async () => {
    const folder = readOnlyFolder('/translations/')
    await editor.close()
    editor = await book.open(0, folder.change)
    let page = await openPage()
    await page.keyboard.type('New Year Message')
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('.seg.failed')
    const said = await page.$eval('#saved', node => node.textContent ?? '')
    expect(said).toMatch(/^Not saved: .*translations.*the disk is read-only/)
    await page.keyboard.type('Comrades')
    const journal = join(book.folder, '.duizhao/editor.journal')
    await until(async () => (await readFile(journal, 'utf8').catch(() => '')).includes('"Comrades"'))
    await page.browserContext().close()
    page = await openPage()
    expect((await targets(page)).slice(0, 2)).toEqual(['New Year Message', 'Comrades'])
    expect(await savedTexts()).toEqual([])
    folder.isReadOnly = false
    await press(page, 'Control', 'Enter')
    await until(async () => (await savedTexts())[0] === 'New Year Message')
  })
})

describe('an input method', () => {
  test('is not disturbed by an autosave, a check or a change from outside', async () => {
    const page = await openPage()
    const session: CDPSession = await page.createCDPSession()
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await page.keyboard.type('a ')
    await compose('n')
    await compose('ni')
    const id = await page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
    await outside(JSON.stringify({ [id]: 'From git' }))
    await new Promise(resolve => setTimeout(resolve, 1500))
    await press(page, 'Control', 'Enter')
    await compose('nih')
    await session.send('Input.insertText', { text: '你好' })
    expect(await inField(page)).toBe('a 你好')
    expect(await page.$eval(field, node => node.children.length)).toBe(0)
    await page.keyboard.type('!')
    // An Enter right after a composition belongs to the input method.
    await new Promise(resolve => setTimeout(resolve, 100))
    await press(page, 'Control', 'Enter')
    await page.waitForSelector('.conflict')
    await press(page, 'Control', 'ArrowUp')
    await page.waitForSelector('dialog')
    expect(await page.$eval('dialog', node => node.textContent)).toContain('a 你好!')
  })
})

describe('other screens and languages', () => {
  test('a language from right to left is written so', async () => {
    const page = await openPage('?language=ar')
    await page.keyboard.type('رسالة')
    expect(await page.$eval(field, node => getComputedStyle(node).direction)).toBe('rtl')
    await press(page, 'Control', 'Enter')
    await until(async () =>
      Object.values(await read('translations/ar/a.json').catch(() => ({}))).includes('رسالة'),
    )
  })

  test('on a phone nothing sticks out, and the button confirms', async () => {
    const page = await openPage()
    await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true })
    await page.waitForSelector(field)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.focus(field)
    await page.keyboard.type('Title')
    await page.tap('#confirm')
    await until(async () => (await savedTexts())[0] === 'Title')
  })

  const axe = createRequire(import.meta.url).resolve('axe-core')

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
  ])('axe finds nothing: %s, %i px', async (scheme, width) => {
    const page = await openPage()
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.setViewport({ width, height: 900 })
    await page.keyboard.type('Text with 99 and more')
    await page.waitForSelector('.check')
    await page.setBypassCSP(true)
    const script = await readFile(axe, 'utf8')
    const violations = await page.evaluate(async code => {
      new Function(code)()
      const found = await (
        window as unknown as {
          axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
      ).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])
    }, script)
    expect(violations).toEqual([])
  })
})
