import type { ElementContent } from 'hast'
import type { Html, Parents } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { h } from '../hast.js'
import { cleanBlock } from '../safe/raw.js'
import { contextOf } from './context.js'

const phrasing = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'linkReference',
  'paragraph',
  'segment',
  'strong',
  'tableCell',
  'translatorNote',
])

const isComment = (value: string): boolean => /^<!--(?!>|->)[^>]*-->\s*$/.test(value)

/** Raw HTML: a block is sanitized here, a tag inside a sentence when the sentence is whole. Comments are dropped. */
export const html = (state: State, node: Html, parent: Parents | undefined): ElementContent | undefined => {
  if (isComment(node.value)) return undefined
  if (parent && phrasing.has(parent.type)) {
    contextOf(state).metRaw = true
    return { type: 'raw', value: node.value }
  }
  const children = cleanBlock(node.value)
  const isBlank = children.every(child => child.type === 'text' && child.value.trim() === '')
  if (isBlank) return undefined
  const made = h('div', { className: ['raw'] }, children)
  state.patch(node, made)
  return made
}
