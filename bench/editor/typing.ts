import type { CDPSession, Page } from 'puppeteer-core'
import { percentile } from './percentile.js'

/** What a key costs, in milliseconds. */
export interface TypingCost {
  /** Processor time of the page's main thread. */
  cpu: number
  p50: number
  p95: number
}

const keys = 60

/** Between two keys, in milliseconds: 1,000 a minute, faster than anybody types. */
const pause = 60

/** Processor time of the page's main thread: not how long its tasks took, which a busy machine makes longer. */
const threadTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000
}

/** Have the page note the time from each key to the next painted frame. */
const noteFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = []
    const isNew = !('keyTimes' in window)
    Object.assign(window, { keyTimes: times })
    if (!isNew) return
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () =>
            (window as unknown as { keyTimes: number[] }).keyTimes.push(performance.now() - timeStamp)
          port2.postMessage(0)
        }),
      true,
    )
  })

/** Empty the field, so that all type the same into the same. */
const empty = async (page: Page): Promise<void> => {
  await page.bringToFront()
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.keyboard.press('Backspace')
  await new Promise(resolve => setTimeout(resolve, 1500))
}

/** Type as somebody does, and measure from each key to the next painted frame. */
export const typing = async (page: Page, session: CDPSession): Promise<TypingCost> => {
  await empty(page)
  await noteFrames(page)
  const before = await threadTime(session)
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'KeyE')
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  const cpu = ((await threadTime(session)) - before) / keys
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)
  return { cpu, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
