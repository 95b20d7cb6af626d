/**
 * Runs in the page, its fonts loaded, after `holdWords`. Makes the issuing body of an official document as small as its line needs (GB/T
 * 9704—2012 §7.2.4), and the whole title as its page needs: `--letters` and `--scale` of the sheets `title` and `book`. Of all places where
 * a line could have ended those are left where one does: of spaced letters in pieces other programs read words with spaces between.
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

  const range = document.createRange()
  const topOf = (node: Node | null | undefined): number | undefined => {
    if (!node) return undefined
    range.selectNodeContents(node)
    return range.getClientRects()[0]?.top
  }
  const textsIn = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data !== '') found.push(node)
    return found
  }
  const settleLines = (block: HTMLElement): void => {
    const texts = textsIn(block)
    const tops = texts.map(topOf)
    const starts = texts.filter((_, index) => index > 0 && (tops[index] ?? 0) > (tops[index - 1] ?? 0) + 1)
    for (const extra of block.querySelectorAll('wbr')) extra.remove()
    for (const text of starts) text.before(document.createElement('wbr'))
    for (const clause of block.querySelectorAll('.clause')) clause.replaceWith(...clause.childNodes)
    block.normalize()
  }
  for (const block of title.querySelectorAll<HTMLElement>(':is(h1, p).han'))
    if (block.querySelector('wbr, .clause')) settleLines(block)
}
