import { afterEach, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../../test/editor/book-on-disk.js'
import type { DocumentMessage, PagePartMessage, PreviewMessage } from '../../protocol.js'
import type { Editor } from '../open-editor.js'

let book: BookOnDisk
let editor: Editor

afterEach(async () => {
  await editor.close()
  await book.remove()
})

const open = async (source: string): Promise<void> => {
  book = await bookOnDisk({ 'source/a.md': source })
  editor = await book.open()
}

/** The sentences of the source that a piece of the page shows, in its order. */
const shownIn = ({ html }: { html: string }): string[] =>
  [...html.matchAll(/<span class="s" id="([a-z][a-z0-9]*)"/g)].map(([, id]) => id ?? '')

const read = async <Value>(path: string, body?: unknown): Promise<Value> =>
  (await ask(editor.address, path, body)).value as Value

const texts = async (): Promise<Map<string, string>> => {
  const { rows } = await read<DocumentMessage>('document?document=a&language=en')
  return new Map(rows.map(({ id, source }) => [id, source]))
}

const part = (number: number): Promise<PagePartMessage> =>
  read(`page-part?document=a&language=en&part=${number}`)

const blockOf = (id: string): Promise<PreviewMessage> =>
  read('preview', { document: 'a', language: 'en', id, text: 'Text' })

test('the block of a segment has its own notes and no others', async () => {
  await open(
    '---\ntitle: 题目\n---\n\n甲。[^1]\n\n乙。[^2]\n\n- 丙。\n\n[^1]: 注甲。\n[^2]: 注乙。\n[^9]: 无人提及。\n',
  )
  const known = await texts()
  const named = async (text: string): Promise<string[]> => {
    const [id = ''] = [...known].find(([, source]) => source.startsWith(text)) ?? []
    return shownIn(await blockOf(id)).map(one => known.get(one) ?? '')
  }
  expect(await named('题目')).toEqual(['题目'])
  expect(await named('甲')).toEqual(['题目', '甲。[^1]', '注甲。'])
  expect(await named('注甲')).toEqual(['题目', '甲。[^1]', '注甲。'])
  expect(await named('乙')).toEqual(['乙。[^2]', '注乙。'])
  expect(await named('丙')).toEqual(['丙。'])
  expect(shownIn(await part(0)).map(id => known.get(id))).toEqual([
    '题目',
    '甲。[^1]',
    '注甲。',
    '乙。[^2]',
    '注乙。',
    '丙。',
    '无人提及。',
  ])
})

test('a part of a long page has its own notes; those that nobody refers to stand in the last', async () => {
  const lines = Array.from({ length: 700 }, (_, index) => `第${index}句。${index === 650 ? '[^2]' : ''}`)
  await open(`甲。[^1]\n\n${lines.join('\n\n')}\n\n[^1]: 注甲。\n[^2]: 注乙。\n[^9]: 无人提及。\n`)
  const known = await texts()
  const notes = async (number: number): Promise<(string | undefined)[]> =>
    shownIn(await part(number))
      .map(id => known.get(id))
      .filter(text => text?.startsWith('注') || text?.startsWith('无人'))
  expect(await notes(0)).toEqual(['注甲。'])
  expect(await notes(1)).toEqual([])
  expect(await notes(2)).toEqual(['注乙。', '无人提及。'])
})
