import { whenIdle } from './when-idle.js'

/** How long the page may have other things to do after the frame, in milliseconds. */
const busy = 100

/** How long the frame may let wait, in milliseconds: what nobody sees is not painted. */
const patience = 500

/** Act as soon as the next frame is painted. */
export const afterPaint = (act: () => void): void => {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    act()
  }
  if (!document.hidden) requestAnimationFrame(() => whenIdle(once, busy))
  setTimeout(once, document.hidden ? 0 : patience)
}
