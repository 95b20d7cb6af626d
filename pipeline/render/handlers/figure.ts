import type { Element, ElementContent } from 'hast'
import type { Parents } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import type { Figure } from '../../model/segment.js'
import { carry, h, plainText, type RenderedFigure } from '../hast.js'
import { isLocal } from '../safe/url.js'

const lengthOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const sizeOf = (node: Figure): RenderedFigure['size'] => {
  const width = lengthOf(node.data?.hProperties?.width)
  const height = lengthOf(node.data?.hProperties?.height)
  return width && height ? { width, height } : undefined
}

/** The address as it stands in HTML: percent-encoded as CommonMark does it. */
const encoded = (state: State, url: string): string => {
  const image = defaultHandlers.image(state, { type: 'image', url })
  return String(image.properties.src ?? '')
}

const partOf = (
  state: State,
  node: Figure,
  type: 'figureAlternative' | 'figureCaption',
): ElementContent[] => {
  const part: Parents | undefined = node.children.find(child => child.type === type)
  return part ? state.all(part) : []
}

/** A picture alone in its paragraph, with its caption. Its parts travel in `data.figure`. */
export const figure = (state: State, node: Figure): Element => {
  const data: RenderedFigure = {
    source: isLocal(node.url) ? encoded(state, node.url) : undefined,
    size: sizeOf(node),
    alternative: partOf(state, node, 'figureAlternative'),
    caption: partOf(state, node, 'figureCaption'),
  }
  const alt = plainText(data.alternative)
  const picture = data.source
    ? h('img', { src: data.source, alt, ...data.size })
    : h('p', {}, data.alternative)
  const made = h('figure', {}, [picture])
  if (data.caption.length > 0) made.children.push(h('figcaption', {}, data.caption))
  carry(made, { figure: data })
  state.patch(node, made)
  return made
}
