import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../../extract.js'
import { serializeCatalog } from '../../model/catalog-file.js'
import { SetupError } from '../../model/diagnostic.js'
import { isDeep } from '../../test/deep.js'
import { type BookInMemory, bookInMemory } from '../../test/editor/book-in-memory.js'
import type { Row, SaveReply, SaveRequest } from '../protocol.js'
import { rowsOf } from './rows.js'

const source = '# 新年贺词\n\n第一句话。第二句话！\n\n- 第三句话。\n'
const catalog = '/book/translations/en/a.json'
const state = '/book/translations/.state/en/a.json'

const rows = async (book: BookInMemory, language = 'en'): Promise<readonly Row[]> => {
  const found = await book.store.read('a')
  if (!found?.document) throw new Error(found?.trouble?.message ?? 'no document')
  return rowsOf(found.document, language)
}

let requests = 0
const saveOf = (row: Row, text: string, changes: Partial<SaveRequest> = {}): SaveRequest => {
  requests += 1
  return {
    request: `request-${requests}`,
    document: 'a',
    language: 'en',
    id: row.id,
    text,
    base: row.target,
    hash: row.hash,
    state: 'translated',
    seen: row.state,
    revision: row.revision,
    ...changes,
  }
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

  const losses = isDeep ? 1000 : 200

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
      if (count > failing && count < failing + 2) throw new SetupError(`${path} could not be written: full`)
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

/** One step of a story: a window types, saves, or looks again; or somebody else writes the file. */
interface Step {
  who: number
  does: 'save' | 'look' | 'outside'
  segment: number
  word: string
}

const story = (actions: Step['does'][]) =>
  fc.array(
    fc.record({
      who: fc.nat(1),
      does: fc.constantFrom(...actions),
      segment: fc.nat(3),
      word: fc.stringMatching(/^[a-z]{1,8}$/),
    }),
    { minLength: 2, maxLength: 10 },
  )

/**
 * Run a story. Each segment's texts must form a chain: whatever was acknowledged stands until it is replaced by
 * somebody who had seen it; everything else must have been told as a conflict and be kept.
 */
const run = async (steps: readonly Step[]): Promise<{ conflicts: number }> => {
  const book = bookInMemory({ a: source })
  const initial = await rows(book)
  const truth = initial.map(row => row.target)
  const windows = [initial, initial].map(list => list.map(row => ({ ...row })))
  let conflicts = 0
  const running: Promise<void>[] = []
  const settle = (index: number, step: Step, text: string, base: string) => (reply: SaveReply) => {
    const seen = at(windows, step.who)
    if (reply.kind === 'saved') {
      expect([base, text]).toContain(truth[index])
      truth[index] = text
      seen[index] = { ...reply.row }
    } else {
      expect(reply).toMatchObject({ kind: 'conflict', mine: text, base, theirs: { target: truth[index] } })
      expect(book.kept.get(at(initial, index).id)).toBeDefined()
      conflicts += 1
    }
  }
  for (const [number, step] of steps.entries()) {
    const row = at(at(windows, step.who), step.segment)
    const text = `${step.word} ${number}`
    if (step.does === 'look') {
      await Promise.all(running)
      windows[step.who] = [...(await rows(book))]
    } else if (step.does === 'outside') {
      await Promise.all(running)
      const all = JSON.parse(book.files.get(catalog) ?? '{}')
      book.files.set(catalog, JSON.stringify({ ...all, [row.id]: text }))
      truth[step.segment] = text
    } else {
      const base = row.target
      // Sent without waiting for the answer to the one before.
      running.push(book.store.save(saveOf(row, text)).then(settle(step.segment, step, text, base)))
    }
  }
  await Promise.all(running)
  expect((await rows(book)).map(row => row.target)).toEqual(truth)
  return { conflicts }
}

const stories = isDeep ? 2000 : 300

test(`${stories} stories of two windows lose no word`, async () => {
  let conflicts = 0
  await fc.assert(
    fc.asyncProperty(story(['save', 'save', 'look']), async steps => {
      conflicts += (await run(steps)).conflicts
    }),
    { numRuns: stories },
  )
  expect(conflicts).toBeGreaterThan(stories / 20)
}, 120_000)

const storiesWithOthers = isDeep ? 500 : 100

test(`${storiesWithOthers} stories with changes from outside lose no word`, async () => {
  await fc.assert(
    fc.asyncProperty(story(['save', 'save', 'look', 'outside']), async steps => {
      await run(steps)
    }),
    { numRuns: storiesWithOthers },
  )
}, 120_000)
