import type { Page } from 'puppeteer-core'

/** How long it took until the row was painted, in milliseconds, and how far it moved after it had settled, in pixels. */
export interface Jump {
  ms: number
  drift: number
}

/** Go to the row at a place, and see whether it stays where it is. */
export const jumpTo = (page: Page, index: number): Promise<Jump> =>
  page.evaluate(async place => {
    const row = document.querySelectorAll<HTMLElement>('.seg')[place]
    const begun = performance.now()
    row?.click()
    await new Promise(resolve =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = resolve
        port2.postMessage(0)
      }),
    )
    const ms = performance.now() - begun
    await new Promise(resolve => setTimeout(resolve, 250))
    const first = row?.getBoundingClientRect().top ?? 0
    await new Promise(resolve => setTimeout(resolve, 300))
    const { top = -1, bottom = -1 } = row?.getBoundingClientRect() ?? {}
    const isSeen = top >= 0 && bottom <= innerHeight
    return { ms, drift: isSeen ? Math.abs(top - first) : Number.POSITIVE_INFINITY }
  }, index)
