/**
 * Runs in the page. Contents whose last entries would have a spread to themselves stand closer, where that gives them room before
 * (`--entry-gap`, styles/facing.css): the least that does, down to half a point over four.
 */
export const settleContents = (): void => {
  const height =
    (Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--block-height')) * 4) / 3
  const contents = [...document.querySelectorAll<HTMLElement>('.galley > .contents')]
  const spreads = (): number =>
    Math.max(
      0,
      ...contents.map(({ parentElement: galley }) =>
        Math.ceil((galley?.getBoundingClientRect().height ?? 0) / height),
      ),
    )
  const wanted = spreads()
  if (wanted < 2) return
  for (const gap of [8, 7, 6, 5, 4.5]) {
    // Said of the contents alone: what the root says all styles of the text ask for anew.
    for (const each of contents) each.style.setProperty('--entry-gap', `${gap}pt`)
    if (spreads() < wanted) return
  }
  for (const each of contents) each.removeAttribute('style')
}
