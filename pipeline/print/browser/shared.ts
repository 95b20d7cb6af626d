import type { RunningBrowser } from './launch.js'
import { within } from './tab.js'

/** The browser all documents share: started at the first need, and again after it was lost. */
export interface SharedBrowser {
  get(): Promise<RunningBrowser>
  /** Give it up if it does not answer any more. */
  dropIfDead(): Promise<void>
  close(): Promise<void>
}

const isAlive = async ({ browser }: RunningBrowser): Promise<boolean> => {
  try {
    await within(1_000, 'An answer', browser.version())
    return browser.connected
  } catch {
    return false
  }
}

/** Share one browser that `start` starts. */
export const sharedBrowser = (start: () => Promise<RunningBrowser>): SharedBrowser => {
  let running: Promise<RunningBrowser> | undefined
  const get = (): Promise<RunningBrowser> => {
    running ??= start()
    return running
  }
  const dropIfDead = async (): Promise<void> => {
    const suspect = running
    const started = await suspect?.catch(() => undefined)
    if (!started || (await isAlive(started))) return
    if (running === suspect) running = undefined
    started.kill()
  }
  const close = async (): Promise<void> => {
    const last = await running?.catch(() => undefined)
    running = undefined
    await last?.close()
  }
  return { get, dropIfDead, close }
}
