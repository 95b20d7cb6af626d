/** Runs in the page. Measured: Chromium forgets the `lang` of a plain `div` or `span` unless it has an id. */
export const keepLanguages = (): void => {
  for (const [index, element] of document.querySelectorAll(':is(div, span)[lang]:not([id])').entries()) {
    element.id = `language-${index}`
  }
}
