/** Bring a row into view and keep at it until its place holds: rows above it get their height on the way. */
export const settleAt = (list: HTMLElement, row: HTMLElement): void => {
  let last = Number.NaN
  let rounds = 0
  const step = (): void => {
    const { top, bottom, height } = row.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    const isInside = top >= frame.top && bottom <= frame.bottom
    if (!isInside || (rounds > 0 && Math.abs(top - last) > 2)) {
      const room = Math.max(0, (frame.height - height) / 2)
      list.scrollTop += top - frame.top - room
    }
    last = row.getBoundingClientRect().top
    rounds += 1
    if (rounds < 12 && (rounds < 3 || Math.abs(last - top) > 2)) requestAnimationFrame(step)
  }
  step()
}
