import { pairRuns } from './emphasis.js'
import { type Mark, object } from './inline.js'
import { matchAt, type Reader, take } from './scanner.js'

/** `](address "title")`. CommonMark 0.31.2 §6.3; brackets in an address one deep. */
const resource =
  /\]\(\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)/y

/** `][label]`, `][]`. */
const reference = /\]\[([^[\]]*)\]/y

/** `[^label]`: a mark of a note. */
const note = /\[\^([^\s[\]]+)\]/y

/** A bare address: GFM, but ended by Chinese characters and marks, which it takes for parts of it. */
const bare = /(?:https?:\/\/|www\.)[^\s<>\u2014\u2018-\u201D\u3000-\u303F\u3400-\u9FFF\uFF00-\uFFEF]+/y

const open =
  (image: boolean): Reader =>
  scanner => {
    scanner.brackets.push({ start: scanner.at, image, active: true, runs: scanner.runs.length })
    scanner.at += image ? 2 : 1
    return true
  }

/** `[`, or a note's mark. */
export const readOpen: Reader = scanner => {
  const found = matchAt(scanner, note)
  if (found?.[1])
    return take(scanner, { kind: 'note', end: scanner.at + found[0].length, value: found[1] }, '')
  return open(false)(scanner)
}

/** `![`. */
export const readImage: Reader = scanner => scanner.text[scanner.at + 1] === '[' && open(true)(scanner)

/** `]`, with the address or label that makes a link or image of it. The text of an image is plain, an address in that of a link is none. */
export const readClose: Reader = scanner => {
  const bracket = scanner.brackets.pop()
  const found = bracket?.active && (matchAt(scanner, resource) ?? matchAt(scanner, reference))
  if (!found) return false
  const label = scanner.text.slice(bracket.start, scanner.at).replace(/^!?\[/, '')
  const value = found[0].startsWith('](') ? (found[1] ?? found[2] ?? '') : `[${found[1] || label}]`
  if (value === '[]') return false
  const end = scanner.at + found[0].length
  const content = bracket.start + (bracket.image ? 2 : 1)
  pairRuns(scanner, bracket.runs)
  const isLost = ({ kind, start }: Mark): boolean =>
    start > bracket.start && (bracket.image || (kind === 'link' && scanner.text[start] !== '<'))
  scanner.marks = scanner.marks.filter(mark => !isLost(mark))
  scanner.marks.push({ kind: bracket.image ? 'image' : 'link', start: bracket.start, end, value })
  scanner.hidden.push(
    { start: bracket.start, end: content, shown: '' },
    { start: scanner.at, end, shown: '' },
  )
  for (const outer of scanner.brackets) outer.active &&= outer.image || bracket.image
  scanner.at = end
  return true
}

const mail = /[\w.!#$%&'*+/=?^`{|}~-]+$/
const domain = /@[\w-]+(?:\.[\w-]+)+/y

/** A mail address by itself: GFM. What stands before the `@` has been passed already. */
export const readMail: Reader = scanner => {
  const from = Math.max(0, ...scanner.hidden.map(({ end }) => end))
  const name = mail.exec(scanner.text.slice(from, scanner.at))?.[0]
  const found = name ? matchAt(scanner, domain) : null
  if (!name || !found) return false
  const end = scanner.at + found[0].length
  scanner.at -= name.length
  return take(scanner, { kind: 'link', end, value: scanner.text.slice(scanner.at, end) }, object)
}

/** An address up to the bracket that closes the one it stands in: `[https://a.cn](b)`. */
const withinBrackets = (address: string): string => /^(?:[^[\]]|\[[^[\]]*\])*/.exec(address)?.[0] ?? ''

/** An address by itself; what ends the sentence is no part of it. */
export const readBare: Reader = scanner => {
  const before = scanner.text[scanner.at - 1] ?? ''
  const found = /[\w/]/.test(before) ? null : matchAt(scanner, bare)
  if (!found) return false
  const whole = scanner.brackets.length > 0 ? withinBrackets(found[0]) : found[0]
  const value = whole.replace(/[?!.,:;*_~'"]+$/, '')
  const unpaired = value.endsWith(')') && !value.includes('(')
  const address = unpaired ? value.replace(/\)+[?!.,:;]*$/, '') : value
  return take(scanner, { kind: 'link', end: scanner.at + address.length, value: address }, object)
}
