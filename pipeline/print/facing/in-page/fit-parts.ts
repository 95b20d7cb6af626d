import type { Place, Spread } from '../leaf.js'

/**
 * Runs in the page. Fits the lines of what spreads part: a paragraph that begins on one and goes on on the next. Where its
 * last line on a page is nearly full it reaches the edge, as the paragraph goes on.
 */
export const fitParts = (index: number, spreads: Spread[]): void => {
  const { flows, copy, partKey } = window.facing
  const flow = flows[index]
  if (!flow) return
  const nearlyFull = 0.85
  const host = document.createElement('div')
  host.className = 'galleys'
  document.body.append(host)
  const range = document.createRange()

  const lastLineShare = (cell: Element): number => {
    range.selectNodeContents(cell)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const bottom = Math.max(...rects.map(rect => rect.bottom))
    const line = rects.filter(rect => rect.bottom > bottom - 4)
    const box = cell.getBoundingClientRect()
    return (Math.max(...line.map(({ right }) => right)) - box.left) / box.width
  }

  const prepare = (side: 0 | 1, leaf: number, from: Place, to: Place): Element | undefined => {
    const made = copy(flow, side, from, to)
    host.append(made)
    const row = made.querySelector('[data-leaf]')
    if (from.piece > 0) row?.classList.add('continued')
    if (to.leaf === leaf) row?.classList.add('broken')
    return row ?? undefined
  }

  const fresh: Element[] = []
  for (const spread of spreads) {
    for (const leaf of new Set([spread.from.leaf, spread.to.leaf])) {
      for (const side of [0, 1] as const) {
        const key = partKey(side, leaf, spread)
        if (key === undefined || flow.parts.has(key) || flow.leaves[leaf]?.kind !== 'text') continue
        const from = leaf === spread.from.leaf ? spread.from : { leaf, piece: 0 }
        const to = leaf === spread.to.leaf ? spread.to : { leaf: leaf + 1, piece: 0 }
        const row = prepare(side, leaf, from, to)
        if (!row) continue
        flow.parts.set(key, row)
        fresh.push(row)
      }
    }
  }
  const broken = fresh
    .filter(row => row.matches('.broken'))
    .flatMap(row => [...row.querySelectorAll<HTMLElement>(':scope > p')])
    .filter(cell => getComputedStyle(cell).textAlign === 'justify' && lastLineShare(cell) > nearlyFull)
  for (const cell of broken) cell.style.textAlignLast = 'justify'
  window.duizhao.fit(host)
  host.remove()
}
