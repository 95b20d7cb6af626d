import type { SaveRequest } from '../protocol.js'

/** How long until a save that could not be written is tried again, in milliseconds; the last one from then on. */
const pauses = [1000, 2000, 5000, 10_000]

/** Saves that could not be written when they came: a full disk, a folder that is read-only, a file that is damaged. */
export interface LaterSaves {
  /** Try it again after a while. @returns whether it is here for the first time. */
  add(save: SaveRequest): boolean
  /** Try the save of a row no more. @returns it, where there was one. */
  take(id: string): SaveRequest | undefined
  /** Something could be written: try all of them now. */
  hope(): void
}

/** Of many that wait one is tried, and the others when it has gone through. @param send sends a save again, unchanged. */
export const createLaterSaves = (send: (save: SaveRequest) => void): LaterSaves => {
  const waiting = new Map<string, SaveRequest>()
  const known = new Set<string>()
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const take = (id: string): SaveRequest | undefined => {
    const save = waiting.get(id)
    waiting.delete(id)
    return save
  }
  const tryOne = (): void => {
    timer = undefined
    const [save] = waiting.values()
    if (save) send(take(save.id) ?? save)
  }
  const wait = (): void => {
    timer ??= setTimeout(tryOne, pauses[Math.min(attempts, pauses.length - 1)])
    attempts += 1
  }

  return {
    add: save => {
      waiting.set(save.id, save)
      wait()
      const isNew = !known.has(save.request)
      known.add(save.request)
      return isNew
    },
    take,
    hope: () => {
      clearTimeout(timer)
      timer = undefined
      attempts = 0
      const all = [...waiting.values()]
      waiting.clear()
      for (const save of all) send(save)
    },
  }
}
