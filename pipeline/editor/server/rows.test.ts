import { expect, test } from 'vitest'
import { type BookInMemory, bookInMemory } from '../../test/editor/book-in-memory.js'
import { saveOf } from '../../test/editor/save-of.js'
import { rowsIn } from '../protocol/columns.js'
import type { Row } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { progressOf, rowsOf, writtenRows } from './rows.js'

const read = async ({ store }: BookInMemory): Promise<OpenedDocument> => {
  const found = await store.read('a')
  if (!found?.document) throw new Error('no document')
  return found.document
}

const written = (document: OpenedDocument): Row[] =>
  rowsIn(JSON.parse(new TextDecoder().decode(writtenRows(document, 'en'))))

test('the rows of a document are written out and counted once as long as they are the same', async () => {
  const book = bookInMemory({ a: '第一句。第二句。\n' })
  const [before, again] = [await read(book), await read(book)]
  expect(writtenRows(again, 'en')).toBe(writtenRows(before, 'en'))
  expect(progressOf(again, 'en')).toBe(progressOf(before, 'en'))
  expect(written(before)).toEqual(rowsOf(before, 'en'))
  expect(progressOf(before, 'en').translated).toBe(0)
  const [row] = rowsOf(before, 'en')
  if (!row) throw new Error('no row')
  await book.store.save(saveOf(row, 'First.'))
  const after = await read(book)
  expect(written(after).map(({ target }) => target)).toEqual(['First.', ''])
  expect(progressOf(after, 'en').translated).toBe(1)
})

test('what another program writes is written out and counted anew', async () => {
  const book = bookInMemory({ a: '第一句。第二句。\n' })
  const before = await read(book)
  const [row] = rowsOf(before, 'en')
  expect(progressOf(before, 'en').translated).toBe(0)
  book.files.set('/book/translations/en/a.json', JSON.stringify({ [row?.id ?? '']: 'First.' }))
  const after = await read(book)
  expect(written(after).map(({ target }) => target)).toEqual(['First.', ''])
  expect(progressOf(after, 'en').translated).toBe(1)
})
