/**
 * Hold the height of the row that is written in while no line is added or taken away: what is typed is then laid out in
 * this row and nowhere else (measured: half of a key's layout). As soon as anything in the row changes its size, in the
 * same frame, the row is free again, until the next input.
 * @returns frees the row for good.
 */
export const holdRow = (row: HTMLElement): (() => void) => {
  const free = (): void => {
    row.classList.remove('held')
    row.style.height = ''
  }
  const hold = (): void => {
    if (row.classList.contains('held')) return
    row.style.height = `${row.getBoundingClientRect().height}px`
    row.classList.add('held')
  }
  const watched = new ResizeObserver(free)
  for (const part of row.children) watched.observe(part)
  row.addEventListener('input', hold)
  return () => {
    watched.disconnect()
    row.removeEventListener('input', hold)
    free()
  }
}
