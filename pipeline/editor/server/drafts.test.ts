import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { saveOf } from '../../test/editor/save-of.js'
import type { DocumentMessage, Row } from '../protocol.js'
import type { Editor } from './open-editor.js'

let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句。\n\n第二句。\n' })
  editor = await book.open()
})

afterAll(async () => {
  await editor.close()
  await book.remove()
})

const document = async (): Promise<DocumentMessage> =>
  (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage

test('a draft is answered without a word, as often as it comes, and kept once', async () => {
  const [row] = (await document()).rows
  const draft = { request: 'd-12345678', document: 'a', language: 'en', id: row?.id, base: '', text: 'First' }
  const answers = [await ask(editor.address, 'draft', draft), await ask(editor.address, 'draft', draft)]
  expect(answers).toEqual([
    { status: 204, value: '' },
    { status: 204, value: '' },
  ])
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['First'])
  await ask(editor.address, 'draft', { ...draft, request: 'd-87654321', text: 'First sentence' })
  // The first once more: it is known, and takes nothing back.
  await ask(editor.address, 'draft', draft)
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['First sentence'])
})

test('a draft that a browser hands in later and that was written before the one that is kept takes nothing from it, and the history has it', async () => {
  const [row] = (await document()).rows
  const draft = { document: 'a', language: 'en', id: row?.id, base: '' }
  const newer = { ...draft, request: 'd-newer-1234', text: 'Written later', at: '2026-01-02T00:00:00.000Z' }
  const older = {
    ...draft,
    request: 'd-older-1234',
    text: 'Written before',
    at: '2026-01-01T00:00:00.000Z',
    handedIn: true,
  }
  await ask(editor.address, 'draft', { ...draft, request: 'd-drop-12345' })
  await ask(editor.address, 'draft', newer)
  expect((await ask(editor.address, 'draft', older)).status).toBe(204)
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['Written later'])
  const key = { document: 'a', language: 'en', id: row?.id }
  const history = await ask(editor.address, 'history', key)
  expect(JSON.stringify(history.value)).toContain('Written before')
})

test('what is typed is kept, whatever the clock says', async () => {
  const [row] = (await document()).rows
  const draft = { document: 'a', language: 'en', id: row?.id, base: '' }
  await ask(editor.address, 'draft', {
    ...draft,
    request: 'd-today-1234',
    text: 'Fir',
    at: '2026-01-02T00:00:00.000Z',
  })
  await ask(editor.address, 'draft', {
    ...draft,
    request: 'd-back-12345',
    text: 'First',
    at: '2026-01-01T00:00:00.000Z',
  })
  expect((await document()).drafts.map(({ text }) => text)).toEqual(['First'])
})

describe('two windows', () => {
  const send = async (fields: object): Promise<void> => {
    const [, row] = (await document()).rows
    const base = { document: 'a', language: 'en', id: row?.id, base: '' }
    expect((await ask(editor.address, 'draft', { ...base, ...fields })).status).toBe(204)
  }

  const texts = async (): Promise<string[]> => {
    const [, row] = (await document()).rows
    return (await document()).drafts.filter(({ id }) => id === row?.id).map(({ text }) => text)
  }

  test('keep a text each, and what was taken over goes unless it was written on', async () => {
    await send({ request: 'w-one-12345', window: 'one', text: 'One' })
    await send({ request: 'w-two-12345', window: 'two', text: 'Two' })
    expect(await texts()).toEqual(['One', 'Two'])
    await send({
      request: 'w-three-1234',
      window: 'three',
      text: 'Two and more',
      over: { window: 'two', text: 'Two' },
    })
    expect(await texts()).toEqual(['One', 'Two and more'])
    await send({ request: 'w-one-23456', window: 'one', text: 'One written on' })
    await send({
      request: 'w-three-2345',
      window: 'three',
      text: 'Three',
      over: { window: 'one', text: 'One' },
    })
    expect(await texts()).toEqual(['One written on', 'Three'])
    await send({ request: 'w-three-3456', window: 'three' })
    expect(await texts()).toEqual(['One written on'])
  })

  test('take nothing from each other by a save, also after a restart', async () => {
    const [, row] = (await document()).rows
    await send({ request: 'w-four-1234', window: 'four', text: 'Four' })
    const save = saveOf(row as Row, 'Saved', { window: 'four' })
    expect((await ask(editor.address, 'save', save, save.revision)).status).toBe(200)
    expect(await texts()).toEqual(['One written on'])
    await editor.close()
    editor = await book.open()
    expect((await document()).drafts.find(({ text }) => text === 'One written on')).toMatchObject({
      isBeside: true,
      window: 'one',
    })
  })
})
