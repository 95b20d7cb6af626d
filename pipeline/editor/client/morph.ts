const isElement = (node: Node): node is Element => node.nodeType === 1

const hasSameTag = (one: Element, other: Element): boolean => {
  const [a, b] = [one.cloneNode(), other.cloneNode()]
  return a.isEqualNode(b)
}

/**
 * Make a node what another one is, changing no more than differs: what stays is neither styled nor laid out again. The
 * other one is taken apart for it.
 */
export const morph = (old: ChildNode, now: ChildNode): void => {
  if (old.isEqualNode(now)) return
  const pairs = [...old.childNodes].map((node, index) => [node, now.childNodes[index]] as const)
  const isAlike =
    isElement(old) &&
    isElement(now) &&
    old.childNodes.length === now.childNodes.length &&
    hasSameTag(old, now)
  if (!isAlike) old.replaceWith(now)
  else for (const [before, after] of pairs) if (after) morph(before, after)
}
