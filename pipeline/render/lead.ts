import type { Element, ElementContent } from 'hast'
import { type Lead, type Leads, leadKey } from '../model/leads.js'

/** The address of a place in the book, seen from a page; undefined: the words stand without a link. */
export type AddressOf = (lead: Lead) => string | undefined

const withAddress = (node: Element, address: string | undefined): Element => {
  const { href: _, ...properties } = node.properties
  return { ...node, properties: address === undefined ? properties : { ...properties, href: address } }
}

/**
 * Let links within the book lead where they should from one page.
 * @returns copies of what changes: pages have their texts in common.
 */
export const leadLinks = (
  nodes: readonly ElementContent[],
  leads: Leads,
  addressOf: AddressOf,
): ElementContent[] => {
  const led = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const children = node.children.map(led)
    const isSame = children.every((child, index) => child === node.children[index])
    const whole = isSame ? node : { ...node, children }
    const { href } = node.properties
    const lead = node.tagName === 'a' && typeof href === 'string' ? leads.get(leadKey(href)) : undefined
    return lead ? withAddress(whole, addressOf(lead)) : whole
  }
  return leads.size === 0 ? [...nodes] : nodes.map(led)
}

/** A segment on the page itself: every page has the segments under their ids. */
export const fragmentOf = ({ segment }: Lead): string => (segment === undefined ? '' : `#${segment}`)
