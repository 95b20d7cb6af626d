/** How long the frame may let wait, in milliseconds: a page that nobody sees is not painted. */
const patience = 100

/** Act as soon as the next frame is painted. */
export const afterPaint = (act: () => void): void => {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    act()
  }
  requestAnimationFrame(() => setTimeout(once, 0))
  setTimeout(once, patience)
}
