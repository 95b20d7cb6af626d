import { expect, test } from 'vitest'
import { bookInMemory } from '../../test/editor/book-in-memory.js'
import { saveOf } from '../../test/editor/save-of.js'
import { createChecks } from './checks.js'
import { rowsOf } from './rows.js'

const opened = async () => {
  const book = bookInMemory({ a: '产值2亿元。\n\n早上好。\n' })
  const checks = createChecks(book.config, book.effects)
  const read = async () => {
    const found = await book.store.read('a')
    if (!found?.document) throw new Error('no document')
    return found.document
  }
  const write = async (place: number, text: string): Promise<void> => {
    const row = rowsOf(await read(), 'en')[place]
    if (row) await book.store.save(saveOf(row, text))
  }
  return { checks, read, write }
}

test('all alarms of a document are found once as long as it is the same', async () => {
  const { checks, read, write } = await opened()
  await write(0, 'Output reached 3 billion yuan.')
  const document = await read()
  const [found, again] = await Promise.all([checks.all(document, 'en'), checks.all(await read(), 'en')])
  expect(Object.values(found)).toEqual(['error'])
  expect(again).toBe(found)
  await write(0, 'Output reached 200 million yuan.')
  expect(await checks.all(await read(), 'en')).toEqual({})
})

test('and anew where the glossary has changed', async () => {
  const { checks, read } = await opened()
  const document = await read()
  const found = await checks.all(document, 'en')
  checks.forget()
  expect(await checks.all(document, 'en')).not.toBe(found)
})
