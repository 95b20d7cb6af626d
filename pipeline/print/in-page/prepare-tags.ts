/**
 * Runs in the page. Works around what Chromium makes wrong tags of (measured): it forgets the `lang` of a plain `div` or
 * `span` without an id, and a link with the role `doc-noteref` is no link to it.
 */
export const prepareTags = (): void => {
  for (const [index, element] of document.querySelectorAll(':is(div, span)[lang]:not([id])').entries()) {
    element.id = `language-${index}`
  }
  for (const reference of document.querySelectorAll('a[role="doc-noteref"]'))
    reference.removeAttribute('role')
}
