import type { Change, TextDatabase } from './database.js'

/** Takes changes on their way to the database. */
export interface Writer {
  put(change: Change): void
}

/**
 * Write changes in the order in which they come, in one transaction at a time: of what comes while one is on its way the
 * newest of each key is written with the next. What could not be written is tried again with what comes next.
 * @param between how long after a transaction has begun the next one begins at the soonest, in milliseconds.
 * @param written is told up to which number all changes are in the database.
 */
export const createQueue = (
  database: Pick<TextDatabase, 'write'>,
  between: number,
  written: (upTo: number) => void,
): Writer => {
  const waiting = new Map<string, Change>()
  let isWriting = false

  const rest = (ms: number): Promise<void> | undefined =>
    ms > 0 ? new Promise(resolve => setTimeout(resolve, ms)) : undefined

  const writeOnce = async (): Promise<boolean> => {
    const begun = performance.now()
    const batch = [...waiting.values()]
    waiting.clear()
    const isDone = await database.write(batch)
    if (isDone) written(Math.max(...batch.map(({ number }) => number)))
    else for (const change of batch) if (!waiting.has(change.key)) waiting.set(change.key, change)
    await rest(begun + between - performance.now())
    return isDone
  }

  const write = async (): Promise<void> => {
    if (isWriting) return
    isWriting = true
    let isDone = true
    while (isDone && waiting.size > 0) isDone = await writeOnce()
    isWriting = false
  }

  return {
    put: change => {
      waiting.set(change.key, change)
      void write()
    },
  }
}
