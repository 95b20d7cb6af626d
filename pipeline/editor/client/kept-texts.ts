import type { Draft } from '../protocol.js'

/** Texts that are not confirmed, in this browser: written at each input, so that a crash takes none. */
export interface KeptTexts {
  all(document: string, language: string): Promise<Draft[]>
  /** What is kept of any document. */
  everything(): Promise<Draft[]>
  keep(draft: Draft): void
  drop(draft: Pick<Draft, 'document' | 'language' | 'id'>): void
}

/** A key costs half a millisecond more where each is written by itself: so long the next ones wait, in milliseconds. */
const between = 200

const keyOf = ({ document, language, id }: Pick<Draft, 'document' | 'language' | 'id'>): string =>
  `${document}\n${language}\n${id}`

const opened = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('texts')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Where a browser forbids a database (a private window), the server's journal must do. */
const none: KeptTexts = {
  all: async () => [],
  everything: async () => [],
  keep: () => undefined,
  drop: () => undefined,
}

const leftKey = (book: string): string => `duizhao left ${book}`

/** A text that is kept under a key, or null where none is kept any more, and since when (ISO 8601). */
type Left = [key: string, draft: Draft | null, at: string]

/** What a page that was left in the middle of a word, or of a save, has handed on. */
const rescued = (book: string): Left[] => {
  const text = localStorage.getItem(leftKey(book))
  localStorage.removeItem(leftKey(book))
  return text === null ? [] : JSON.parse(text)
}

/**
 * Open what this browser has kept of a book, named by its id: two books may be opened at one address in turn. A database
 * writes when it can; what it has not yet written when the page is left is handed on in the browser's storage, which writes
 * at once.
 */
export const openKeptTexts = async (book: string): Promise<KeptTexts> => {
  const database = await opened(`duizhao ${book}`).catch(() => undefined)
  if (!database) return none
  /** The newest text of each key that is not in the database yet. */
  const pending = new Map<string, Draft | undefined>()
  const texts = (mode: IDBTransactionMode): IDBObjectStore =>
    database.transaction('texts', mode).objectStore('texts')

  let isWriting = false
  const write = (): void => {
    if (isWriting || pending.size === 0) return
    isWriting = true
    const begun = performance.now()
    const batch = new Map(pending)
    const store = texts('readwrite')
    for (const [key, draft] of batch) {
      if (draft) store.put(draft, key)
      else store.delete(key)
    }
    const ended = (isDone: boolean) => (): void => {
      for (const [key, draft] of batch) if (isDone && pending.get(key) === draft) pending.delete(key)
      const again = (): void => {
        isWriting = false
        if (isDone) write()
      }
      setTimeout(again, Math.max(0, between - (performance.now() - begun)))
    }
    store.transaction.oncomplete = ended(true)
    store.transaction.onabort = ended(false)
  }

  const put = (key: string, draft: Draft | undefined): void => {
    pending.set(key, draft)
    write()
  }

  // A text that was saved meanwhile is handed on as well: half of it would come back as a draft.
  addEventListener('pagehide', () => {
    const now = new Date().toISOString()
    const left = [...pending].map(([key, draft]): Left => [key, draft ?? null, draft?.at ?? now])
    if (left.length > 0) localStorage.setItem(leftKey(book), JSON.stringify(left))
  })

  /** What is written, and in its place what is about to be. */
  const withPending = (written: readonly Draft[]): Draft[] =>
    [...written.filter(draft => !pending.has(keyOf(draft))), ...pending.values()].filter(
      draft => draft !== undefined,
    )

  const everything = (): Promise<Draft[]> =>
    new Promise(resolve => {
      const request: IDBRequest<Draft[]> = texts('readonly').getAll()
      request.onerror = () => resolve(withPending([]))
      request.onsuccess = () => resolve(withPending(request.result))
    })

  const left = rescued(book)
  if (left.length > 0) {
    const written = new Map((await everything()).map(draft => [keyOf(draft), draft.at]))
    // What another window has kept since stays.
    for (const [key, draft, at] of left) if ((written.get(key) ?? '') <= at) put(key, draft ?? undefined)
  }

  return {
    everything,
    all: async (document, language) =>
      (await everything()).filter(draft => draft.document === document && draft.language === language),
    keep: draft => put(keyOf(draft), draft),
    drop: draft => put(keyOf(draft), undefined),
  }
}
