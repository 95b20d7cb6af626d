import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atWork } from '../../test/editor/at-work.js'
import { bookOnDisk } from '../../test/editor/book-on-disk.js'
import { field, openWindow, press, textOf, until } from '../../test/editor/window.js'

const work = atWork()

const source = '# 新年贺词\n\n产值达到769.6亿元。\n\n第二句话！\n'

const write = (path: string, text: string): Promise<void> => writeFile(join(work.book.folder, path), text)

/** Confirm the figure of the second row, come back to it, and wait until all is known of it. */
const openConfirmed = async (): Promise<void> => {
  work.book = await bookOnDisk({ 'source/a.md': source })
  work.editor = await work.book.open()
  work.page = await openWindow(work.browser, work.editor.address)
  await press(work.page, 'Control', 'ArrowDown')
  await work.page.keyboard.type('Output reached 76.96 billion yuan.')
  await press(work.page, 'Control', 'Enter')
  await until(async () => (await textOf(work.page, '#saved')).includes('Saved'))
  await press(work.page, 'Control', 'ArrowUp')
  await work.page.waitForSelector(`${field}:focus`)
  await work.page.waitForSelector('#checks:not([inert]) .none')
  await work.page.waitForSelector('#matches:not([inert]) .none')
  // What was asked about the rows before has come by now.
  await work.page.waitForNetworkIdle({ concurrency: 1 })
}

test('where the source of the row that is worked on changes, all that stands beside it follows', async () => {
  await openConfirmed()
  await write('source/a.md', source.replace('769.6', '820'))
  await work.page.waitForSelector('#earlier:not([hidden]) del')
  expect(await textOf(work.page, '#earlier del')).toBe('769.6')
  await until(async () => (await textOf(work.page, '#checks')).includes('82 billion'))
  expect(await work.page.$(`${field}:focus`)).not.toBeNull()
})

test('where another program writes the text of the row, the checks look at it', async () => {
  await openConfirmed()
  const id = await work.page.$eval('.active', node => (node as HTMLElement).dataset.id ?? '')
  await write('translations/en/a.json', `{\n  "${id}": "Output reached 769.6 billion yuan."\n}\n`)
  await until(async () => (await textOf(work.page, field)).includes('769.6'))
  await until(async () => (await textOf(work.page, '#checks')).includes('76.96 billion'))
})

test('what is being written is not disturbed', async () => {
  await openConfirmed()
  await work.page.keyboard.type(' And')
  await write('source/a.md', source.replace('769.6', '820'))
  await work.page.waitForNetworkIdle({ idleTime: 1500, concurrency: 1 })
  expect(await textOf(work.page, field)).toContain(' And')
  expect(await textOf(work.page, '.active .source')).toContain('769.6')
})
