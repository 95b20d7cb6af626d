import type { PageMap } from '../../in-page/lay-out-pages.js'

/** Runs in the page. The pages of a document on facing pages: each sheet is one. */
export const findSheets = (): PageMap => {
  const sheets = [...document.querySelectorAll('.sheet')]
  const targets = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(link => {
    const id = decodeURIComponent(link.hash.slice(1))
    const sheet = document.getElementById(id)?.closest('.sheet')
    return sheet ? [[id, sheets.indexOf(sheet) + 1] satisfies [string, number]] : []
  })
  return {
    count: sheets.length,
    text: sheets.findLastIndex(sheet => sheet.matches('.front') || sheet.querySelector('.contents')) + 2,
    targets: Object.fromEntries(targets),
    sections: [],
    silent: [],
  }
}
