/**
 * Runs in the page. Gives each character of emphasised Chinese or Japanese a span of its own, `data-dot`, under which the
 * styles draw a dot (GB/T 15834—2011 §5.1.9; marks have none). CSS `text-emphasis` would put the dots into the text of
 * the file (measured: U+2022 in the midst of the words). Latin words are slanted.
 */
export const dotEmphasis = (): void => {
  const isEmphasised = (node: Node): boolean => {
    const emphasis = node.parentElement?.closest('em')
    return emphasis?.matches(':lang(zh), :lang(ja)') === true && !node.parentElement?.closest('code')
  }
  const latin = /(\p{sc=Latin}(?:[\u0020-\u024F’]*[\p{sc=Latin}\p{Nd}])?)/u
  const slanted = (words: string): Node => {
    const span = document.createElement('span')
    span.className = 'slanted'
    span.textContent = words
    return span
  }
  const dotted = (sign: string): Node | string => {
    if (!/[\p{L}\p{N}]/u.test(sign)) return sign
    const span = document.createElement('span')
    span.dataset.dot = ''
    span.textContent = sign
    return span
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && isEmphasised(node)) nodes.push(node)
  }
  for (const node of nodes)
    node.replaceWith(
      ...node.data
        .split(latin)
        .flatMap((part, index) => (index % 2 === 1 ? [slanted(part)] : [...part].map(dotted))),
    )
}
