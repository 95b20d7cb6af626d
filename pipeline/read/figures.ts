import type { Image, Paragraph, Root, Text } from 'mdast'
import type { Point } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { Figure } from '../model/segment.js'

const ahead = (point: Point, by: number): Point => ({
  line: point.line,
  column: point.column + by,
  offset: (point.offset ?? 0) + by,
})

/** A text node for a part of the image's source, placed exactly where its words stand literally. */
const placed = (image: Image, value: string, source: string, from: number): Text => {
  const start = image.position?.start
  const at = source.indexOf(value, from)
  if (!start || at < 0 || source.slice(0, at).includes('\n')) {
    return { type: 'text', value, ...(image.position ? { position: image.position } : {}) }
  }
  return { type: 'text', value, position: { start: ahead(start, at), end: ahead(start, at + value.length) } }
}

const figureOf = (image: Image, paragraph: Paragraph, file: string): Figure => {
  const source = file.slice(image.position?.start.offset, image.position?.end.offset)
  const children: Figure['children'] = []
  const alternative = image.alt?.trim()
  if (alternative) {
    const text = placed(image, alternative, source, 2)
    children.push({ type: 'figureAlternative', children: [text], position: text.position })
  }
  const caption = image.title?.trim()
  if (caption) {
    const text = placed(image, caption, source, source.indexOf(image.url) + image.url.length)
    children.push({ type: 'figureCaption', children: [text], position: text.position })
  }
  return { type: 'figure', url: image.url, children, position: paragraph.position }
}

const onlyImage = (paragraph: Paragraph): Image | undefined => {
  const [first, ...rest] = paragraph.children.filter(
    child => child.type !== 'text' || child.value.trim() !== '',
  )
  return first?.type === 'image' && rest.length === 0 ? first : undefined
}

/** Make each picture that stands alone in its paragraph a `figure`, its title the caption. Changes the tree. */
export const markFigures = (tree: Root, file: string): void => {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const image = onlyImage(paragraph)
    if (!image || !parent || index === undefined) return
    parent.children.splice(index, 1, figureOf(image, paragraph, file) as never)
    return [SKIP, index + 1]
  })
}
