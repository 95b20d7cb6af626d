import type { PageMap } from '../../in-page/lay-out-pages.js'

/** Runs in the page. The pages of a document on facing pages: each sheet is one. */
export const findSheets = (): PageMap => {
  const sheets = [...document.querySelectorAll('.sheet')]
  const targets = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(link => {
    const id = decodeURIComponent(link.hash.slice(1))
    const sheet = document.getElementById(id)?.closest('.sheet')
    return sheet ? [[id, sheets.indexOf(sheet) + 1] satisfies [string, number]] : []
  })
  const level = (row: Element): number => Number(row.querySelector('h1, h2, h3, h4, h5, h6')?.tagName[1] ?? 9)
  const headings = [...document.querySelectorAll('.sheet.verso main > .head')]
  const highest = Math.min(...headings.map(level))
  const sections = headings.flatMap((row, index) => {
    if (level(row) !== highest) return []
    row.id ||= `section-${index + 1}`
    const leaf = row.getAttribute('data-leaf')
    const page = sheets.findIndex(sheet => sheet.contains(row)) + 1
    const same = sheets[page]?.querySelector(`main > .head[data-leaf="${leaf}"]`)
    same?.setAttribute('data-section', row.id)
    return [{ id: row.id, page }]
  })
  return {
    count: sheets.length,
    text: sheets.findLastIndex(sheet => sheet.matches('.front') || sheet.querySelector('.contents')) + 2,
    targets: Object.fromEntries(targets),
    sections,
    silent: [],
  }
}
