import type { Pair } from '../pair.js'

/**
 * Runs in the page. Sets the leading of both pages, and how far each text is raised so that the first baselines of a
 * spread are level.
 * @param leading in CSS pixels.
 */
export const setLeadings = (leading: Pair): void => {
  const { flows, blanks } = window.facing
  const sideOf = (sheet: HTMLElement): string => (sheet.classList.contains('a') ? 'a' : 'b')
  const points = (pixels: number): string => `${(pixels * 0.75).toFixed(4)}pt`
  const rules = blanks.map((sheet, side) =>
    leading[side]
      ? `:is(.galley, .sheet) .${sideOf(sheet)} { --leading: calc(${points(leading[side])} * var(--stretch, 1)) }
      :is(.galley, .sheet).${sideOf(sheet)} { --page-leading: calc(${points(leading[side])} * var(--stretch, 1)) }`
      : '',
  )
  const style = document.createElement('style')
  style.textContent = rules.join('\n')
  document.head.append(style)

  /** From the head of a cell to its first baseline. */
  const baselineOf = (cell: Element): number => {
    const copied = cell.cloneNode(false) as HTMLElement
    const probe = document.createElement('span')
    probe.style.cssText = 'display: inline-block; inline-size: 1px; block-size: 0'
    copied.append(probe)
    cell.after(copied)
    const found = probe.getBoundingClientRect().bottom - copied.getBoundingClientRect().top
    copied.remove()
    return found
  }
  for (const flow of flows) {
    const leaf = flow.leaves.find(({ kind }) => kind === 'text') ?? flow.leaves.at(-1)
    if (!leaf) continue
    const [verso, recto] = [baselineOf(leaf.cells[0]), baselineOf(leaf.cells[1])]
    const raised = verso > recto ? 0 : 1
    flow.raise = [0, 0]
    flow.raise[raised] = Math.abs(verso - recto)
    // Half of what a leading grows by stands above the first line.
    flow.raiseMore = [0, 0]
    flow.raiseMore[raised] = (leading[raised] - leading[raised === 0 ? 1 : 0]) / 2
  }
}
