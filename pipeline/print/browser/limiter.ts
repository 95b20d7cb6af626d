/** Runs a job when fewer than the limit are running, else when its turn comes. */
export type Limiter = <T>(job: () => Promise<T>) => Promise<T>

/** Let at most `limit` jobs run at once, in the order they came. */
export const limiter = (limit: number): Limiter => {
  let free = limit
  const waiting: (() => void)[] = []
  const enter = () =>
    new Promise<void>(go => {
      if (free > 0) {
        free -= 1
        go()
      } else waiting.push(go)
    })
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async job => {
    await enter()
    try {
      return await job()
    } finally {
      leave()
    }
  }
}
