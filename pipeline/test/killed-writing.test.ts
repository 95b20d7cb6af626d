import { expect, test } from 'vitest'
import { changing } from '../build/changing.js'
import { createEvents } from '../editor/server/events.js'
import { rowsOf } from '../editor/server/rows.js'
import { createStore } from '../editor/server/store.js'
import { extract } from '../extract.js'
import { join } from '../join.js'
import type { Effects } from '../model/effects.js'
import { split } from '../split.js'
import { type BookInMemory, bookInMemory, draftsInMemory } from './editor/book-in-memory.js'
import { saveOf } from './editor/save-of.js'

/**
 * Programs that are killed between two files that belong together: what was begun is whole or not there at all, so that no
 * translation is lost, and none made by hand counts as made for another source than it was.
 */

const first = '园区去年完成工业总产值七百亿元。'
const edited = '园区去年全年完成工业总产值七百亿元。'
const second = '企业数量比上一年增加了三分之一！'
const third = '同志们，感谢大家的辛勤工作。'

const source = '/book/source/a.md'
const catalog = '/book/translations/zh-Hans/a.json'
const english = '/book/translations/en/a.json'

const lay = async (): Promise<BookInMemory> => {
  const book = bookInMemory({ a: `${first}${second}\n\n${third}\n` }, { targetLanguages: ['en', 'fr'] })
  await extract(book.config, {}, book.effects)
  return book
}

const idsIn = ({ files }: BookInMemory): string[] => Object.keys(JSON.parse(files.get(catalog) ?? '{}'))

/** Translations by hand, without a state. */
const translate = (book: BookInMemory, texts: (string | undefined)[]): void => {
  const entries = idsIn(book).flatMap((id, index) => (texts[index] ? [[id, texts[index]]] : []))
  for (const path of [english, english.replace('/en/', '/fr/')])
    book.files.set(path, JSON.stringify(Object.fromEntries(entries)))
}

/** A world whose power goes out before the next file but so many is written or removed. */
const dyingAfter = (changes: number, effects: Effects): Effects => {
  let left = changes
  const spend = (): void => {
    left -= 1
    if (left < 0) throw new Error('killed')
  }
  return {
    ...effects,
    write: async (path, content) => {
      spend()
      await effects.write(path, content)
    },
    remove: async path => {
      spend()
      await effects.remove(path)
    },
  }
}

interface Work {
  texts: (string | undefined)[]
  /** The source by the time it is done. */
  edited?: string
  act(book: BookInMemory, effects: Effects): Promise<unknown>
}

const saveFirst = async (book: BookInMemory, effects: Effects): Promise<void> => {
  const events = createEvents()
  const edits = { add: async () => undefined }
  const store = createStore({ config: book.config, effects, drafts: draftsInMemory(), edits, events })
  const read = await store.read('a')
  const [row] = read?.document ? rowsOf(read.document, 'en') : []
  if (!row) throw new Error('no row')
  const { kind } = await store.save(saveOf(row, 'Another first sentence.'))
  if (kind !== 'saved') throw new Error(kind)
}

const works: Record<string, Work> = {
  join: {
    texts: ['First.', 'Second!', 'Third.'],
    act: (book, effects) => join(book.config, { ids: idsIn(book).slice(0, 2) }, effects),
  },
  'join with one that is not translated': {
    texts: ['First.', undefined, 'Third.'],
    act: (book, effects) => join(book.config, { ids: idsIn(book).slice(0, 2) }, effects),
  },
  split: {
    texts: ['First.', 'Second!', 'Third.'],
    act: (book, effects) => split(book.config, { id: idsIn(book)[2] ?? '', after: '同志们，' }, effects),
  },
  extract: {
    texts: ['First.', 'Second!', 'Third.'],
    edited: `${edited}${second}\n`,
    act: ({ config }, effects) => extract(config, {}, effects),
  },
  'a save beside an edited source': {
    texts: ['First.', 'Second!', 'Third.'],
    edited: `${first}${second.replace('增加', '一共增加')}\n`,
    act: saveFirst,
  },
}

const begun = async ({ texts, edited: after }: Work): Promise<BookInMemory> => {
  const book = await lay()
  translate(book, texts)
  if (after !== undefined) book.files.set(source, after)
  return book
}

/** What the book holds once the next program has been at it. */
const settled = async ({ config, effects, files }: BookInMemory): Promise<Record<string, string>> => {
  await changing(config, effects, async () => undefined)
  await extract(config, {}, effects)
  return Object.fromEntries(files)
}

test.each(Object.entries(works))(
  '%s, killed before each file, is done whole or not at all',
  async (_, work) => {
    const [untouched, done] = [await begun(work), await begun(work)]
    await work.act(done, done.effects)
    const wanted = [await settled(untouched), await settled(done)]
    let [kills, isDone] = [0, false]
    for (; !isDone; kills += 1) {
      const book = await begun(work)
      isDone = await work.act(book, dyingAfter(kills, book.effects)).then(
        () => true,
        () => false,
      )
      expect(wanted, `killed at ${kills}`).toContainEqual(await settled(book))
    }
    expect(kills).toBeGreaterThan(3)
  },
)

test('what a killed program left is not written over what somebody else has written since', async () => {
  const work = works.split as Work
  const book = await begun(work)
  await work.act(book, dyingAfter(3, book.effects)).catch(() => undefined)
  book.files.set(english, JSON.stringify({ mine: 'Mine.' }))
  await changing(book.config, book.effects, async () => undefined)
  expect(JSON.parse(book.files.get(english) ?? '')).toEqual({ mine: 'Mine.' })
  expect([...book.files.keys()].filter(path => path.includes('.duizhao'))).toEqual([])
})

test('a note that leads out of the book, or is none, is taken away and not followed', async () => {
  const book = await lay()
  for (const note of ['[', '{}', JSON.stringify([{ path: '../out.json', before: null, content: '{}' }])]) {
    book.files.set('/book/.duizhao/unfinished.json', note)
    await changing(book.config, book.effects, async () => undefined)
    expect(
      [...book.files.keys()].filter(path => path.includes('out.json') || path.includes('.duizhao')),
    ).toEqual([])
  }
})
