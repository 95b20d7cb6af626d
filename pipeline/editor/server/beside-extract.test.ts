import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { extract } from '../../extract.js'
import { projectEffects } from '../../node/project.js'
import { nodeEffects } from '../../node.js'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { saveOf } from '../../test/editor/save-of.js'
import type { DocumentMessage, SaveReply } from '../protocol.js'
import type { Editor } from './open-editor.js'

let book: BookOnDisk
let editor: Editor

beforeEach(async () => {
  book = await bookOnDisk({ 'source/a.md': '第一句话。\n\n第二句话。\n\n第三句话。\n' })
  editor = await book.open()
})

afterEach(async () => {
  await editor.close()
  await book.remove()
})

const rows = async (): Promise<DocumentMessage['rows']> =>
  ((await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage).rows

const confirm = async (place: number, text: string): Promise<SaveReply['kind']> => {
  const row = (await rows())[place]
  if (!row) throw new Error('no such row')
  const save = saveOf(row, text)
  return ((await ask(editor.address, 'save', save, save.revision)).value as SaveReply).kind
}

test('a text that is confirmed while a program that uses the library extracts stands in its file, and so does what extract has written', async () => {
  expect(await confirm(1, 'The second.')).toBe('saved')
  await writeFile(join(book.folder, 'source/a.md'), '第一句话。\n\n第三句话。\n')
  const effects = await projectEffects(book.config, nodeEffects)
  let saved: Promise<SaveReply['kind']> | undefined
  // A save comes as soon as extract has read the file; a large book takes seconds from there to writing it.
  const slow: typeof effects = {
    ...effects,
    readText: async (path, mark) => {
      const text = await effects.readText(path, mark)
      if (saved || !path.endsWith('/translations/en/a.json')) return text
      saved = confirm(0, 'The first.')
      await Promise.race([saved, new Promise(resolve => setTimeout(resolve, 1500))])
      return text
    },
  }
  await extract(book.config, {}, slow)
  expect(await saved).toBe('saved')
  const [first] = await rows()
  const texts = JSON.parse(await readFile(join(book.folder, 'translations/en/a.json'), 'utf8'))
  expect(texts).toEqual({ [first?.id ?? '']: 'The first.' })
})
