/**
 * Runs in the page. Writes page numbers into the contents, and the numbers that the headings bear. The room for them is
 * set by the styles: filling it moves nothing.
 * @param pages by the ids that the contents lead to: `iv`, `12`.
 */
export const fillContents = (pages: Record<string, string>): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const id = decodeURIComponent(link.hash.slice(1))
    const number = document.getElementById(id)?.closest('.row')?.querySelector('.n')?.textContent
    for (const place of link.querySelectorAll('.n')) place.textContent = number ?? ''
    for (const place of link.querySelectorAll('.page')) place.textContent = pages[id] ?? ''
  }
}
