/**
 * Runs in the page. Works around what Chromium makes wrong tags of (measured): it forgets the `lang` of a plain `div` or
 * `span` without an id, and a link with the role `doc-noteref` is no link to it. An id alone costs an element of the structure:
 * sentences and paragraphs that no link leads to lose theirs, which becomes their `data-id`. It has no tag for notes: what stands aside
 * (`complementary`, which nothing else in a document is) becomes one in `finish/repair-structure.ts`.
 */
export const prepareTags = (): void => {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')
  const wanted = new Set([...links].map(link => decodeURIComponent(link.hash.slice(1))))
  for (const element of document.querySelectorAll<HTMLElement>(':is(.s, .para)[id]:not([lang])')) {
    if (wanted.has(element.id)) continue
    element.dataset.id = element.id
    element.removeAttribute('id')
  }
  for (const [index, element] of document.querySelectorAll(':is(div, span)[lang]:not([id])').entries()) {
    element.id = `language-${index}`
  }
  for (const reference of document.querySelectorAll('a[role="doc-noteref"]'))
    reference.removeAttribute('role')
  for (const note of document.querySelectorAll('.note[role="note"]'))
    note.setAttribute('role', 'complementary')
}
