import { describe, expect, test } from 'vitest'
import { tell } from '../../model/messages/tell.js'
import { type BookInMemory, bookInMemory } from '../../test/editor/book-in-memory.js'
import { saveOf } from '../../test/editor/save-of.js'
import type { Row } from '../protocol.js'
import { type Actions, openActions } from './actions.js'
import { findTexts, replaceIn } from './find-texts.js'
import type { Journal } from './journal.js'
import { repeatsOf } from './repeats.js'
import { rowsOf } from './rows.js'
import { createSewing } from './sewing.js'

const source = '# 标题\n\n第一句话。第二句话！同志们好。\n\n同志们好。\n'

/** A journal that is a list: what a restart finds is what was appended. */
const journalIn = (lines: unknown[]): Journal => ({
  records: [...lines],
  append: async line => void lines.push(structuredClone(line)),
  close: async () => undefined,
})

const actionsOf = ({ config, store, effects }: BookInMemory, lines: unknown[] = []): Promise<Actions> =>
  openActions({
    store,
    effects,
    sewing: createSewing(config, store, effects),
    open: async () => journalIn(lines),
  })

const opened = async (book: BookInMemory, name = 'a') => {
  const found = await book.store.read(name)
  if (!found?.document) throw new Error(tell(found?.trouble?.message ?? `no ${name}`))
  return found.document
}

const rows = async (book: BookInMemory, name = 'a'): Promise<readonly Row[]> =>
  rowsOf(await opened(book, name), 'en')

const save = async (book: BookInMemory, index: number, text: string, changes: object = {}): Promise<void> => {
  const row = (await rows(book))[index]
  if (!row) throw new Error(`no row ${index}`)
  await book.store.save(saveOf(row, text, changes))
}

const targets = async (book: BookInMemory, name = 'a'): Promise<string[]> =>
  (await rows(book, name)).map(({ target }) => target)

const changesIn = async (book: BookInMemory, from: string, to: string) =>
  (await rows(book))
    .filter(({ target }) => target.includes(from))
    .map(({ id, target }) => ({ document: 'a', id, base: target, text: target.replaceAll(from, to) }))

const wanted = {
  text: 'park',
  replacement: 'zone',
  language: 'en',
  matchCase: false,
  keepCapitals: false,
  wholeWords: false,
}

describe('find', () => {
  test('lists every translation that holds a text with what it would be', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The Park')
    await save(book, 1, 'Parking in the park costs $1.')
    const found = (request: object) => findTexts(documents, { ...wanted, ...request }, () => false)
    const documents = [await opened(book)]
    expect(found({}).found.map(({ replaced }) => replaced)).toEqual([
      'The zone',
      'zoneing in the zone costs $1.',
    ])
    expect(found({ keepCapitals: true }).found.map(({ replaced }) => replaced)).toEqual([
      'The Zone',
      'Zoneing in the zone costs $1.',
    ])
    expect(found({ wholeWords: true }).found[1]?.replaced).toBe('Parking in the zone costs $1.')
    expect(found({ matchCase: true }).found.map(({ number }) => number)).toEqual([2])
    expect(found({ text: '$1', replacement: '$&' }).found[0]?.replaced).toBe('Parking in the park costs $&.')
    expect(found({ text: '(.' }).found).toEqual([])
  })

  test.each([
    ['the park', 'a zone', 'The park. the park. THE PARK.', 'A zone. a zone. A ZONE.'],
    ['Park', 'Zone', 'Park and park', 'Zone and zone'],
    ['beijing', 'Beijing', 'beijing and Beijing', 'Beijing and Beijing'],
    ['PLA', 'People’s Army', 'the PLA', 'the People’s Army'],
    ['a', 'the', 'A park, a park', 'The park, the park'],
    ['5g', 'fast', '5G and 5g', 'FAST and fast'],
    ['the park', '', 'The park', ''],
  ])('keeps capitals: “%s” to “%s” makes of “%s” “%s”', (text, replacement, target, expected) => {
    const request = { ...wanted, text, replacement, keepCapitals: true, wholeWords: true }
    expect(replaceIn(target, request)).toBe(expected)
  })

  test('leaves out what is being written', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The park')
    const reply = findTexts([await opened(book)], wanted, () => true)
    expect(reply).toMatchObject({ found: [], withDrafts: 1 })
  })
})

describe('an action on many segments', () => {
  test('changes them in one step, and one step takes it back with state and time', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The park', { state: 'reviewed' })
    await save(book, 1, 'In the park.')
    const before = new Map(book.files)
    const actions = await actionsOf(book)
    const changes = await changesIn(book, 'park', 'zone')
    const reply = await actions.bulk({ request: 'one', name: 'replace', language: 'en', changes })
    expect(reply).toEqual({ done: 2, left: 0 })
    expect((await targets(book)).slice(0, 2)).toEqual(['The zone', 'In the zone.'])
    expect((await rows(book))[0]?.state).toBe('translated')
    expect(await actions.undo()).toMatchObject({ name: 'replace', done: 2, left: 0 })
    expect(book.files).toEqual(before)
    expect(actions.last()).toBeUndefined()
  })

  test('is taken back after a restart, too', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The park')
    const lines: unknown[] = []
    const changes = await changesIn(book, 'park', 'zone')
    await (await actionsOf(book, lines)).bulk({ request: 'one', name: 'replace', language: 'en', changes })
    const later = await actionsOf(book, lines)
    expect(later.last()).toMatchObject({ name: 'replace', count: 1 })
    await later.undo()
    expect((await targets(book))[0]).toBe('The park')
    expect((await actionsOf(book, lines)).last()).toBeUndefined()
  })

  test('that a kill cut off is finished at the next start', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The park')
    const lines: unknown[] = []
    const changes = await changesIn(book, 'park', 'zone')
    await (await actionsOf(book, lines)).bulk({ request: 'one', name: 'replace', language: 'en', changes })
    await (await actionsOf(book, lines)).undo()
    const cut = lines.slice(0, 1)
    await (await actionsOf(book, cut)).recover()
    expect((await targets(book))[0]).toBe('The zone')
  })

  test('leaves alone what was changed meanwhile, and so does taking it back', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 0, 'The park')
    await save(book, 1, 'In the park.')
    const actions = await actionsOf(book)
    const changes = await changesIn(book, 'park', 'zone')
    await save(book, 0, 'The great park')
    expect(await actions.bulk({ request: 'one', name: 'replace', language: 'en', changes })).toEqual({
      done: 1,
      left: 1,
    })
    await save(book, 1, 'In the zone!')
    expect(await actions.undo()).toMatchObject({ done: 0, left: 1 })
    expect((await targets(book)).slice(0, 2)).toEqual(['The great park', 'In the zone!'])
  })

  test('in a stale translation leaves it stale', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 1, 'In the park.')
    book.files.set('/book/source/a.md', source.replace('第一句话', '第一句长话'))
    const actions = await actionsOf(book)
    const changes = await changesIn(book, 'park', 'zone')
    await actions.bulk({ request: 'one', name: 'replace', language: 'en', changes })
    expect((await rows(book))[1]).toMatchObject({ target: 'In the zone.', stale: true })
  })

  test('translates repeats alike, in every document', async () => {
    const book = bookInMemory({ a: source, b: '同志们好。\n' })
    await save(book, 3, 'Hello, comrades.')
    const { id } = (await rows(book))[3] ?? { id: '' }
    const documents = [await opened(book), await opened(book, 'b')]
    const repeats = repeatsOf(documents, 'en', { document: 'a', id })
    expect(repeats.map(({ document, number }) => `${document} ${number}`)).toEqual(['a 5', 'b 1'])
    const actions = await actionsOf(book)
    const changes = repeats.map(({ document, id: of }) => ({
      document,
      id: of,
      base: '',
      text: 'Hello, comrades.',
    }))
    expect(await actions.bulk({ request: 'one', name: 'repeats', language: 'en', changes })).toMatchObject({
      done: 2,
    })
    expect(await targets(book, 'b')).toEqual(['Hello, comrades.'])
    await actions.undo()
    expect(await targets(book, 'b')).toEqual([''])
    expect((await targets(book))[4]).toBe('')
  })
})

describe('a seam', () => {
  test('is closed and opened again with both translations as they were', async () => {
    const book = bookInMemory({ a: source })
    await save(book, 1, 'The first sentence.')
    await save(book, 2, 'The second!')
    const before = await rows(book)
    const [, first, second] = before
    const actions = await actionsOf(book)
    await actions.join({ document: 'a', language: 'en', id: first?.id ?? '', other: second?.id ?? '' })
    expect((await rows(book))[1]).toMatchObject({
      source: '第一句话。第二句话！',
      target: 'The first sentence. The second!',
    })
    await actions.undo()
    expect(await rows(book)).toEqual(before)
  })

  test('is opened and closed again', async () => {
    const book = bookInMemory({ a: source })
    const before = (await rows(book)).map(row => row.source)
    const { id } = (await rows(book))[1] ?? { id: '' }
    const actions = await actionsOf(book)
    const parted = await actions.split({ document: 'a', language: 'en', id, after: '第一' })
    expect((await rows(book)).slice(1, 3).map(row => [row.id, row.source])).toEqual([
      [id, '第一'],
      [parted.id, '句话。'],
    ])
    await actions.undo()
    expect((await rows(book)).map(row => row.source)).toEqual(before)
  })

  /** A journal on a disk that fails before so many lines more, as when the program is killed there. */
  const dyingJournal = (lines: unknown[], left: number): Journal => ({
    ...journalIn(lines),
    append: async line => {
      left -= 1
      if (left < 0) throw new Error('killed')
      lines.push(structuredClone(line))
    },
  })

  const dying = ({ config, store, effects }: BookInMemory, lines: unknown[], left: number) =>
    openActions({
      store,
      effects,
      sewing: createSewing(config, store, effects),
      open: async () => dyingJournal(lines, left),
    })

  test.each([0, 1, 2])(
    'closed or opened by a program that is killed behind %i lines of its journal is taken back after a restart, or was never made',
    async left => {
      for (const name of ['join', 'split'] as const) {
        const book = bookInMemory({ a: source })
        await save(book, 1, 'The first sentence.')
        await save(book, 2, 'The second!')
        const before = await rows(book)
        const [id, other] = before.slice(1, 3).map(row => row.id) as [string, string]
        const lines: unknown[] = []
        const key = { document: 'a', language: 'en', id, other, after: '第一' }
        await (await dying(book, lines, left))[name](key).catch(() => undefined)
        const isMade = (await rows(book)).length !== before.length
        const actions = await actionsOf(book, lines)
        await actions.recover()
        expect(actions.last()?.name).toBe(isMade ? name : undefined)
        if (isMade) await actions.undo()
        const sources = (list: readonly Row[]): string[] => list.map(row => row.source)
        expect(sources(await rows(book))).toEqual(sources(before))
      }
    },
  )

  test.each([0, 1])(
    'that was being taken back by a program that is killed behind %i lines is not taken back twice',
    async left => {
      const book = bookInMemory({ a: source })
      await save(book, 1, 'The first sentence.')
      await save(book, 2, 'The second!')
      const before = await rows(book)
      const [, first, second] = before
      const lines: unknown[] = []
      const key = { document: 'a', language: 'en', id: first?.id ?? '', other: second?.id ?? '' }
      await (await actionsOf(book, lines)).join(key)
      await (await dying(book, lines, left)).undo().catch(() => undefined)
      const isBack = (await rows(book)).length === before.length
      const actions = await actionsOf(book, lines)
      await actions.recover()
      expect(actions.last()?.name).toBe(isBack ? undefined : 'join')
      if (!isBack) await actions.undo()
      expect(await rows(book)).toEqual(before)
    },
  )

  test('that cannot be closed is refused, and nothing is there to take back', async () => {
    const book = bookInMemory({ a: source })
    const [title, first] = await rows(book)
    const actions = await actionsOf(book)
    await expect(
      actions.join({ document: 'a', language: 'en', id: title?.id ?? '', other: first?.id ?? '' }),
    ).rejects.toThrow('different blocks')
    expect(actions.last()).toBeUndefined()
  })
})
