import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import type { DocumentMessage } from '../protocol.js'
import type { Editor } from './open-editor.js'

let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句。\n' })
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
