/** Bring a row into view and keep at it until its place holds: rows above it get their height on the way. */
export const settleAt = (list: HTMLElement, row: HTMLElement): void => {
  let last = Number.NaN
  let rounds = 0
  const step = (): void => {
    const { top, bottom, height } = row.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    const isInside = top >= frame.top && bottom <= frame.bottom
    const isMoved = !isInside || Math.abs(top - last) > 2
    if (isMoved) {
      const room = Math.max(0, (frame.height - height) / 2)
      list.scrollTop += top - frame.top - room
    }
    // Where it stands now is asked in the next frame: asked at once, the page would be laid out twice in this one.
    last = isMoved ? Number.NaN : top
    rounds += 1
    if (rounds < 12 && (rounds < 3 || isMoved)) requestAnimationFrame(step)
  }
  step()
}
