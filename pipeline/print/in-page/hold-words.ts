/**
 * Runs in the page. Where titles and headings may break: Chinese titles at words (GB/T 9704—2012 §7.3.1: 回行时，要做到词意完整; with
 * `word-break: keep-all`), Latin ones not behind the hyphen of a compound, which would seem divided.
 */
export const holdWords = (): void => {
  const textsIn = (selector: string): Text[] =>
    [...document.querySelectorAll(selector)].flatMap(element => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node instanceof Text) found.push(node)
      return found
    })
  const isWord = /[\p{L}\p{N}]/u
  /** Nothing is broken off after these. */
  const opening = /[（《〈「『【〔“‘([]$/u

  const openWords = (text: Text): void => {
    const language = text.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'zh'
    const parts: string[] = []
    for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text.data)) {
      const last = parts.at(-1)
      if (last !== undefined && isWord.test(segment) && !opening.test(last)) parts.push(segment)
      else parts.splice(-1, 1, `${last ?? ''}${segment}`)
    }
    text.replaceWith(
      ...parts.flatMap((part, index) => (index > 0 ? [document.createElement('wbr'), part] : [part])),
    )
  }

  /** A compound longer than this may break: it would leave its line before too short. */
  const compound = /((?<!\S)(?=\S{1,20}(?!\S))\S*\p{L}[-\u2010]\p{L}\S*)/u

  const holdCompounds = (text: Text): void => {
    const parts = text.data.split(compound)
    if (parts.length === 1) return
    text.replaceWith(
      ...parts.map((part, index) => {
        if (index % 2 === 0) return part
        const span = document.createElement('span')
        span.className = 'nb'
        span.textContent = part
        return span
      }),
    )
  }

  for (const text of textsIn('.title :is(h1, p).han')) openWords(text)
  for (const text of textsIn(
    '.title :is(h1, .subtitle p):not(.han), main :is(h1, h2, h3, h4, h5, h6)[lang]:not(.han)',
  ))
    holdCompounds(text)
}
