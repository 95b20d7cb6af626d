/**
 * Runs in the page, its fonts loaded. Makes the issuing body of an official document as small as its line needs (GB/T 9704—2012 §7.2.4),
 * and the whole title as its page needs: `--letters` and `--scale` of the sheets `title` and `book`.
 */
export const fitTitle = (): void => {
  const title = document.querySelector<HTMLElement>('.title')
  if (!title) return
  const height = Number.parseFloat(
    getComputedStyle(document.documentElement).getPropertyValue('--block-height'),
  )
  const room = (height * 4) / 3
  const isOneLine = (line: Element): boolean =>
    line.getBoundingClientRect().height < 1.5 * Number.parseFloat(getComputedStyle(line).lineHeight)
  const isOnPage = (): boolean =>
    title.getClientRects().length === 1 &&
    title.getBoundingClientRect().height <= room &&
    title.scrollHeight <= title.clientHeight + 1

  /** The greatest share, down to `least`, for which something holds; where none does the least. */
  const shrink = (name: string, least: number, holds: () => boolean): void => {
    for (let share = 100; share > least && !holds(); share -= 4)
      title.style.setProperty(name, String((share - 4) / 100))
  }
  const body = title.matches('.official .title')
    ? title.querySelector('.publisher .han, .publisher p:only-child')
    : null
  if (body) shrink('--letters', 64, () => isOneLine(body))
  shrink('--scale', 40, isOnPage)
}
