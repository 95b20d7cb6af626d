import { object } from './inline.js'
import { matchAt, type Reader, take } from './scanner.js'

const attribute = String.raw`\s+[A-Za-z_:@#v][\w.:@-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`

/** An open tag, a closing tag, a comment. CommonMark 0.31.2 §6.6. */
const tag = new RegExp(
  String.raw`<(?:([A-Za-z][A-Za-z\d-]*)(?:${attribute})*\s*/?>|/([A-Za-z][A-Za-z\d-]*)\s*>|!--[^]*?-->)`,
  'y',
)

/** An address in angle brackets. §6.5. */
const address = /<([A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/y

/** A part of the page that a program wraps around words: `<0>…</0>`. react-i18next, Lingui. */
const numbered = /<(?:\d{1,2}\s*\/?|\/\d{1,2})>/y

/** Elements whose content is not prose. */
const silent = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'svg', 'math'])

/** Elements that stand between words as white space does. */
const breaks = new Set(['br', 'p', 'div', 'li', 'td', 'th', 'tr', 'hr', 'wbr'])

const closing = (text: string, name: string, from: number): number => {
  const found = text.toLowerCase().indexOf(`</${name}>`, from)
  return found < 0 ? from : found
}

/** Raw HTML, or an address in angle brackets. */
export const readHtml: Reader = scanner => {
  const link = matchAt(scanner, address)
  if (link?.[1])
    return take(scanner, { kind: 'link', end: scanner.at + link[0].length, value: link[1] }, object)
  const part = matchAt(scanner, numbered)?.[0]
  if (part)
    return take(
      scanner,
      { kind: 'placeholder', end: scanner.at + part.length, value: part.replaceAll(/\s/g, '') },
      '',
    )
  const found = matchAt(scanner, tag)
  if (!found) return false
  const name = found[1]?.toLowerCase()
  const shown = breaks.has(name ?? '') ? ' ' : ''
  take(scanner, { kind: 'html', end: scanner.at + found[0].length, value: found[0] }, shown)
  if (name && silent.has(name) && !found[0].endsWith('/>')) {
    const end = closing(scanner.text, name, scanner.at)
    if (end > scanner.at) scanner.hidden.push({ start: scanner.at, end, shown: object })
    scanner.at = end
  }
  return true
}
