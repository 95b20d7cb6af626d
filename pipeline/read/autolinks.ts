import type { Link, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import { guardLength, parseInline } from '../model/markdown.js'

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

/** Inline Markdown of one line, placed where it stands in the file. */
const placedInline = (text: string, at: Point): PhrasingContent[] => {
  const children = parseInline(text)
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] }
  visit(root, node => {
    const { position } = node
    const from = position ? (position.start.offset ?? 0) - guardLength : 0
    const to = position ? (position.end.offset ?? 0) - guardLength : text.length
    node.position = { start: ahead(at, Math.max(0, from)), end: ahead(at, to) }
  })
  return children
}

/**
 * GFM lets a bare address run on to the next white space, so that in `见 https://a.cn/，然后` the words after
 * the comma become part of the link. End it at the first full-width mark instead; what stands behind it is read as
 * Markdown of its own, addresses too. Changes the tree.
 */
export const endAutolinksAtMarks = (tree: Root): void => {
  visit(tree, 'link', (link, index, parent) => {
    const text = bareText(link)
    const at = text?.value.search(fullWidthMark) ?? -1
    const start = link.position?.start
    if (!text || at <= 0 || !start || !parent || index === undefined) return
    const rest = text.value.slice(at)
    const cut = ahead(start, at)
    const escaped = encodeURI(rest)
    link.url = link.url.endsWith(rest) ? link.url.slice(0, -rest.length) : link.url.replace(escaped, '')
    link.position = { start, end: cut }
    text.value = text.value.slice(0, at)
    text.position = { start, end: cut }
    parent.children.splice(index + 1, 0, ...(placedInline(rest, cut) as never[]))
    return index + 1
  })
}
