import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackTexts } from '../../test/editor/attack-texts.js'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, launchBrowser, openWindow, press, textOf } from '../../test/editor/window.js'
import type { DocumentMessage } from '../protocol.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser.close())

test('texts that would be code are shown as they are, in rows, panels and preview, and stay as they are', async () => {
  const sentences = attackTexts.map((_, index) => `第${index}句话。`)
  const book = await bookOnDisk({ 'source/a.md': `${sentences.join('\n\n')}\n` })
  let editor = await book.open()
  try {
    const { rows } = (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage
    await editor.close()
    const texts = Object.fromEntries(rows.map(({ id }, index) => [id, attackTexts[index] ?? '']))
    const notes = (index: number) => [{ text: attackTexts[index] ?? '', by: '<img src=x onerror=alert(1)>' }]
    const segments = Object.fromEntries(rows.map(({ id }, index) => [id, { notes: notes(index) }]))
    await mkdir(join(book.folder, 'translations/.state/en'), { recursive: true })
    await mkdir(join(book.folder, 'translations/en'), { recursive: true })
    await writeFile(join(book.folder, 'translations/en/a.json'), JSON.stringify(texts))
    await writeFile(join(book.folder, 'translations/.state/en/a.json'), JSON.stringify({ segments }))
    editor = await book.open()

    const page = await openWindow(browser, editor.address)
    const faults: string[] = []
    page.on('dialog', dialog => {
      faults.push(`dialogue ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', request => {
      if (!/^(?:data:|about:)/.test(request.url()) && !request.url().startsWith(editor.address))
        faults.push(request.url())
    })
    expect(await page.$$eval('.seg .target', nodes => nodes.map(node => node.textContent))).toEqual(
      attackTexts,
    )
    for (let index = 0; index < attackTexts.length; index += 1) {
      await page.$$eval('.seg', (all, place) => (all[place] as HTMLElement).click(), index)
      await new Promise(resolve => setTimeout(resolve, 60))
      expect(await textOf(page, field)).toBe(attackTexts[index])
      expect(await page.$eval(field, node => node.children.length)).toBe(0)
    }
    await page.waitForFunction(() => document.querySelector('.notes li'))
    const scripts = await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#page')?.contentDocument
      const bad = 'script, iframe, object, embed, form, base, meta[http-equiv], [onerror], [onload]'
      return [document.querySelectorAll('script').length, frame?.querySelectorAll(bad).length]
    })
    expect(scripts).toEqual([1, 0])
    expect(faults).toEqual([])

    // A text that is confirmed as it stands is written as it stands.
    await page.$$eval('.seg', all => (all[10] as HTMLElement).click())
    await page.waitForSelector(`${field}:focus`)
    await press(page, 'Control', 'Enter')
    await page.waitForFunction(() => document.querySelectorAll('.seg')[10]?.classList.contains('translated'))
    const after = JSON.parse(await readFile(join(book.folder, 'translations/en/a.json'), 'utf8'))
    expect(after).toEqual(texts)
    await page.browserContext().close()
  } finally {
    await editor.close()
    await book.remove()
  }
}, 120_000)
