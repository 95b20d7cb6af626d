/** Page numbers from 1 by the id of the element that begins there. */
export type PageNumbers = Record<string, number>

/**
 * Runs in the page. Finds the pages on which the targets of the contents will begin, without printing: columns as
 * high and wide as the page area break where pages do, as both are made by the same fragmentation of Blink
 * (measured: 0.1 s instead of 0.55 s for 170 pages). A guess all the same: what was printed is read afterwards.
 */
export const findPages = (): PageNumbers => {
  const gap = 64
  const style = document.createElement('style')
  style.textContent = `
    body { width: var(--area-width) !important; height: var(--area-height) !important; columns: var(--area-width) auto;
      column-gap: ${gap}px; column-fill: auto; }
    .contents { break-after: column !important; }`
  document.head.append(style)
  const { left, width } = document.body.getBoundingClientRect()
  const { paddingLeft, paddingRight } = getComputedStyle(document.body)
  const stride = width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + gap
  const page = (element: Element): number =>
    1 + Math.floor((element.getBoundingClientRect().left - left + 1) / stride)
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(link => {
    const id = decodeURIComponent(link.hash.slice(1))
    const target = document.getElementById(id)
    return target ? [[id, page(target)] satisfies [string, number]] : []
  })
  style.remove()
  return Object.fromEntries(numbers)
}
