/**
 * Runs in the page. Marks paragraphs that are verse, or lines otherwise kept apart (an address): those whose lines are ended by the source
 * (`<br>`), none longer than two lines of a page. What of such a line finds no room is drawn in (styles/text.css).
 */
export const markVerse = (): void => {
  /** A line of verse is no longer, in ems: an ideograph is one, another sign half of one. */
  const longest = 56

  const lengthOf = (text: string): number => {
    let sum = 0
    for (const sign of text.trim()) sum += /[\u2E80-\u9FFF\uFF00-\uFFEF]/.test(sign) ? 1 : 0.5
    return sum
  }

  const linesOf = (paragraph: Element): string[] => {
    const lines = ['']
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) lines.push(`${lines.pop()}${node.data}`)
      else if (node instanceof Element && node.localName === 'br') lines.push('')
    }
    return lines
  }

  for (const paragraph of new Set(
    [...document.querySelectorAll('p br')].flatMap(end => end.closest('p') ?? []),
  ))
    if (linesOf(paragraph).every(line => lengthOf(line) <= longest)) paragraph.classList.add('verse')
}
