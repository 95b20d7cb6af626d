/**
 * Runs in the page, its lines set. Puts a hook (`.turn`) before each line in which a line of code goes on: without it a reader would
 * type two commands for one. It is drawn, takes no room, and stands behind the first sign of its line, lest it come to the line before.
 */
export const markTurns = (): void => {
  const range = document.createRange()
  const rectAt = (text: Text, at: number): DOMRect | undefined => {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getClientRects()[0]
  }

  /** Where visual lines begin in a stretch of code that stands on one line of its file. */
  const turnsIn = (text: Text, from: number, to: number): { at: number; width: number }[] => {
    range.setStart(text, from)
    range.setEnd(text, to)
    if (range.getClientRects().length < 2) return []
    const found: { at: number; width: number }[] = []
    let last: DOMRect | undefined
    for (let at = from; at < to; at += 1) {
      if (/\s/.test(text.data[at] ?? '')) continue
      const rect = rectAt(text, at)
      if (!rect) continue
      const isBelow = last !== undefined && (rect.top > last.top + 2 || rect.left < last.left)
      if (isBelow) found.push({ at: at + 1, width: rect.width })
      last = rect
    }
    return found
  }

  const linesOf = ({ data }: Text): [from: number, to: number][] => {
    const ends = [...data.matchAll(/\n|$/g)].map(({ index }) => index)
    return ends.map((end, line) => [line === 0 ? 0 : (ends[line - 1] ?? 0) + 1, end])
  }

  const hook = (width: number): Element => {
    const made = document.createElement('span')
    made.className = 'turn'
    made.style.marginInlineStart = `calc(-1.3em - ${width.toFixed(2)}px)`
    return made
  }

  const textsIn = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text) found.push(node)
    return found
  }

  const places = [...document.querySelectorAll('pre')]
    .flatMap(textsIn)
    .map(text => ({ text, turns: linesOf(text).flatMap(([from, to]) => turnsIn(text, from, to)) }))
  for (const { text, turns } of places)
    for (const { at, width } of turns.reverse()) text.splitText(at).before(hook(width))
}
