/**
 * Runs in the page. Lets the contents lead to the rows of headings instead of the sentences in them: the box of an
 * inline element is higher than its line, and at the head of a page Chromium takes it to begin on the page before.
 */
export const anchorContents = (): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const id = decodeURIComponent(link.hash.slice(1))
    const row = document.getElementById(id)?.closest('.row')
    if (!row) continue
    row.id ||= `at-${id}`
    link.hash = row.id
  }
}
