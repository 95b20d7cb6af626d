const isElement = (node: Node): node is Element => node.nodeType === 1
const isText = (node: Node): node is Text => node.nodeType === 3

const takeAttributes = (old: Element, now: Element): void => {
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of now.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value)
}

/** How many of two lists of nodes are alike from their beginning on. */
const alike = (one: readonly Node[], other: readonly Node[]): number => {
  const length = Math.min(one.length, other.length)
  let count = 0
  while (count < length && one[count]?.isEqualNode(other[count] ?? null)) count += 1
  return count
}

/** Between what is alike before and behind, nodes in pairs are made alike; what is left over is taken out or put in. */
const takeChildren = (old: Element, now: Element): void => {
  const [before, after] = [[...old.childNodes], [...now.childNodes]]
  const start = alike(before, after)
  const end = alike(before.slice(start).reverse(), after.slice(start).reverse())
  const [olds, news] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const behind = before[before.length - end] ?? null
  for (const [index, node] of olds.entries()) {
    const made = news[index]
    if (made) morph(node, made)
    else node.remove()
  }
  for (const made of news.slice(olds.length)) old.insertBefore(made, behind)
}

/**
 * Make a node what another one is, changing no more than differs: what stays is neither styled nor laid out again. A node
 * that is put in or taken out costs much more than a text that changes: the page's styles ask what it has in it
 * (`:has`), and each of its rows is styled anew (measured: 20 ms a change). The other node is taken apart for it.
 */
export const morph = (old: ChildNode, now: ChildNode): void => {
  if (old.isEqualNode(now)) return
  if (isText(old) && isText(now)) old.data = now.data
  else if (isElement(old) && isElement(now) && old.nodeName === now.nodeName) {
    takeAttributes(old, now)
    takeChildren(old, now)
  } else old.replaceWith(now)
}
