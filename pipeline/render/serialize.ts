import type { Comment, Doctype, Element, ElementContent, Properties, Root, Text } from 'hast'

/** Elements without an end tag. HTML Standard §13.1.2. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Properties whose attribute is not their name in small letters. */
const attributeNames: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  viewBox: 'viewBox',
}

const known = new Map<string, string>()

const attributeName = (property: string): string => {
  const name =
    attributeNames[property] ??
    (/^(?:aria|data)[A-Z]/.test(property)
      ? property.replace(/[A-Z]/g, (letter, index) =>
          property.startsWith('data') || index === 4 ? `-${letter.toLowerCase()}` : letter.toLowerCase(),
        )
      : property.toLowerCase())
  known.set(property, name)
  return name
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
const entity = (sign: string): string => entities[sign] ?? sign

const escapeText = (value: string): string => (/[&<]/.test(value) ? value.replace(/[&<]/g, entity) : value)
const escapeValue = (value: string): string => (/[&<"]/.test(value) ? value.replace(/[&<"]/g, entity) : value)

const attributes = (properties: Properties): string => {
  let written = ''
  for (const property in properties) {
    const value = properties[property]
    if (value === undefined || value === null || value === false) continue
    const name = known.get(property) ?? attributeName(property)
    if (value === true) written += ` ${name}`
    else written += ` ${name}="${escapeValue(Array.isArray(value) ? value.join(' ') : String(value))}"`
  }
  return written
}

/** What stands in these is no HTML: it is written as it is. Only the page's own style and script ever are. */
const isVerbatim = (name: string): boolean => name === 'script' || name === 'style'

const element = ({ tagName, properties, children }: Element): string => {
  const tag = `<${tagName}${attributes(properties)}>`
  if (empty.has(tagName)) return tag
  let content = ''
  for (const child of children) {
    if (child.type === 'text') content += isVerbatim(tagName) ? child.value : escapeText(child.value)
    else if (child.type === 'element') content += element(child)
  }
  return `${tag}${content}</${tagName}>`
}

/**
 * hast → HTML, for trees that this program made: five times as fast as hast-util-to-html, which does the same (a test holds
 * them against each other) and more. Comments, raw nodes and doctypes are not written.
 */
export const serialize = (node: Root | Element | Text | Comment | Doctype | ElementContent): string => {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type === 'element') return element(node)
  return node.type === 'root' ? node.children.map(serialize).join('') : ''
}
