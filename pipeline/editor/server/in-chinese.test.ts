import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import type { BookMessage, ChecksMessage, DocumentMessage } from '../protocol.js'
import type { Editor } from './open-editor.js'

/** The editor answers in the language of its interface. */

let book: BookOnDisk
let editor: Editor

beforeAll(async () => {
  book = await bookOnDisk({ 'source/a.md': '产值达到769.6亿元。\n' })
  editor = await book.open()
}, 60_000)

afterAll(async () => {
  await editor.close()
  await book.remove()
})

const checks = async (language: string): Promise<ChecksMessage> => {
  const { rows } = (await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage
  const question = {
    document: 'a',
    language: 'en',
    id: rows[0]?.id,
    text: 'Output reached 7.696 billion yuan.',
  }
  return (await ask(editor.address, 'checks', question, undefined, language)).value as ChecksMessage
}

test.each([
  ['zh-Hans', '“7.696 billion yuan”有误，应为“76.96 billion yuan”（原文“769.6亿元”）'],
  ['zh-CN,zh;q=0.9,en;q=0.8', '“7.696 billion yuan”有误，应为“76.96 billion yuan”（原文“769.6亿元”）'],
  ['en', 'Unexpected “7.696 billion yuan”, expected “76.96 billion yuan” for “769.6亿元”'],
  ['fr', 'Unexpected “7.696 billion yuan”, expected “76.96 billion yuan” for “769.6亿元”'],
])('who reads %s is told so', async (language, message) => {
  expect((await checks(language)).alarms.map(alarm => alarm.message)).toEqual([message])
})

test('another segment is named by its number in the list', async () => {
  const twice = await bookOnDisk({ 'source/a.md': '# 甲\n\n渠里有水心不慌。\n\n渠里有水心不慌。\n' })
  const opened = await twice.open()
  const reply = await ask(opened.address, 'document?document=a&language=en')
  const [, first, second] = (reply.value as DocumentMessage).rows
  await mkdir(join(twice.folder, 'translations/en'), { recursive: true })
  await writeFile(
    join(twice.folder, 'translations/en/a.json'),
    JSON.stringify({
      [first?.id ?? '']: 'Water in the canal, peace of mind.',
      [second?.id ?? '']: 'With water one is calm.',
    }),
  )
  const question = { document: 'a', language: 'en', id: second?.id, text: 'With water one is calm.' }
  const { value } = await ask(opened.address, 'checks', question)
  expect((value as ChecksMessage).alarms.map(({ message }) => message)).toContain(
    'Unexpected second translation of one text, expected “Water in the canal, peace of mind.” as in segment 2',
  )
  await opened.close()
  await twice.remove()
})

/** What the server says to a request in Chinese. */
const said = async (path: string, body?: unknown): Promise<unknown> =>
  (await ask(editor.address, path, body, undefined, 'zh-Hans')).value

test('what is not there is told', async () => {
  expect(await said('document?document=b&language=en')).toEqual({ message: '书中没有文档“b”。' })
  expect(await said('document?document=a&language=fr')).toEqual({ message: '本书没有“fr”译文。' })
})

test('a document that cannot be read is told of with its file and line', async () => {
  await mkdir(join(book.folder, 'translations/en'), { recursive: true })
  await writeFile(join(book.folder, 'translations/en/a.json'), '{ "a": }')
  const { documents } = (await said('book')) as BookMessage
  const { troubles } = (await said('document?document=a&language=en')) as DocumentMessage
  expect(documents[0]?.troubles).toEqual(troubles)
  expect(troubles).toEqual([
    {
      file: 'translations/en/a.json',
      line: 1,
      message: '“}”不该在这里，应为一个值。在它重新成为有效的 JSON 之前，文件保持原样。',
    },
  ])
  await rm(join(book.folder, 'translations/en/a.json'))
})
