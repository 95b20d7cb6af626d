import type { Element } from 'hast'
import type { Blockquote, Heading, Paragraph } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { h } from '../hast.js'
import { phrasing } from './phrasing.js'

export const paragraph = (state: State, node: Paragraph): Element =>
  phrasing(state, node, defaultHandlers.paragraph(state, node))

export const heading = (state: State, node: Heading): Element =>
  phrasing(state, node, defaultHandlers.heading(state, node))

export const blockquote = (state: State, node: Blockquote): Element => {
  const made = h('blockquote', {}, state.all(node))
  state.patch(node, made)
  return made
}
