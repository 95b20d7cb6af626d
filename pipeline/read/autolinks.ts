import type { Link, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { SKIP, visit } from 'unist-util-visit'

/** Marks that end a bare address in Chinese text: nobody writes them unescaped inside one. */
const fullWidthMark = /[，。、；：！？（）《》〈〉“”‘’【】「」『』…—]/

const ahead = (point: Point, by: number): Point => ({
  line: point.line,
  column: point.column + by,
  offset: (point.offset ?? 0) + by,
})

/** A bare address (GFM autolink literal): its words are its source, without `<…>` or `[…](…)`. */
const bareText = (link: Link): Text | undefined => {
  const [text, ...rest] = link.children
  if (text?.type !== 'text' || rest.length > 0 || !link.position || !text.position) return undefined
  return text.position.start.offset === link.position.start.offset ? text : undefined
}

/**
 * GFM lets a bare address run on to the next white space, so that in `见 https://a.cn/，然后` the words after
 * the comma become part of the link. End it at the first full-width mark instead. Changes the tree.
 */
export const endAutolinksAtMarks = (tree: Root): void => {
  visit(tree, 'link', (link, index, parent) => {
    const text = bareText(link)
    const at = text?.value.search(fullWidthMark) ?? -1
    const start = link.position?.start
    if (!text || at <= 0 || !start || !parent || index === undefined) return
    const rest = text.value.slice(at)
    const cut = ahead(start, at)
    const end = ahead(start, text.value.length)
    const escaped = encodeURI(rest)
    link.url = link.url.endsWith(rest) ? link.url.slice(0, -rest.length) : link.url.replace(escaped, '')
    link.position = { start, end: cut }
    text.value = text.value.slice(0, at)
    text.position = { start, end: cut }
    parent.children.splice(index + 1, 0, { type: 'text', value: rest, position: { start: cut, end } })
    return [SKIP, index + 1]
  })
}
