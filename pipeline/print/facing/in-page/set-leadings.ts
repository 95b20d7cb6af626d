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
  const rules = blanks.map(
    (sheet, side) => `:is(.galley, .sheet) .${sideOf(sheet)} { --leading: ${points(leading[side] ?? 0)} }
      :is(.galley, .sheet).${sideOf(sheet)} { --page-leading: ${points(leading[side] ?? 0)} }`,
  )
  const style = document.createElement('style')
  style.textContent = rules.join('\n')
  document.head.append(style)

  const baselines = [0, 1].map(side => {
    const cell = flows.flatMap(({ leaves }) => leaves).find(({ kind }) => kind === 'text')?.cells[side]
    if (!cell) return 0
    const copied = cell.cloneNode(false) as HTMLElement
    const probe = document.createElement('span')
    probe.style.cssText = 'display: inline-block; inline-size: 1px; block-size: 0'
    copied.append(probe)
    cell.after(copied)
    const found = probe.getBoundingClientRect().bottom - copied.getBoundingClientRect().top
    copied.remove()
    return found
  })
  const least = Math.min(...baselines)
  for (const [side, sheet] of blanks.entries())
    sheet.style.setProperty('--raise', points((baselines[side] ?? least) - least))
}
