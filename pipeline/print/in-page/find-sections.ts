/** Runs in the page. The ids of the rows that begin a section of the highest level, in their order; those without get one. */
export const findSections = (): string[] => {
  const headings = [...document.querySelectorAll('main > .head')]
  const level = (row: Element): number => Number(row.querySelector('h1, h2, h3, h4, h5, h6')?.tagName[1] ?? 9)
  const highest = Math.min(...headings.map(level))
  return headings
    .filter(row => level(row) === highest)
    .map((row, index) => {
      row.id ||= `section-${index + 1}`
      return row.id
    })
}
