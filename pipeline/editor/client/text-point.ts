/** A place in the text of an element, as ranges want it. */
export interface TextPoint {
  node: Node
  offset: number
}

const texts = (element: Node): Text[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) found.push(node)
  return found
}

/** Where an offset of an element's text stands. A browser may cut the text in two while an input method composes. */
export const pointAt = (element: Node, offset: number): TextPoint => {
  let left = offset
  const nodes = texts(element)
  for (const node of nodes) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
  }
  const last = nodes.at(-1)
  return last ? { node: last, offset: last.length } : { node: element, offset: 0 }
}

/** The offset of a place in an element's text. */
export const offsetOf = (element: Node, { node, offset }: TextPoint): number => {
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
