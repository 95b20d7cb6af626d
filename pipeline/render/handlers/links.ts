import type { Element, ElementContent } from 'hast'
import type { Image, ImageReference, Link, LinkReference } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { text } from '../hast.js'
import { isLocal, isSafeLink } from '../safe/url.js'
import { identify } from './context.js'

type Made = ElementContent | ElementContent[] | undefined

const addressOf = (state: State, node: LinkReference | ImageReference): string | undefined =>
  state.definitionById.get(identify(node.identifier))?.url

/** A bare address breaks anywhere in Chinese: left whole it would tear the line before it apart. */
const asAddress = (made: Element, node: Link): Element => {
  const [only] = node.children
  const isBare =
    node.children.length === 1 &&
    only?.type === 'text' &&
    only.value.includes('.') &&
    node.url.includes(only.value)
  if (isBare) made.properties.className = ['address']
  return made
}

/** A link; without its address, the words alone, where that could run a program. */
export const link = (state: State, node: Link): Made =>
  isSafeLink(node.url) ? asAddress(defaultHandlers.link(state, node), node) : state.all(node)

/** As `link`. Without a definition it is the text it was. */
export const linkReference = (state: State, node: LinkReference): Made => {
  const address = addressOf(state, node)
  if (address !== undefined && !isSafeLink(address)) return state.all(node)
  return defaultHandlers.linkReference(state, node)
}

const alternative = (alt: string | null | undefined): Made => (alt ? text(alt) : undefined)

/** A picture in a sentence; its alternative text where it lies on another site: no request leaves the page's own. */
export const image = (state: State, node: Image): Made =>
  isLocal(node.url) ? defaultHandlers.image(state, { ...node, alt: node.alt ?? '' }) : alternative(node.alt)

/** As `image`. */
export const imageReference = (state: State, node: ImageReference): Made => {
  const address = addressOf(state, node)
  if (address !== undefined && !isLocal(address)) return alternative(node.alt)
  return defaultHandlers.imageReference(state, { ...node, alt: node.alt ?? '' })
}
