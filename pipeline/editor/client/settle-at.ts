/** What stays free under what is kept in view, in pixels. */
const free = 8

/**
 * Bring a row into view and keep at it until its place holds: rows above it get their height on the way.
 * @param kept what of a row that is higher than the list is kept in view; else its beginning is.
 */
export const settleAt = (list: HTMLElement, row: HTMLElement, kept?: () => DOMRect): void => {
  let last = Number.NaN
  let rounds = 0
  const step = (): void => {
    const { top, bottom, height } = row.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    const isInside = top >= frame.top && bottom <= frame.bottom
    const isMoved = !isInside || Math.abs(top - last) > 2
    if (isMoved) {
      const room = Math.max(0, (frame.height - height) / 2)
      const beyond = kept && height > frame.height ? kept().bottom - top + free - frame.height : 0
      list.scrollTop += top - frame.top - room + Math.max(0, beyond)
    }
    // Where it stands now is asked in the next frame: asked at once, the page would be laid out twice in this one.
    last = isMoved ? Number.NaN : top
    rounds += 1
    if (rounds < 12 && (rounds < 3 || isMoved)) requestAnimationFrame(step)
  }
  step()
}
