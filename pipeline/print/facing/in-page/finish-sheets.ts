/**
 * Runs in the page. Takes the galleys away, now that every page is filled, and lets the last line of a page reach its
 * edge where a paragraph goes on behind it and the line is nearly full.
 */
export const finishSheets = (): void => {
  for (const { galleys } of window.facing.flows) for (const galley of galleys) galley.remove()
  const range = document.createRange()
  const nearlyFull = 0.92

  const lastLineShare = (cell: Element): number => {
    range.selectNodeContents(cell)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const bottom = Math.max(...rects.map(rect => rect.bottom))
    const line = rects.filter(rect => rect.bottom > bottom - 4)
    const box = cell.getBoundingClientRect()
    return (Math.max(...line.map(({ right }) => right)) - box.left) / box.width
  }
  for (const cell of document.querySelectorAll<HTMLElement>('.sheet .broken > p')) {
    if (getComputedStyle(cell).textAlign === 'justify' && lastLineShare(cell) > nearlyFull)
      cell.style.textAlignLast = 'justify'
  }
}
