/** Acts by name, each some time after it was last asked for. */
export interface Timers {
  /** Act so many milliseconds after the last call of that name. */
  later(name: string, ms: number, act: () => void): void
  /** Act so many milliseconds after the first call of that name since it last acted, however many more come. */
  within(name: string, ms: number, act: () => void): void
  /** Do not act. */
  never(name: string): void
}

/** An act that waits, and the browser's timer that looks whether it is due. */
interface Waiting {
  due: number
  act: () => void
  looks: number
  timer: ReturnType<typeof setTimeout>
}

/**
 * Timers that are put off at each key. Putting one off moves the time at which it is due and no more: the browser's
 * timer, when it comes, looks whether it is, and waits for the rest.
 */
export const createTimers = (): Timers => {
  const all = new Map<string, Waiting>()
  const never = (name: string): void => {
    clearTimeout(all.get(name)?.timer)
    all.delete(name)
  }
  const arm = (name: string, ms: number): ReturnType<typeof setTimeout> =>
    setTimeout(() => {
      const waiting = all.get(name)
      if (!waiting) return
      const left = waiting.due - performance.now()
      if (left > 0) {
        waiting.looks = waiting.due
        waiting.timer = arm(name, left)
        return
      }
      all.delete(name)
      waiting.act()
    }, ms)
  return {
    never,
    within: (name, ms, act) => {
      const waiting = all.get(name)
      const due = performance.now() + ms
      if (waiting) waiting.act = act
      else all.set(name, { due, act, looks: due, timer: arm(name, ms) })
    },
    later: (name, ms, act) => {
      const due = performance.now() + ms
      const waiting = all.get(name)
      if (waiting && waiting.looks <= due) {
        waiting.due = due
        waiting.act = act
        return
      }
      never(name)
      all.set(name, { due, act, looks: due, timer: arm(name, ms) })
    },
  }
}
