import { describe, expect, test } from 'vitest'
import { extract } from '../../extract.js'
import { serializeCatalog } from '../../model/catalog-file.js'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { type BookInMemory, bookInMemory } from '../../test/editor/book-in-memory.js'
import { saveOf } from '../../test/editor/save-of.js'
import { playStories } from '../../test/editor/stories.js'
import type { Row, SaveRequest } from '../protocol.js'
import { rowsOf } from './rows.js'

const source = '# 新年贺词\n\n第一句话。第二句话！\n\n- 第三句话。\n'
const catalog = '/book/translations/en/a.json'
const state = '/book/translations/.state/en/a.json'

const rows = async (book: BookInMemory, language = 'en'): Promise<readonly Row[]> => {
  const found = await book.store.read('a')
  if (!found?.document) throw new Error(tell(found?.trouble?.message ?? 'no document'))
  return rowsOf(found.document, language)
}

const at = <Value>(list: readonly Value[], index: number): Value => {
  const value = list[index]
  if (value === undefined) throw new Error(`no ${index}`)
  return value
}

describe('a save', () => {
  test('writes what extract and a careful hand would write, in reading order', async () => {
    const book = bookInMemory({ a: source })
    const [title, first, second] = (await rows(book)) as [Row, Row, Row, Row]
    await book.store.save(saveOf(second, 'Second sentence!'))
    await book.store.save(saveOf(title, 'New Year Message'))
    await book.store.save(saveOf(first, 'First sentence.'))
    expect(book.files.get(catalog)).toBe(
      serializeCatalog(
        new Map([
          [title.id, 'New Year Message'],
          [first.id, 'First sentence.'],
          [second.id, 'Second sentence!'],
        ]),
      ),
    )
    const line = `    "${first.id}": {"state":"translated","source":"${first.hash}","at":"2026-01-02T03:04:05Z"}`
    expect(book.files.get(state)).toContain(`${line},\n`)
    const before = new Map(book.files)
    const [extracted] = await extract(book.config, {}, book.effects)
    expect(extracted?.files).toEqual([])
    expect(book.files).toEqual(before)
  })

  test('changes one line of each file', async () => {
    const book = bookInMemory({ a: source })
    for (const row of await rows(book)) await book.store.save(saveOf(row, `Text of ${row.id}`))
    const before = [catalog, state].map(path => (book.files.get(path) ?? '').split('\n'))
    await book.store.save(saveOf(at(await rows(book), 1), 'Another text', { state: 'reviewed' }))
    const after = [catalog, state].map(path => (book.files.get(path) ?? '').split('\n'))
    const differing = after.map((lines, i) => lines.filter((line, j) => line !== before[i]?.[j]).length)
    expect(differing).toEqual([1, 1])
  })

  test('with no text takes the translation away', async () => {
    const book = bookInMemory({ a: source })
    await book.store.save(saveOf(at(await rows(book), 0), 'Title'))
    await book.store.save(saveOf(at(await rows(book), 0), ''))
    expect(book.files.get(catalog)).toBe('{}\n')
    expect((await rows(book))[0]).toMatchObject({ target: '', state: 'initial' })
  })

  test('is applied once, however often it arrives', async () => {
    const book = bookInMemory({ a: source })
    const save = saveOf(at(await rows(book), 0), 'Title')
    await book.store.save(save)
    await book.store.save(saveOf(at(await rows(book), 0), 'Better title'))
    expect(await book.store.save(save)).toMatchObject({ kind: 'saved', row: { target: 'Title' } })
    expect(at(await rows(book), 0).target).toBe('Better title')
  })

  const losses = 100

  test(`whose answer was lost ${losses} times is applied once each time`, async () => {
    const book = bookInMemory({ a: source })
    let lost: SaveRequest | undefined
    for (let count = 0; count < losses; count += 1) {
      const save = saveOf(at(await rows(book), count % 4), `Text ${count}`)
      expect((await book.store.save(save)).kind).toBe('saved')
      // The answer to the one before did not arrive: it comes again, late.
      if (lost) expect((await book.store.save(lost)).kind).toBe('saved')
      lost = save
    }
    expect((await rows(book)).map(row => row.target)).toEqual([
      ...[4, 3, 2, 1].map(back => `Text ${losses - back}`),
    ])
  })

  test('bound to a source that has changed meanwhile is stale at once', async () => {
    const book = bookInMemory({ a: source })
    await extract(book.config, {}, book.effects)
    const save = saveOf(at(await rows(book), 1), 'First sentence.')
    book.files.set('/book/source/a.md', source.replace('第一句话', '第一句长话'))
    expect(await book.store.save(save)).toMatchObject({
      kind: 'saved',
      row: { target: 'First sentence.', stale: true },
    })
  })

  test('brings all languages along when the source was edited', async () => {
    const book = bookInMemory({ a: source }, { targetLanguages: ['en', 'fr'] })
    const first = at(await rows(book), 1)
    await book.store.save(saveOf(first, 'Première phrase.', { language: 'fr' }))
    book.files.set('/book/source/a.md', source.replace('第一句话', '第一句长话'))
    await book.store.save(saveOf(at(await rows(book), 2), 'Second!'))
    expect(at(await rows(book, 'fr'), 1)).toMatchObject({ target: 'Première phrase.', stale: true })
  })
})

describe('two who change the same segment', () => {
  test('are told: base, theirs, mine; nothing is written and the text is kept', async () => {
    const book = bookInMemory({ a: source })
    const row = at(await rows(book), 1)
    await book.store.save(saveOf(row, 'The first sentence is short.'))
    const now = at(await rows(book), 1)
    await book.store.save(saveOf(now, 'The first sentence is very short.'))
    const reply = await book.store.save(saveOf(now, 'The opening sentence is short.'))
    expect(reply).toMatchObject({
      kind: 'conflict',
      base: 'The first sentence is short.',
      mine: 'The opening sentence is short.',
      theirs: { target: 'The first sentence is very short.' },
      proposal: 'The opening sentence is very short.',
    })
    expect(at(await rows(book), 1).target).toBe('The first sentence is very short.')
    expect(book.kept.get(row.id)?.text).toBe('The opening sentence is short.')
  })

  test('are told, too, where the text began before what the window has seen since', async () => {
    const book = bookInMemory({ a: source })
    await book.store.save(saveOf(at(await rows(book), 1), 'Theirs.'))
    // A draft from before: the window was opened anew, and its row is the one of now.
    const reply = await book.store.save(saveOf(at(await rows(book), 1), 'Mine.', { base: '' }))
    expect(reply).toMatchObject({ kind: 'conflict', base: '', mine: 'Mine.', theirs: { target: 'Theirs.' } })
    expect(at(await rows(book), 1).target).toBe('Theirs.')
  })

  test('to the same text agree', async () => {
    const book = bookInMemory({ a: source })
    const row = at(await rows(book), 1)
    await book.store.save(saveOf(row, 'Same.'))
    expect((await book.store.save(saveOf(row, 'Same.'))).kind).toBe('saved')
  })

  test('and one who changes nothing takes no review back', async () => {
    const book = bookInMemory({ a: source })
    await book.store.save(saveOf(at(await rows(book), 1), 'Text.'))
    const seen = at(await rows(book), 1)
    await book.store.save(saveOf(seen, 'Text.', { state: 'final' }))
    await book.store.save(saveOf(seen, 'Text.'))
    expect(at(await rows(book), 1).state).toBe('final')
  })
})

describe('files that are not as they should be', () => {
  test('damaged JSON is told with file and line, never written over, and used again once mended', async () => {
    const book = bookInMemory({ a: source })
    const row = at(await rows(book), 0)
    const damaged = '{\n  "x": "y",\n<<<<<<< HEAD\n}\n'
    book.files.set(catalog, damaged)
    expect(await book.store.save(saveOf(row, 'Title'))).toMatchObject({
      kind: 'trouble',
      troubles: [{ file: 'translations/en/a.json', line: 3 }],
    })
    expect(book.files.get(catalog)).toBe(damaged)
    expect(book.kept.get(row.id)?.text).toBe('Title')
    book.files.set(catalog, '{}\n')
    expect((await book.store.save(saveOf(row, 'Title'))).kind).toBe('saved')
  })

  test('a deleted document or sentence takes no text with it', async () => {
    const book = bookInMemory({ a: source, b: '另一篇。' })
    const row = at(await rows(book), 1)
    book.files.set('/book/source/a.md', '# 新年贺词\n')
    expect((await book.store.save(saveOf(row, 'First'))).kind).toBe('gone')
    book.files.delete('/book/source/a.md')
    expect((await book.store.save(saveOf(row, 'First sentence'))).kind).toBe('gone')
    expect(book.kept.get(row.id)?.text).toBe('First sentence')
  })

  test.each([0, 1, 2, 3])('a disk that fails at write %i leaves both files as they were', async failing => {
    const book = bookInMemory({ a: source })
    await extract(book.config, {}, book.effects)
    await book.store.save(saveOf(at(await rows(book), 0), 'Title'))
    const before = new Map(book.files)
    const { write } = book.effects
    let count = 0
    book.effects.write = async (path, content) => {
      count += 1
      if (count > failing && count < failing + 2)
        throw new SetupError(saying('disk.written', { path, reason: 'full' }))
      await write(path, content)
    }
    const reply = await book.store.save(saveOf(at(await rows(book), 1), 'First'))
    book.effects.write = write
    if (reply.kind === 'saved') expect(at(await rows(book), 1).target).toBe('First')
    else {
      expect(reply).toMatchObject({ kind: 'trouble' })
      expect(book.files).toEqual(before)
      expect((await book.store.save(saveOf(at(await rows(book), 1), 'First'))).kind).toBe('saved')
    }
  })

  test('what a program that asks nobody writes between reading and writing stands, and so does the save', async () => {
    const book = bookInMemory({ a: source })
    for (const row of await rows(book)) await book.store.save(saveOf(row, `Text of ${row.id}`))
    const [first, second] = (await rows(book)) as [Row, Row, Row, Row]
    const { readText } = book.effects
    let reads = 0
    book.effects.readText = async (path, mark) => {
      const text = await readText(path, mark)
      if (path === catalog && ++reads === 1)
        book.files.set(catalog, text?.replace(`Text of ${second.id}`, 'From git.') ?? '')
      return text
    }
    expect((await book.store.save(saveOf(first, 'Mine.'))).kind).toBe('saved')
    book.effects.readText = readText
    expect((await rows(book)).slice(0, 2).map(({ target }) => target)).toEqual(['Mine.', 'From git.'])
  })

  test('a program that writes all the while is told, and the text is kept', async () => {
    const book = bookInMemory({ a: source })
    for (const row of await rows(book)) await book.store.save(saveOf(row, `Text of ${row.id}`))
    const [first, second] = (await rows(book)) as [Row, Row, Row, Row]
    const { readText } = book.effects
    let reads = 0
    book.effects.readText = async (path, mark) => {
      const text = await readText(path, mark)
      reads += 1
      if (path === catalog) book.files.set(catalog, text?.replace(/Other \d+/, `Other ${reads}`) ?? '')
      return text
    }
    book.files.set(catalog, (book.files.get(catalog) ?? '').replace(`Text of ${second.id}`, 'Other 0'))
    expect(await book.store.save(saveOf(first, 'Mine.'))).toMatchObject({
      kind: 'trouble',
      troubles: [{ file: expect.stringContaining('translations/en/a.json') }],
    })
    book.effects.readText = readText
    expect(book.kept.get(first.id)?.text).toBe('Mine.')
    expect(book.files.get(catalog)).toMatch(/Text of .*Other \d+/s)
  })

  test('changes from outside are told row by row, other shapes as a whole', async () => {
    const book = bookInMemory({ a: source })
    const row = at(await rows(book), 1)
    book.files.set(catalog, `{"${row.id}": "From git."}`)
    await book.store.refresh('a')
    expect(book.told).toMatchObject([{ kind: 'rows', rows: [{ id: row.id, target: 'From git.' }] }])
    book.files.set('/book/source/a.md', `${source}\n新的一段。\n`)
    await book.store.refresh('a')
    expect(book.told.at(-1)).toEqual({ kind: 'reread', document: 'a' })
  })
})

test('300 stories of two windows lose no word', async () => {
  expect(await playStories(300, false)).toBeGreaterThan(15)
}, 120_000)

test('100 stories with changes from outside lose no word', async () => {
  await playStories(100, true)
}, 120_000)
