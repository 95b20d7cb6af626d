/** Acts by name, each some time after it was last asked for. */
export interface Timers {
  /** Act so many milliseconds after the last call of that name. */
  later(name: string, ms: number, act: () => void): void
  /** Act so many milliseconds after the first call of that name since it last acted, however many more come. */
  within(name: string, ms: number, act: () => void): void
  /** Do not act. */
  never(name: string): void
}

/** An act that waits until it is due, by the clock of `performance.now()`. */
interface Waiting {
  due: number
  act: () => void
}

/**
 * Timers that are put off at each key. All share one timer of the browser: a task of its own for each costs a key more
 * than the key's own work. Putting an act off moves the time at which it is due and no more: the browser's timer, when
 * it comes, acts what is due, and waits for what is due next.
 */
export const createTimers = (): Timers => {
  const all = new Map<string, Waiting>()
  let looksAt = Number.POSITIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined

  const lookAt = (due: number, now: number): void => {
    if (looksAt <= due) return
    clearTimeout(timer)
    looksAt = due
    timer = setTimeout(look, due - now)
  }
  const lookAgain = (now: number): void => {
    let due = Number.POSITIVE_INFINITY
    for (const waiting of all.values()) due = Math.min(due, waiting.due)
    if (due < Number.POSITIVE_INFINITY) lookAt(due, now)
  }
  const look = (): void => {
    looksAt = Number.POSITIVE_INFINITY
    const now = performance.now()
    const due = [...all].filter(([, waiting]) => waiting.due <= now)
    // Mostly: all were put off by a key. It must cost next to nothing.
    if (due.length === 0) {
      lookAgain(now)
      return
    }
    for (const [name, waiting] of due.sort(([, a], [, b]) => a.due - b.due)) {
      // One that failed takes no other along; one that was put off or called off by another has its way.
      queueMicrotask(() => {
        if (all.get(name) !== waiting || waiting.due > now) return
        all.delete(name)
        waiting.act()
      })
    }
    queueMicrotask(() => lookAgain(performance.now()))
  }
  const put = (name: string, due: number, now: number, act: () => void): void => {
    const waiting = all.get(name)
    if (waiting) Object.assign(waiting, { due, act })
    else all.set(name, { due, act })
    lookAt(due, now)
  }
  return {
    never: name => void all.delete(name),
    within: (name, ms, act) => {
      const now = performance.now()
      put(name, all.get(name)?.due ?? now + ms, now, act)
    },
    later: (name, ms, act) => {
      const now = performance.now()
      put(name, now + ms, now, act)
    },
  }
}
