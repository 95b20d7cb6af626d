import { readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseCatalog } from '../../model/catalog-file.js'
import { attackTexts } from '../../test/editor/attack-texts.js'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { saveOf } from '../../test/editor/save-of.js'
import { until } from '../../test/editor/window.js'
import type { DocumentMessage, LostMessage, Row } from '../protocol.js'
import type { Editor } from './open-editor.js'

/** What disks, clocks and other editors do to a book that is open. */

vi.setConfig({ testTimeout: 120_000 })

let book: BookOnDisk
let editor: Editor

const source = (...sentences: string[]): string => `${sentences.join('\n\n')}\n`
const fileOf = (name: string): string => join(book.folder, 'source', `${name}.md`)

const documentOf = async (name = 'a'): Promise<DocumentMessage> => {
  const query = new URLSearchParams({ document: name, language: 'en' })
  const { status, value } = await ask(editor.address, `document?${query}`)
  expect([200, 404, 507]).toContain(status)
  return value as DocumentMessage
}
const sources = async (name = 'a'): Promise<string[]> =>
  ((await documentOf(name)).rows ?? []).map(row => row.source)

const confirm = async (row: Row, text: string): Promise<number> => {
  const save = saveOf(row, text)
  return (await ask(editor.address, 'save', save, save.revision)).status
}

const openWith = async (...sentences: string[]): Promise<void> => {
  book = await bookOnDisk({ 'source/a.md': source(...sentences) })
  editor = await book.open()
}

afterEach(async () => {
  await editor.close()
  await book.remove()
})

/** Ways in which programs write a file; two of them leave it empty or half for a moment. */
const waysToWrite: ((path: string, text: string) => Promise<void>)[] = [
  (path, text) => writeFile(path, text),
  async (path, text) => {
    await writeFile(`${path}~`, text)
    await rename(`${path}~`, path)
  },
  async (path, text) => {
    await writeFile(path, '')
    await wait(30)
    await writeFile(path, text.slice(0, text.length / 2))
    await wait(30)
    await writeFile(path, text)
  },
]

describe('a source that is written all the while', () => {
  test('is shown in the end as a fresh start shows it, and takes no text that is confirmed meanwhile', async () => {
    await openWith('第一句话。', '第二句话。', '第三句话。')
    const confirmed = new Map<string, string>()
    let round = 0
    // On a slow machine most rounds find no sentence in sight.
    for (; round < 45 || (round < 450 && confirmed.size < 3); round += 1) {
      const text = source('第一句话。', '第二句话。', '第三句话。', `第${round}遍。`)
      const written = waysToWrite[round % waysToWrite.length]?.(fileOf('a'), text)
      const row = (await documentOf()).rows?.[Math.floor(round / waysToWrite.length) % 3]
      // A sentence that is out of sight for a moment is none to confirm.
      if (row && (await confirm(row, `Text ${round}`)) === 200) confirmed.set(row.source, `Text ${round}`)
      await written
    }
    await until(async () => (await sources()).at(-1) === `第${round - 1}遍。`)
    const open = await documentOf()
    await editor.close()
    editor = await book.open()
    expect((await documentOf()).rows).toEqual(open.rows)
    const shown = new Map(open.rows.map(row => [row.source, row.target]))
    for (const [sentence, text] of confirmed)
      if (!sentence.includes('遍')) expect(shown.get(sentence)).toBe(text)
    expect(confirmed.size).toBeGreaterThan(2)
  })
})

describe('a clock or a disk that tells no change', () => {
  test('a file of the same length and the same time is read anew', async () => {
    await openWith('第一句话。')
    await sources()
    const { atime, mtime } = await stat(fileOf('a'))
    const events = await fetch(`${editor.address}api/events`)
    let heard = ''
    void events.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeTo(
        new WritableStream({
          write: chunk => {
            heard += chunk
          },
        }),
      )
      .catch(() => undefined)
    await writeFile(fileOf('a'), source('第二句话。'))
    await utimes(fileOf('a'), atime, mtime)
    await until(async () => /"reread"|第二句话/.test(heard))
    expect(await sources()).toEqual(['第二句话。'])
  })

  test('a clock that goes back a day takes no text', async () => {
    book = await bookOnDisk({ 'source/a.md': source('第一句话。', '第二句话。') })
    let now = new Date('2026-05-02T10:00:00Z')
    editor = await book.open(0, effects => ({ ...effects, now: () => now }))
    const [first, second] = (await documentOf()).rows as [Row, Row]
    const draft = { document: 'a', language: 'en', id: second.id, base: '' }
    expect(await confirm(first, 'The first.')).toBe(200)
    await ask(editor.address, 'draft', {
      ...draft,
      request: 'd-today-1234',
      text: 'The sec',
      at: now.toISOString(),
    })
    now = new Date('2026-05-01T10:00:00Z')
    const [again] = (await documentOf()).rows as [Row, Row]
    expect(await confirm(again, 'The first, again.')).toBe(200)
    await ask(editor.address, 'draft', {
      ...draft,
      request: 'd-back-12345',
      text: 'The second',
      at: now.toISOString(),
    })
    await editor.close()
    editor = await book.open()
    const { rows, drafts } = await documentOf()
    expect(rows[0]?.target).toBe('The first, again.')
    expect(drafts.map(({ text }) => text)).toEqual(['The second'])
  })
})

describe('a name that differs by its case or its composition alone', () => {
  test.each([
    ['case', 'a', 'A'],
    ['composition', 'caf\u00E9', 'cafe\u0301'],
  ])('%s: the text follows, the draft too', async (_, before, after) => {
    book = await bookOnDisk({ [`source/${before}.md`]: source('第一句话。', '第二句话。') })
    editor = await book.open()
    const [first, second] = (await documentOf(before)).rows as [Row, Row]
    const save = saveOf(first, 'The first.', { document: before })
    expect((await ask(editor.address, 'save', save, save.revision)).status).toBe(200)
    const draft = {
      request: 'd-12345678',
      document: before,
      language: 'en',
      id: second.id,
      base: '',
      text: 'The sec',
    }
    await ask(editor.address, 'draft', draft)
    await rename(fileOf(before), fileOf(after))
    await until(async () => (await sources(after)).length === 2)
    const { texts } = (await ask(editor.address, 'lost')).value as LostMessage
    expect(texts.map(({ text, moved }) => [text, moved])).toEqual([
      ['The sec', { document: after, id: second.id }],
    ])
    await book.extract()
    const { rows } = await documentOf(after)
    expect(rows.map(({ target }) => target)).toEqual(['The first.', ''])
  })
})

test('every text comes back as it was written: from the file, from the journal, after a start', async () => {
  const written = attackTexts.filter(text => !/[\p{Cs}\u0000]/u.test(text))
  await openWith(...written.map((_, index) => `第${index}句话。`))
  const { rows } = await documentOf()
  const refused: string[] = []
  for (const [index, text] of written.entries()) {
    const row = rows[index]
    if (row && (await confirm(row, text)) !== 200) refused.push(text)
    const key = { document: 'a', language: 'en', id: row?.id, base: text, request: `d-round-${1000 + index}` }
    if (index % 2 === 0) await ask(editor.address, 'draft', { ...key, text: `${text}…` })
  }
  expect(refused).toEqual([])
  await editor.close()
  editor = await book.open()
  const again = await documentOf()
  expect(again.rows.map(({ target }) => target)).toEqual(written)
  const drafts = new Map(again.drafts.map(({ id, text }) => [id, text]))
  expect(rows.flatMap(({ id }, index) => (index % 2 === 0 ? [drafts.get(id)] : []))).toEqual(
    written.flatMap((text, index) => (index % 2 === 0 ? [`${text}…`] : [])),
  )
  const file = await readFile(join(book.folder, 'translations/en/a.json'), 'utf8')
  expect([...parseCatalog(file, 'a').catalog.values()]).toEqual(written)
})
