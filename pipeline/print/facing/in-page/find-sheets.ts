import type { PageNumbers } from '../../in-page/find-pages.js'

/** Runs in the page. The pages on which the targets of the contents stand: each sheet is one. */
export const findSheets = (): PageNumbers => {
  const sheets = [...document.querySelectorAll('.sheet')]
  const numbers = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap(link => {
    const id = decodeURIComponent(link.hash.slice(1))
    const sheet = document.getElementById(id)?.closest('.sheet')
    return sheet ? [[id, sheets.indexOf(sheet) + 1] satisfies [string, number]] : []
  })
  return Object.fromEntries(numbers)
}
