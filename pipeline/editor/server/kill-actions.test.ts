import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import { bundledEditor, killEditor, startEditor } from '../../test/editor/killed-editor.js'
import { saveOf } from '../../test/editor/save-of.js'
import type { DocumentMessage, Row } from '../protocol.js'

/** What is done to many segments at once, in an editor that is killed meanwhile, each time a little later. */

vi.setConfig({ testTimeout: 240_000 })

const kills = 5
const count = 12
const names = ['a', 'b']

let program: string
let book: BookOnDisk
let editor: Awaited<ReturnType<typeof startEditor>>

beforeAll(async () => {
  program = await bundledEditor()
}, 120_000)
afterAll(() => rm(program, { force: true }))

const rowsOf = async (name: string): Promise<readonly Row[]> =>
  ((await ask(editor.address, `document?document=${name}&language=en`)).value as DocumentMessage).rows

const texts = async (): Promise<string[]> =>
  (await Promise.all(names.map(rowsOf))).flat().map(({ target }) => target)

beforeEach(async () => {
  const source = Array.from({ length: count }, (_, index) => `第${index}句话。`).join('\n\n')
  book = await bookOnDisk({ 'source/a.md': `${source}\n`, 'source/b.md': `${source}\n` })
  editor = await startEditor(program, book.folder)
  for (const name of names)
    for (const [index, row] of (await rowsOf(name)).entries()) {
      const save = saveOf(row, `old text ${index} of ${name}`, { document: name })
      expect((await ask(editor.address, 'save', save, save.revision)).status).toBe(200)
    }
})

afterEach(async () => {
  await killEditor(editor.process)
  await book.remove()
})

/** Kill the editor after a part of the time that such a request takes, and start it again. */
const killIn = async (milliseconds: number): Promise<void> => {
  await new Promise(resolve => setTimeout(resolve, milliseconds))
  await killEditor(editor.process)
  editor = await startEditor(program, book.folder)
}

test(`a replacement in two documents, killed ${kills} times, is made whole or not at all; sent again it is made once, and taken back whole`, async () => {
  const before = await texts()
  let lasted = 60
  const found = { all: 0, none: 0 }
  for (let round = 0; round < kills; round += 1) {
    const changes = (await Promise.all(names.map(rowsOf))).flatMap((rows, index) =>
      rows.map(({ id, target }) => ({
        document: names[index],
        id,
        base: target,
        text: target.replace('old', 'new'),
      })),
    )
    const request = { request: `bulk-1234-${round}`, name: 'replace', language: 'en', changes }
    const sent = ask(editor.address, 'bulk', request).catch(() => undefined)
    await killIn((lasted * round) / kills)
    await sent
    const after = await texts()
    const isNew = after.map(text => text.startsWith('new'))
    expect(new Set(isNew).size).toBe(1)
    found[isNew[0] ? 'all' : 'none'] += 1
    const begun = performance.now()
    expect((await ask(editor.address, 'bulk', request)).status).toBe(200)
    if (!isNew[0]) lasted = performance.now() - begun
    expect((await texts()).every(text => text.startsWith('new'))).toBe(true)
    expect((await ask(editor.address, 'undo', { request: `undo-1234-${round}` })).status).toBe(200)
    expect(await texts()).toEqual(before)
  }
  expect(found.none).toBeGreaterThan(0)
})

test(`two sentences that are joined, killed ${kills} times, lose no text`, async () => {
  const holds = async (text: string): Promise<boolean> => {
    const files = ['translations/en/a.json', 'translations/.state/en/a.json']
    const read = await Promise.all(files.map(path => readFile(join(book.folder, path), 'utf8')))
    for (const each of read) JSON.parse(each)
    return read.join('').includes(text)
  }
  for (let round = 0; round < kills; round += 1) {
    const [first, second] = await rowsOf('a')
    if (!first || !second) throw new Error('no rows')
    const join = { document: 'a', language: 'en', id: first.id, other: second.id }
    const sent = ask(editor.address, 'join', { request: `join-1234-${round}`, ...join }).catch(
      () => undefined,
    )
    await killIn(10 * round)
    await sent
    const rows = await rowsOf('a')
    expect(rows.map(({ source }) => source).join('')).toContain(`第${round}句话。`)
    for (let index = 0; index < count; index += 1) expect(await holds(`old text ${index} of a`)).toBe(true)
  }
})
