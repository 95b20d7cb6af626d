/**
 * Runs in the page, on the screen, after `beginPages` and `fitTitle`, the text still held back: where contents stand depends on the
 * title alone, and each try is then a layout of both, not of all pages. Moves contents that have no room under the title to a page of
 * their own, and sets their entries closer where the last few would have a page to themselves, and find room before by it.
 */
export const settleContents = (): void => {
  const nav = document.querySelector<HTMLElement>('.contents')
  if (!nav) return

  const fitIn = (): void => {
    const parts = nav.getClientRects()
    const isNearlyEmpty = (parts[parts.length - 1]?.height ?? 0) < document.body.clientHeight / 3
    if (parts.length < 2 || !isNearlyEmpty) return
    // Those that cannot make enough room are left out.
    const height = [...parts].reduce((sum, part) => sum + part.height, 0)
    const wanted = parts[parts.length - 1]?.height ?? 0
    for (const close of [0.96, 0.92, 0.88].filter(each => (1 - each) * height >= wanted)) {
      nav.style.setProperty('--close', String(close))
      if (nav.getClientRects().length < parts.length) return
    }
    nav.style.removeProperty('--close')
  }

  /** The first column is the box of the body itself. */
  const isUnderTitle = (): boolean => {
    const page = document.body.getBoundingClientRect()
    const [part, ...others] = nav.getClientRects()
    return part !== undefined && others.length === 0 && part.left < page.right && part.right > page.left
  }

  fitIn()
  if (!nav.matches('.official > *') || isUnderTitle()) return
  nav.classList.add('apart')
  if (!nav.style.getPropertyValue('--close')) fitIn()
}
