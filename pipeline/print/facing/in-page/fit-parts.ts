import type { FittedPart, Place, Spread } from '../leaf.js'

/**
 * Runs in the page. Fits the lines of what spreads part: a paragraph that begins on one and goes on on the next. Where its
 * last line on a page is nearly full it reaches the edge, as the paragraph goes on.
 * @returns how high those are that were not fitted before, and how many were given back to the browser.
 */
export const fitParts = (index: number, spreads: Spread[]): { parts: FittedPart[]; returned: number } => {
  const { flows, copy, partKey } = window.facing
  const flow = flows[index]
  if (!flow) return { parts: [], returned: 0 }
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

  /** White space at the end of a part would widen its last line. */
  const trimEnd = (cell: Element): void => {
    const last = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).lastChild()
    if (last instanceof Text) last.data = last.data.trimEnd()
  }

  const prepare = (side: 0 | 1, leaf: number, from: Place, to: Place): Element | undefined => {
    const made = copy(flow, side, from, to)
    host.append(made)
    const row = made.querySelector('[data-leaf]')
    if (from.piece > 0) row?.classList.add('continued')
    if (to.leaf === leaf) row?.classList.add('broken')
    for (const cell of row?.querySelectorAll(':scope > [lang]') ?? []) trimEnd(cell)
    return row ?? undefined
  }

  const fresh: { row: Element; side: 0 | 1; leaf: number; from: Place; to: Place }[] = []
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
        fresh.push({ row, side, leaf, from, to })
      }
    }
  }
  const broken = fresh
    .filter(({ row }) => row.matches('.broken'))
    .flatMap(({ row }) => [...row.querySelectorAll<HTMLElement>(':scope > p')])
    .filter(cell => getComputedStyle(cell).textAlign === 'justify' && lastLineShare(cell) > nearlyFull)
  for (const cell of broken) cell.style.textAlignLast = 'justify'
  const { returned } = window.duizhao.fit(host)
  const parts = fresh.map(({ row, side, leaf, from, to }): FittedPart => {
    const end = to.leaf === leaf ? to.piece : (flow.leaves[leaf]?.cuts.length ?? 0)
    const { height } = row.getBoundingClientRect()
    return { side, leaf, start: from.piece, count: end - from.piece, height }
  })
  host.remove()
  return { parts, returned }
}
