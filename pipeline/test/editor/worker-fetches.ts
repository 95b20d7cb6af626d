import type { Page } from 'puppeteer-core'
import { workerOf } from './written-texts.js'

/**
 * What the worker of a window asks the server for, seen and stopped within the worker. The browser's own interception of a
 * worker's requests now and then loses one.
 */

declare global {
  /** What the worker has had answers to, and ways to let go what is held back. */
  var answeredRequests: string[]
  var heldRequests: (() => void)[]
}

/** From now on note what the worker gets an answer to. */
export const noteAnswers = (page: Page): Promise<void> =>
  workerOf(page).evaluate(() => {
    globalThis.answeredRequests = []
    const { fetch } = globalThis
    globalThis.fetch = async (input, options) => {
      const reply = await fetch(input, options)
      globalThis.answeredRequests.push(`${reply.status} ${input}`)
      return reply
    }
  })

/** What the worker has had answers to, as `200 api/checks`, from `noteAnswers` on. */
export const answersTo = (page: Page): Promise<string[]> =>
  workerOf(page).evaluate(() => globalThis.answeredRequests)

/** Hold the next request to a path back, until it is let go. */
export const holdNext = (page: Page, path: string): Promise<void> =>
  workerOf(page).evaluate(wanted => {
    globalThis.heldRequests = []
    const { fetch } = globalThis
    globalThis.fetch = async (input, options) => {
      if (String(input) !== wanted) return fetch(input, options)
      globalThis.fetch = fetch
      await new Promise<void>(resolve => globalThis.heldRequests.push(resolve))
      return fetch(input, options)
    }
  }, path)

/** How many requests are held back. */
export const heldBack = (page: Page): Promise<number> =>
  workerOf(page).evaluate(() => globalThis.heldRequests.length)

/** Let what is held back go. */
export const letGo = (page: Page): Promise<void> =>
  workerOf(page).evaluate(() => {
    for (const one of globalThis.heldRequests) one()
  })

/** Lose the next requests to a path, so many of them: they reach nobody. */
export const loseNext = (page: Page, path: string, times: number): Promise<void> =>
  workerOf(page).evaluate(
    (wanted, count) => {
      let lost = 0
      const { fetch } = globalThis
      globalThis.fetch = (input, options) => {
        if (String(input) !== wanted) return fetch(input, options)
        lost += 1
        if (lost === count) globalThis.fetch = fetch
        return Promise.reject(new TypeError('lost'))
      }
    },
    path,
    times,
  )
