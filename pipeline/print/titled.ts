import type { Heading } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Bilingual } from '../model/document.js'
import type { Segment } from '../model/segment.js'

/** A note of the heading would lose its reference. */
const hasNote = (heading: Heading): boolean => {
  let found = false
  visit(heading, 'footnoteReference', () => {
    found = true
  })
  return found
}

/**
 * A document with a title: where its front matter has none, a heading of level 1 at the very beginning is the title, as on its web page.
 * @returns the document as it was where it has a title, or begins otherwise.
 */
export const titled = (document: Bilingual): Bilingual => {
  const [first, ...rest] = document.tree.children
  const hasTitle = document.fields.some(({ name }) => name === 'title')
  if (hasTitle || first?.type !== 'heading' || first.depth !== 1 || hasNote(first)) return document
  const own = first.children.filter(child => child.type === 'segment')
  if (own.length === 0) return document
  const moved = new Map(own.map(segment => [segment.id, { ...segment, role: 'field' } satisfies Segment]))
  return {
    ...document,
    tree: { ...document.tree, children: rest },
    fields: [...document.fields, { name: 'title', values: [[...moved.values()]] }],
    segments: document.segments.map(segment => moved.get(segment.id) ?? segment),
  }
}
