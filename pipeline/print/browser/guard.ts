const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Run `cleanUp` when the process ends in any way that can be seen: at its end and at SIGINT, SIGTERM, SIGHUP.
 * A signal nobody else listens for then ends the process as it would have without us.
 * @returns a function that takes the guard off.
 */
export const guard = (cleanUp: () => void): (() => void) => {
  const release = () => {
    process.off('exit', cleanUp)
    for (const signal of signals) process.off(signal, onSignal)
  }
  const onSignal = (signal: NodeJS.Signals) => {
    cleanUp()
    release()
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.once('exit', cleanUp)
  for (const signal of signals) process.once(signal, onSignal)
  return release
}
