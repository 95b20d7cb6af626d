import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { saveOf } from '../../test/editor/save-of.js'
import { textOf, until } from '../../test/editor/window.js'
import type { DocumentMessage } from '../protocol.js'

/** A book whose English file is damaged: its French is there to be read. */

const work = atWork()

beforeEach(async () => {
  work.book = await bookOnDisk({ 'source/a.md': '早上好。\n' }, { targetLanguages: ['en', 'fr'] })
  work.editor = await work.book.open()
  const { rows } = (await ask(work.editor.address, 'document?document=a&language=fr'))
    .value as DocumentMessage
  for (const row of rows) {
    const save = saveOf(row, 'Bonjour.', { language: 'fr' })
    await ask(work.editor.address, 'save', save, save.revision)
  }
  await mkdir(join(work.book.folder, 'translations/en'), { recursive: true })
  await writeFile(join(work.book.folder, 'translations/en/a.json'), '{\n  "x": 1\n')
  work.page = await (await work.browser.createBrowserContext()).newPage()
  // Wide enough for the page beside the text.
  await work.page.setViewport({ width: 1440, height: 900 })
  await work.page.goto(`${work.editor.address}?language=en`)
  await work.page.waitForSelector('#trouble:not([hidden])')
}, 60_000)

test('other languages are shown and not offered to be copied', async () => {
  await work.page.waitForSelector('#others .other')
  expect(await textOf(work.page, '#others')).toContain('Bonjour.')
  expect(await work.page.$$('#others button')).toEqual([])
})

const shownOnPage = (): Promise<string> =>
  work.page.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('#page')?.contentDocument?.querySelector('main')
        ?.textContent ?? '',
  )

test('the preview says that the text could not be read, and once it can be, that there is none', async () => {
  await until(async () => (await shownOnPage()).includes('[could not be read]'))
  expect(await shownOnPage()).not.toContain('not yet translated')
  await writeFile(join(work.book.folder, 'translations/en/a.json'), '{}\n')
  await until(async () => (await shownOnPage()).includes('[not yet translated]'))
  expect(await shownOnPage()).not.toContain('could not be read')
})
