import type { XmlElement } from '../xml/elements.js'

/** Elements whose content is code of the original format, not text (TMX 1.4b, “Content Markup”). */
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/**
 * The text of a `<seg>`.
 * @param withCodes whether code of the original format is a part of it: where that is Markdown.
 */
export const segmentText = ({ children }: XmlElement, withCodes: boolean): string =>
  children
    .map(child => {
      if (typeof child === 'string') return child
      return codes.has(child.name) && !withCodes ? '' : segmentText(child, withCodes)
    })
    .join('')
