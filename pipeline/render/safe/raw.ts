import type { Element, ElementContent, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { visit } from 'unist-util-visit'
import { blockSchema, inlineSchema } from './schema.js'

/** A picture in raw HTML is not published: its alternative text stands in its place. Changes the tree. */
const picturesAsText = (tree: Nodes): Nodes => {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || !parent || index === undefined) return
    parent.children[index] = { type: 'text', value: String(node.properties.alt ?? '') }
  })
  return tree
}

/** Parse one piece of raw HTML by the rules of the HTML Standard and leave what a schema lets through. */
const clean = (value: string, schema: Schema): ElementContent[] => {
  const parsed = raw({ type: 'root', children: [{ type: 'raw', value }] })
  const safe: Nodes = sanitize(picturesAsText(parsed), schema)
  const nodes = safe.type === 'root' ? safe.children : [safe]
  return nodes.filter(node => node.type === 'element' || node.type === 'text')
}

/** A block of raw HTML, sanitized. Comments and what reaches outside are gone. */
export const cleanBlock = (value: string): ElementContent[] => clean(value, blockSchema)

/** A tag, as CommonMark §6.6 hands it over: one raw node is one opening tag, closing tag or comment. */
const tag = /^<(\/?)([a-z][a-z\d-]*)/i

const empty = new Set(['br', 'wbr'])
const stripped = new Set(inlineSchema.strip)

/** A tag is cleaned by itself, without the elements around it: what it must stand in is asked of those that are open. */
const tagSchema: Schema = { ...inlineSchema, ancestors: {} }

/** Readings and the brackets around them, which the next one closes. HTML Standard, “in body”, start tags rp and rt. */
const readings = new Set(['rp', 'rt'])

const openingTag = (value: string, name: string): Element | undefined => {
  const [element] = clean(value, tagSchema)
  return element?.type === 'element' && element.tagName === name ? { ...element, children: [] } : undefined
}

/** The nodes of a sentence while its raw tags are put together. */
class Assembly {
  readonly nodes: ElementContent[] = []
  readonly #open: Element[] = []
  /** The element whose content is left out. */
  #left: string | undefined

  append(node: ElementContent): void {
    if (this.#left === undefined) (this.#open.at(-1)?.children ?? this.nodes).push(node)
  }

  tag(value: string): void {
    const [, closing, written = ''] = tag.exec(value) ?? []
    const name = written.toLowerCase()
    if (this.#left !== undefined) {
      if (closing && name === this.#left) this.#left = undefined
    } else if (closing) this.#close(name)
    else if (stripped.has(name)) this.#left = name
    else this.#begin(value, name)
  }

  #begin(value: string, name: string): void {
    if (name === 'img') {
      for (const node of clean(value, inlineSchema)) this.append(node)
      return
    }
    if (name === 'a' && this.#open.some(element => element.tagName === 'a')) return
    const around = inlineSchema.ancestors?.[name]
    if (around && !this.#open.some(({ tagName }) => around.includes(tagName))) return
    const element = openingTag(value, name)
    if (!element) return
    if (readings.has(name)) this.#closeReading()
    this.append(element)
    if (!empty.has(name)) this.#open.push(element)
  }

  #closeReading(): void {
    if (readings.has(this.#open.at(-1)?.tagName ?? '')) this.#open.pop()
  }

  #close(name: string): void {
    const index = this.#open.findLastIndex(element => element.tagName === name)
    if (index >= 0) this.#open.splice(index)
  }
}

/**
 * Put the raw tags of a sentence together: each tag is parsed and sanitized by itself, paired within its parent, and
 * closed at the parent's end. So a sentence cannot open what another one closes, and other nodes are never
 * parsed again. Changes elements among the nodes.
 */
export const assembleInline = (nodes: readonly ElementContent[]): ElementContent[] => {
  const assembly = new Assembly()
  for (const node of nodes) {
    if (node.type === 'raw') assembly.tag(node.value)
    else {
      if (node.type === 'element') node.children = assembleInline(node.children)
      assembly.append(node)
    }
  }
  return assembly.nodes
}
