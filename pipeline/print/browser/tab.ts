import type { Page } from 'puppeteer-core'
import { giveBack, takeTab } from './kept-tabs.js'
import type { RunningBrowser } from './launch.js'

/** The browser failed, not the document. */
export class BrowserFailure extends Error {
  override name = 'BrowserFailure'
}

/** Names of Puppeteer's errors that mean the browser or its connection is gone. */
const failures = new Set(['BrowserFailure', 'TargetCloseError', 'ConnectionClosedError', 'ProtocolError'])

/** Whether an error says that the browser failed. */
export const isBrowserFailure = (error: unknown): error is Error =>
  error instanceof Error && failures.has(error.name)

/** A promise that only ever fails, after some time. */
const alarm = (milliseconds: number, what: string) => {
  let timer: NodeJS.Timeout | undefined
  const rings = new Promise<never>((_, reject) => {
    const message = `${what} took longer than ${Math.round(milliseconds / 1000)} s`
    timer = setTimeout(() => reject(new BrowserFailure(message)), milliseconds)
  })
  return { rings, stop: () => clearTimeout(timer) }
}

/** Wait for `work`, no longer than a time. @throws BrowserFailure when it took longer. */
export const within = async <T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> => {
  const { rings, stop } = alarm(milliseconds, what)
  try {
    return await Promise.race([work, rings])
  } finally {
    stop()
  }
}

/** A crashed page answers no call that is pending: only its event tells. */
const crash = (page: Page): Promise<never> =>
  new Promise((_, reject) => {
    page.once('error', error => reject(new BrowserFailure(error.message)))
  })

/**
 * Do `work` in a tab that is as a new one. Where it ends well the tab is kept for the next work, else it is closed.
 * @throws BrowserFailure when the page crashes or the time is over; whatever `work` throws.
 */
export const inTab = async <T>(
  running: RunningBrowser,
  milliseconds: number,
  work: (page: Page) => Promise<T>,
): Promise<T> => {
  const { rings, stop } = alarm(milliseconds, 'It')
  const opening = takeTab(running)
  let isWell = false
  try {
    const page = await Promise.race([opening, rings])
    const result = await Promise.race([work(page), crash(page), rings])
    isWell = true
    return result
  } finally {
    stop()
    // One that opens too late is closed too.
    const ending = opening.then(page => giveBack(running, page, isWell, milliseconds))
    await within(1_000, 'Closing a tab', ending).catch(() => undefined)
  }
}
