import type { Page, WebWorker } from 'puppeteer-core'

/** The unconfirmed texts that the browser's database has, as a window of the editor reads them. */
export const writtenIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases()
    const database = await new Promise<IDBDatabase>(resolve => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    const drafts = await new Promise<{ text: string }[]>(resolve => {
      const request = database.transaction('texts').objectStore('texts').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return drafts.map(({ text }) => text)
  })

/** The worker that writes what is typed in a window. */
export const workerOf = (page: Page): WebWorker => {
  const worker = page.workers().find(one => one.url().endsWith('/journal.js'))
  if (!worker) throw new Error('the window has no such worker')
  return worker
}
