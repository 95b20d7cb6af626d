/** Runs in the page. Sections that begin a page say so (styles/pages.css), but for one that begins the text. */
export const startSections = (ids: readonly string[]): void => {
  const first = document.querySelector('main')?.firstElementChild
  for (const id of ids) {
    const row = document.getElementById(id)
    if (row !== first) row?.classList.add('starts-page')
  }
}
