import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, bookOnDisk } from '../../test/editor/book-on-disk.js'
import type { ChecksMessage, DocumentMessage } from '../protocol.js'

/** What the checks say of the first sentence of a book with a glossary, by language. */
const checksWith = async (glossary: Record<string, string>): Promise<Record<string, ChecksMessage>> => {
  const files = { 'source/a.md': '园区建设完成。\n', ...glossary }
  const book = await bookOnDisk(files, { targetLanguages: ['en', 'ar'] })
  const editor = await book.open()
  const said: Record<string, ChecksMessage> = {}
  for (const language of ['en', 'ar']) {
    const { rows } = (await ask(editor.address, `document?document=a&language=${language}`))
      .value as DocumentMessage
    const question = { document: 'a', language, id: rows[0]?.id, text: 'The park is built.' }
    said[language] = (await ask(editor.address, 'checks', question)).value as ChecksMessage
  }
  await editor.close()
  await book.remove()
  return said
}

const csv = (text: string) => ({ 'translations/glossary.csv': text })

test('of two target languages each has its own terms', async () => {
  const { en, ar } = await checksWith(csv('source,language,target\n园区,en,park\n园区,ar,حديقة\n'))
  expect(en?.terms.map(({ entries }) => entries.map(({ target, used }) => [target, used]))).toEqual([
    [['park', true]],
  ])
  expect(ar?.terms.map(({ entries }) => entries.map(({ target, used }) => [target, used]))).toEqual([
    [['حديقة', false]],
  ])
  expect([en?.termFaults, ar?.termFaults]).toEqual([[], []])
})

test.each([
  ['a header without the language', csv('source,target\n园区,park\n'), 'translations/glossary.csv', 1],
  ['a column for each language', csv('source,en,ar\n园区,park,حديقة\n'), 'translations/glossary.csv', 1],
  [
    'a row that cannot be read',
    csv('source,language,target,status\n园区,en,park,approved\n'),
    'translations/glossary.csv',
    2,
  ],
  ['a spreadsheet', { 'translations/glossary.xlsx': 'PK' }, 'translations/glossary.xlsx', 1],
])('that terms are missed is said with file and line: %s', async (_, glossary, file, line) => {
  const { en } = await checksWith(glossary)
  expect(en?.terms).toEqual([])
  expect(en?.termFaults.map(fault => [fault.file, fault.line])).toEqual([[file, line]])
})

test('terms that two windows add at once both stand in the glossary', async () => {
  const book = await bookOnDisk({
    'source/a.md': '园区建设完成。\n',
    ...csv('source,language,target\n园区,en,park\n'),
  })
  const editor = await book.open()
  const names = ['甲', '乙', '丙', '丁', '戊', '己']
  const replies = await Promise.all(
    names.map(source => {
      const term = {
        source,
        target: `term ${source}`,
        language: 'en',
        status: 'preferred',
        authority: '',
        note: '',
      }
      return ask(editor.address, 'term', { request: `term-1234-${source.codePointAt(0)}`, ...term })
    }),
  )
  expect(replies.map(({ status }) => status)).toEqual(names.map(() => 200))
  const text = await readFile(join(book.folder, 'translations/glossary.csv'), 'utf8')
  expect(names.filter(name => !text.includes(`${name},`))).toEqual([])
  await editor.close()
  await book.remove()
})
