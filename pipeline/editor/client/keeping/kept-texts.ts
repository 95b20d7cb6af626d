import type { Draft } from '../../protocol.js'
import { type Carrier, carry } from '../carry.js'
import { ownWindow } from '../own-window.js'
import { type Change, openDatabase } from './database.js'
import { createQueue, type Writer } from './queue.js'
import { openWorkerWriter } from './worker-writer.js'

/** Texts that are not confirmed, in this browser: written at each input, so that a crash takes none. */
export interface KeptTexts {
  all(document: string, language: string): Promise<Draft[]>
  /** What is kept of any document. */
  everything(): Promise<Draft[]>
  keep(draft: Draft): void
  drop(draft: Pick<Draft, 'document' | 'language' | 'id' | 'window'>): void
  /** Carries what is sent while one types: beside the page, where that can be. */
  carry: Carrier
}

/** Where the page itself must write, a key costs half a millisecond more than one that waits: so long they do, in milliseconds. */
const between = 200

const keyOf = ({
  document,
  language,
  id,
  window,
}: Pick<Draft, 'document' | 'language' | 'id' | 'window'>): string =>
  [document, language, id, ...(window === undefined ? [] : [window])].join('\n')

/** Where a browser forbids a database (a private window), the server's journal must do. */
const none: KeptTexts = {
  all: async () => [],
  everything: async () => [],
  keep: () => undefined,
  drop: () => undefined,
  carry,
}

/** Where a page that is left hands texts on: each in a place of its own, since two may be left at once. */
const leftKey = (book: string, ...window: string[]): string => ['duizhao left', book, ...window].join(' ')

/** A text that is kept under a key, or null where none is kept any more, and since when (ISO 8601). */
type Left = [key: string, draft: Draft | null, at: string]

/** What a page that was left in the middle of a word, or of a save, has handed on. */
const rescued = (book: string): Left[] =>
  Object.keys(localStorage)
    .filter(name => name.startsWith(leftKey(book)))
    .flatMap((name): Left[] => {
      const text = localStorage.getItem(name)
      localStorage.removeItem(name)
      return text === null ? [] : JSON.parse(text)
    })

/**
 * Open what this browser has kept of a book, named by its id: two books may be opened at one address in turn. A worker
 * writes, so that a key costs the page a message; where there is none, the page does. A database writes when it can; what is
 * not known to be written when the page is left is handed on in the browser's storage, which writes at once.
 */
export const openKeptTexts = async (book: string): Promise<KeptTexts> => {
  const name = `duizhao ${book}`
  const database = await openDatabase(name).catch(() => undefined)
  if (!database) return none
  /** The newest text of each key that is not known to be in the database yet. */
  const pending = new Map<string, Change>()
  let count = 0

  const written = (upTo: number): void => {
    for (const [key, { number }] of pending) if (number <= upTo) pending.delete(key)
  }
  const own = createQueue(database, between, written)
  const writeHere = (): void => {
    writer = own
    for (const change of pending.values()) own.put(change)
  }
  const beside = openWorkerWriter(name, written, writeHere)
  let writer: Writer = beside ?? own

  const put = (key: string, draft: Draft | undefined): void => {
    count += 1
    const change = { number: count, key, draft }
    pending.set(key, change)
    writer.put(change)
  }

  // A text that was saved meanwhile is handed on as well: half of it would come back as a draft.
  addEventListener('pagehide', () => {
    const now = new Date().toISOString()
    const left = [...pending.values()].map(({ key, draft }): Left => [key, draft ?? null, draft?.at ?? now])
    if (left.length > 0) localStorage.setItem(leftKey(book, ownWindow), JSON.stringify(left))
  })

  /** What is written, and in its place what is about to be. */
  const everything = async (): Promise<Draft[]> => {
    const all = await database.all()
    const coming = [...pending.values()].flatMap(({ draft }) => draft ?? [])
    return [...all.filter(draft => !pending.has(keyOf(draft))), ...coming]
  }

  const left = rescued(book)
  if (left.length > 0) {
    const known = new Map((await everything()).map(draft => [keyOf(draft), draft.at]))
    // What another window has kept since stays.
    for (const [key, draft, at] of left) if ((known.get(key) ?? '') <= at) put(key, draft ?? undefined)
  }

  return {
    everything,
    all: async (document, language) =>
      (await everything()).filter(draft => draft.document === document && draft.language === language),
    keep: draft => put(keyOf(draft), draft),
    drop: draft => put(keyOf(draft), undefined),
    carry: beside?.carry ?? carry,
  }
}
