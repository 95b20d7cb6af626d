/**
 * Runs in the page. Contents whose last entries would have a spread to themselves stand closer, where that gives them room before
 * (`--entry-gap`, styles/facing.css): the least that does, down to half a point over four.
 */
export const settleContents = (): void => {
  const root = document.documentElement
  const height = (Number.parseFloat(getComputedStyle(root).getPropertyValue('--block-height')) * 4) / 3
  const galleys = [...document.querySelectorAll<HTMLElement>('.galley:has(> .contents)')]
  const spreads = (): number =>
    Math.max(0, ...galleys.map(galley => Math.ceil(galley.getBoundingClientRect().height / height)))
  const wanted = spreads()
  if (wanted < 2) return
  for (const gap of [8, 7, 6, 5, 4.5]) {
    root.style.setProperty('--entry-gap', `${gap}pt`)
    if (spreads() < wanted) return
  }
  root.style.removeProperty('--entry-gap')
}
