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

const rescueKey = (book: string): string => `duizhao rescue ${book}`

/** What a page that was left in the middle of a word has handed on. */
const rescued = (book: string): Draft[] => {
  const text = localStorage.getItem(rescueKey(book))
  localStorage.removeItem(rescueKey(book))
  return text === null ? [] : JSON.parse(text)
}

/**
 * Open what this browser has kept of a book, named by its id: two books may be opened at one address in turn. A database writes when it can; what it has not yet written when the
 * page is left is handed on in the browser's storage, which writes at once.
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

  addEventListener('pagehide', () => {
    const left = [...pending.values()].filter(draft => draft !== undefined)
    if (left.length > 0) localStorage.setItem(rescueKey(book), JSON.stringify(left))
  })
  for (const draft of rescued(book)) put(keyOf(draft), draft)

  const everything = (): Promise<Draft[]> =>
    new Promise(resolve => {
      const waiting = [...pending.values()].filter(draft => draft !== undefined)
      const request: IDBRequest<Draft[]> = texts('readonly').getAll()
      request.onerror = () => resolve(waiting)
      request.onsuccess = () => resolve([...request.result, ...waiting])
    })

  return {
    everything,
    all: async (document, language) =>
      (await everything()).filter(draft => draft.document === document && draft.language === language),
    keep: draft => put(keyOf(draft), draft),
    drop: draft => put(keyOf(draft), undefined),
  }
}
