/**
 * Runs in the page. Fits the lines of every leaf as it stands whole: most come onto a page so. The galleys themselves stay
 * as they are, since they are to be cut.
 * @returns how many paragraphs were given back to the browser.
 */
export const fitLeaves = (index: number): number => {
  const flow = window.facing.flows[index]
  if (!flow) return 0
  let returned = 0
  for (const side of [0, 1] as const) {
    const copied = flow.galleys[side].cloneNode(true) as HTMLElement
    flow.galleys[side].after(copied)
    returned += window.duizhao.fit(copied).returned
    const found = [...copied.querySelectorAll('[data-leaf]')]
    for (const [number, leaf] of flow.leaves.entries()) {
      const element = found[number]
      const isText = leaf.kind === 'text' || leaf.kind === 'whole'
      if (element && isText) leaf.fitted[side] = { element, height: element.getBoundingClientRect().height }
    }
    copied.remove()
  }
  return returned
}
