import type { Element } from 'hast'
import { h } from '../hast.js'
import type { SetBlock } from './place.js'

/** An item without text still stands in its list. */
const isEmptyItem = (element: Element): boolean => element.tagName === 'li'

/** A list, an item or a quotation: one for all languages, its blocks in rows. */
export const wrapper: SetBlock = (_, element, place) => {
  const children = place.inner(element.children)
  if (children.length === 0 && !isEmptyItem(element)) return []
  return [h(element.tagName, element.properties, children)]
}
