import type { Element, Root as HastRoot } from 'hast'
import type { Paragraph, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { Bilingual } from '../model/document.js'
import type { Labels } from '../model/labels.js'
import { createHandlers } from './handlers/index.js'
import { segmentOf } from './hast.js'

/** A document as hast; its segments still hold every language. */
export interface Converted {
  body: HastRoot
  /** The values of the front-matter fields, by name: a block each. */
  fields: Map<string, Element[]>
}

const isElement = (node: HastRoot['children'][number]): node is Element => node.type === 'element'

/**
 * mdast → hast, once a document, for all its pages. Nothing here is raw: HTML is sanitized, links are safe.
 */
export const convert = (document: Bilingual, labels: Labels): Converted => {
  const values = document.fields.flatMap(({ name, values }) => values.map(value => ({ name, value })))
  const paragraphs = values.map(({ value }): Paragraph => ({ type: 'paragraph', children: value }))
  const tree: Root = { type: 'root', children: [...paragraphs, ...document.tree.children] }
  const made = toHast(tree, { handlers: createHandlers({ language: document.language, labels }) })
  const elements = made.type === 'root' ? made.children.filter(isElement) : []
  const fields = new Map<string, Element[]>()
  values.forEach(({ name }, index) => {
    const element = elements[index]
    if (element) fields.set(name, [...(fields.get(name) ?? []), element])
  })
  return { body: { type: 'root', children: elements.slice(values.length) }, fields }
}

/** Where the front matter has no title, a heading of level 1 at the very beginning is the title. */
export const withTitle = ({ body, fields }: Converted): Converted => {
  const [first, ...rest] = body.children
  if (fields.has('title') || first?.type !== 'element') return { body, fields }
  if (first.tagName !== 'h1' || !first.children.some(segmentOf)) return { body, fields }
  return { body: { type: 'root', children: rest }, fields: new Map([...fields, ['title', [first]]]) }
}
