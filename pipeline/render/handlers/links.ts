import type { ElementContent } from 'hast'
import type { Image, ImageReference, Link, LinkReference } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { text } from '../hast.js'
import { isLocal, isSafeLink } from '../safe/url.js'
import { identify } from './context.js'

type Made = ElementContent | ElementContent[] | undefined

const addressOf = (state: State, node: LinkReference | ImageReference): string | undefined =>
  state.definitionById.get(identify(node.identifier))?.url

/** A link; without its address, the words alone, where that could run a program. */
export const link = (state: State, node: Link): Made =>
  isSafeLink(node.url) ? defaultHandlers.link(state, node) : state.all(node)

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
