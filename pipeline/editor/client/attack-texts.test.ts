import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extract } from '../../extract.js'
import { attackTexts } from '../../test/editor/attack-texts.js'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { allRows, launchBrowser, openWindow, until } from '../../test/editor/window.js'
import type { DocumentMessage } from '../protocol.js'
import type { Editor } from '../server/open-editor.js'

/**
 * A book that has every attack as source, translation, note, author, term, match and preview at once. The rows are gone
 * through in the window itself: each waits for what it is to show, and no longer.
 */

let browser: Browser
let book: BookOnDisk
let editor: Editor

const sentences = attackTexts.map((_, index) => `第${index}句话在此。`)
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(join(book.folder, path, '..'), { recursive: true })
  await writeFile(join(book.folder, path), text)
}

const rowsOf = async (document: string): Promise<DocumentMessage['rows']> =>
  ((await ask(editor.address, `document?document=${document}&language=en`)).value as DocumentMessage).rows

beforeAll(async () => {
  browser = await launchBrowser()
  book = await bookOnDisk({
    'source/a.md': `${sentences.join('\n\n')}\n`,
    'source/b.md': `${sentences.join('\n\n')}\n`,
    'source/c.md': `${attackTexts.join('\n\n')}\n`,
    'translations/glossary.csv': `source,language,target,authority,note\n${attackTexts
      .map((text, index) => `第${index}句,en,${quoted(text)},${quoted(text)},${quoted(text)}`)
      .join('\n')}\n`,
  })
  editor = await book.open()
  const rows = await rowsOf('a')
  await editor.close()
  const by = '<img src=x onerror=alert(1)>'
  const texts = rows.map(({ id }, index) => [id, attackTexts[index]])
  const states = rows.map(({ id }, index) => [id, { notes: [{ text: attackTexts[index], by }] }])
  await write('translations/en/a.json', JSON.stringify(Object.fromEntries(texts)))
  await write('translations/.state/en/a.json', JSON.stringify({ segments: Object.fromEntries(states) }))
  // The memory is made of the catalogues.
  await extract(book.config)
  editor = await book.open()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await editor.close()
  await book.remove()
})

/** A window, and what it did that a text may not make it do. */
const watched = async (document: string): Promise<{ page: Page; faults: string[] }> => {
  const page = await openWindow(browser, `${editor.address}?document=${document}`)
  const faults: string[] = []
  page.on('dialog', dialog => {
    faults.push(`dialogue ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (!/^(?:data:|about:)/.test(request.url()) && !request.url().startsWith(editor.address))
      faults.push(request.url())
  })
  page.on('framenavigated', frame => {
    if (frame.url() !== 'about:blank' && !frame.url().startsWith(editor.address)) faults.push(frame.url())
  })
  await allRows(page, (await rowsOf(document)).length)
  return { page, faults }
}

/** Elements that no text may make, in the window and in the preview. */
const made = (page: Page): Promise<(number | undefined)[]> =>
  page.evaluate(() => {
    const bad =
      'script, iframe, object, embed, form, base, style, link, meta[http-equiv], [onerror], [onload], [onclick], [href^="javascript" i]'
    const frame = document.querySelector<HTMLIFrameElement>('#page')?.contentDocument
    return [
      document.querySelectorAll(`#list :is(${bad}), #side :is(${bad}), dialog :is(${bad})`).length,
      frame?.querySelectorAll(`body :is(${bad})`).length,
    ]
  })

test('there are 72, each another one', () => {
  expect(new Set(attackTexts).size).toBe(72)
})

test('as translations and notes they are shown as they are, and nothing of them runs', async () => {
  const { page, faults } = await watched('a')
  expect(await page.$$eval('.seg .target', nodes => nodes.map(node => node.textContent))).toEqual(attackTexts)
  const wrong = await page.evaluate(async texts => {
    const found: string[] = []
    for (const [index, row] of [...document.querySelectorAll<HTMLElement>('.seg')].entries()) {
      row.click()
      const isShown = (): boolean => document.querySelector('.notes li p')?.textContent === texts[index]
      for (let frames = 0; frames < 300 && !isShown(); frames += 1)
        await new Promise(resolve => setTimeout(resolve, 20))
      const cell = document.querySelector('.active .target')
      if (!isShown() || cell?.textContent !== texts[index] || cell?.children.length !== 0)
        found.push(`${index} ${document.querySelector('#notes')?.textContent}`)
    }
    return found
  }, attackTexts)
  expect(wrong).toEqual([])
  expect(await made(page)).toEqual([0, 0])
  expect(faults).toEqual([])
  await page.browserContext().close()
}, 120_000)

test('as matches and terms they are shown as they are; taken and confirmed, they are written byte for byte', async () => {
  const { page, faults } = await watched('b')
  const wrong = await page.evaluate(async texts => {
    const found: string[] = []
    const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
    for (const [index, text] of texts.entries()) {
      document.querySelectorAll<HTMLElement>('.seg')[index]?.click()
      const isShown = (): boolean =>
        textOf('#matches .match p:nth-of-type(2)') === text && textOf('#terms dd').includes(text.trim())
      for (let frames = 0; frames < 500 && !isShown(); frames += 1)
        await new Promise(resolve => setTimeout(resolve, 20))
      document.querySelector<HTMLElement>('#matches .match button')?.click()
      const taken = textOf('.active .target')
      if (!isShown() || taken !== text)
        found.push(
          `${index} ${JSON.stringify(taken)} ${textOf('#matches').slice(0, 300)} ${textOf('#terms')}`,
        )
      document.getElementById('confirm')?.click()
    }
    return found
  }, attackTexts)
  expect(wrong).toEqual([])
  await until(() => page.$$eval('.seg.translated', rows => rows.length === 72))
  expect(await made(page)).toEqual([0, 0])
  expect(faults).toEqual([])
  const saved = JSON.parse(await readFile(join(book.folder, 'translations/en/b.json'), 'utf8'))
  expect(Object.values(saved)).toEqual(attackTexts)
  await page.browserContext().close()
}, 180_000)

test('as sources they are shown as they stand in the file, and nothing of them runs', async () => {
  const { page, faults } = await watched('c')
  const rows = await rowsOf('c')
  // Characters that no text may hold are left out where the source is read, and reported.
  const file = (await readFile(join(book.folder, 'source/c.md'), 'utf8')).replace(/(?!\s)\p{Cc}|\uFFFE/gu, '')
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ source }) => !file.includes(source))).toEqual([])
  const shown = await page.$$eval('.seg .source', nodes => nodes.map(node => node.textContent))
  expect(shown).toEqual(rows.map(({ source }) => source))
  await page.evaluate(async () => {
    for (const row of document.querySelectorAll<HTMLElement>('.seg')) {
      row.click()
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  })
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLIFrameElement>('#page')?.contentDocument?.querySelector('.s.here') !== null,
  )
  expect(await made(page)).toEqual([0, 0])
  expect(faults).toEqual([])
  await page.browserContext().close()
}, 120_000)
