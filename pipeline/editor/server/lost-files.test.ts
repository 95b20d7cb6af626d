import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { saveOf } from '../../test/editor/save-of.js'
import { until } from '../../test/editor/window.js'
import type { BookMessage, DocumentMessage, LostMessage, SaveReply } from '../protocol.js'
import type { Editor } from './open-editor.js'

const catalog = 'translations/en/a.json'
const state = 'translations/.state/en/a.json'
const source = 'translations/zh-Hans/a.json'

let book: BookOnDisk
let editor: Editor
const heard: string[] = []
let listening: AbortController

const at = (path: string): string => join(book.folder, path)
const read = (path: string): Promise<string | undefined> => readFile(at(path), 'utf8').catch(() => undefined)
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: book.folder,
  })

const document = async (language = 'en'): Promise<DocumentMessage> =>
  (await ask(editor.address, 'document?document=a&language=en', undefined, '', language))
    .value as DocumentMessage

const save = async (place: number, text: string): Promise<SaveReply> => {
  const row = (await document()).rows[place]
  if (!row) throw new Error('no such row')
  return (await ask(editor.address, 'save', saveOf(row, text), row.revision)).value as SaveReply
}

/** Hear what the windows are told. */
const listen = async (): Promise<void> => {
  heard.length = 0
  listening = new AbortController()
  const reply = await fetch(`${editor.address}api/events`, { signal: listening.signal })
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  const pump = async (): Promise<void> => {
    const next = await reader?.read()
    if (!next?.value) return
    heard.push(next.value)
    return pump()
  }
  void pump().catch(() => undefined)
}

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句话。\n\n第二句话。\n\n第三句话。\n' })
  editor = await book.open()
  expect((await save(0, 'The first.')).kind).toBe('saved')
  expect((await save(1, 'The second.')).kind).toBe('saved')
  await listen()
})

afterEach(async () => {
  listening.abort()
  await editor.close()
  await book.remove()
})

/** A folder that the editor has made itself is watched a second later. */
const openAgain = async (): Promise<void> => {
  await editor.close()
  editor = await book.open()
  await document()
  await listen()
}

/** The files as they are, lost, told, asked for, and put back. */
const expectSafe = async (lost: readonly string[], back: () => Promise<void>): Promise<void> => {
  const files = [catalog, state, source, 'translations/.state/zh-Hans/a.json']
  const before = await Promise.all(files.map(read))
  for (const path of lost) await rm(at(path))
  await until(async () => heard.join('').includes('"kind":"troubles"'))
  for (const path of lost) expect(heard.join('')).toContain(path)
  const shown = await document()
  expect(shown.readOnly).toBe(true)
  expect(shown.troubles.map(({ file }) => file)).toEqual(expect.arrayContaining([...lost]))
  expect(shown.troubles[0]?.message).toMatch(/^Unexpected lack of the file.*git restore translations\//s)
  expect((await document('zh')).troubles[0]?.message).toMatch(/^文件不见了.*放回之前不会写入新的文件/s)
  expect((await save(2, 'The third.')).kind).toBe('trouble')
  expect(await Promise.all(files.map(read))).toEqual(
    before.map((text, index) => (lost.includes(files[index] ?? '') ? undefined : text)),
  )
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['The third.'])
  heard.length = 0
  await back()
  await until(async () => heard.join('').includes('"troubles":[]'))
  expect(await Promise.all(files.map(read))).toEqual(before)
  expect((await document()).rows.map(({ target }) => target)).toEqual(['The first.', 'The second.', ''])
  expect((await save(2, 'The third.')).kind).toBe('saved')
}

const kept = async (paths: readonly string[]): Promise<() => Promise<void>> => {
  const texts = await Promise.all(paths.map(read))
  return async () => {
    for (const [index, path] of paths.entries()) await writeFile(at(path), texts[index] ?? '')
  }
}

const losses = [[catalog], [state], [source], [catalog, state]]

describe('what is lost while the editor is open is told, written over by nobody, and taken up again', () => {
  test.each(losses.map(lost => ({ lost })))('without Git: $lost', async ({ lost }) =>
    expectSafe(lost, await kept(lost)),
  )

  test.each(losses.map(lost => ({ lost })))('with Git, committed: $lost', async ({ lost }) => {
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'a book')
    await expectSafe(lost, async () => git('restore', ...lost))
  })

  test('the whole folder, and back', async () => {
    const files = [catalog, state, source, 'translations/.state/zh-Hans/a.json']
    const back = await kept(files)
    await rm(at('translations'), { recursive: true })
    await until(async () => (await document()).readOnly)
    await until(async () => heard.join('').includes('"kind":"troubles"'))
    heard.length = 0
    for (const path of files) await mkdir(dirname(at(path)), { recursive: true })
    await back()
    await until(async () => heard.join('').includes('"troubles":[]'))
    expect((await save(2, 'The third.')).kind).toBe('saved')
    heard.length = 0
    await writeFile(at(catalog), (await read(catalog))?.replace('The first.', 'The 1st.') ?? '')
    await until(async () => heard.join('').includes('The 1st.'))
  })

  test('with Git, but never committed', async () => {
    git('init', '-q')
    await expectSafe([catalog], await kept([catalog]))
  })

  test('after a start, too', async () => {
    git('init', '-q')
    git('add', '.')
    await editor.close()
    await rm(at(state))
    editor = await book.open()
    await until(async () => {
      const { documents } = (await ask(editor.address, 'book')).value as BookMessage
      return documents[0]?.troubles.some(({ file }) => file === state) === true
    })
    expect((await document()).readOnly).toBe(true)
    git('restore', state)
    await until(async () => !(await document()).readOnly)
  })
})

describe('what was taken away on purpose is missed by nobody', () => {
  test('a branch that has no translations yet is switched to', async () => {
    git('init', '-q')
    git('add', 'source')
    git('commit', '-qm', 'a source')
    git('branch', 'early')
    git('add', '.')
    git('commit', '-qm', 'translations')
    await openAgain()
    git('checkout', '-q', 'early')
    await until(async () => heard.join('').includes('"target":""'))
    expect((await document()).troubles).toEqual([])
    expect((await save(0, 'Another first.')).kind).toBe('saved')
  })

  test('{} in place of the translations begins them anew', async () => {
    await rm(at(catalog))
    await until(async () => (await document()).readOnly)
    await writeFile(at(catalog), '{}\n')
    await until(async () => !(await document()).readOnly)
    expect((await save(0, 'Another first.')).kind).toBe('saved')
  })
})

test('a text that is not confirmed survives the loss', async () => {
  const id = (await document()).rows[2]?.id
  const draft = { document: 'a', language: 'en', id, base: '', text: 'The thi', request: 'draft-12345' }
  expect((await ask(editor.address, 'draft', draft)).status).toBe(204)
  await rm(at(catalog))
  await until(async () => (await document()).readOnly)
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['The thi'])
  expect((await ask(editor.address, 'lost')).value as LostMessage).toEqual({ texts: [], documents: ['a'] })
})
