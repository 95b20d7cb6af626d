import { object } from './inline.js'
import { matchAt, type Reader, take } from './scanner.js'

/** A backslash before ASCII punctuation is not read. CommonMark 0.31.2 §2.4. */
export const readEscape: Reader = scanner => {
  const next = scanner.text[scanner.at + 1] ?? ''
  if (!/[!-/:-@[-`{-~\n]/.test(next)) return false
  scanner.hidden.push({ start: scanner.at, end: scanner.at + 1, shown: '' })
  scanner.at += 2
  return true
}

/** Code between equally long runs of backticks. §6.1. */
export const readCode: Reader = scanner => {
  const fence = matchAt(scanner, /`+/y)?.[0] ?? ''
  for (const { 0: run, index } of scanner.text.slice(scanner.at + fence.length).matchAll(/`+/g)) {
    if (run.length !== fence.length) continue
    const from = scanner.at + fence.length
    const code = scanner.text.slice(from, from + index).replaceAll('\n', ' ')
    const value = /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code
    return take(scanner, { kind: 'code', end: from + index + fence.length, value }, object)
  }
  scanner.at += fence.length
  return true
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  emsp: '\u2003',
  ensp: '\u2002',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

const entityText = (name: string): string => {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (!name.startsWith('#')) return entities[name] ?? object
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
}

/** A character reference; of the named ones those that prose uses. §2.5. */
export const readEntity: Reader = scanner => {
  const found = matchAt(scanner, /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y)
  if (!found?.[1]) return false
  const end = scanner.at + found[0].length
  scanner.hidden.push({ start: scanner.at, end, shown: entityText(found[1]) })
  scanner.at = end
  return true
}

/** A translator's note is not compared with the source: it has nothing there. */
export const readTranslatorNote: Reader = scanner => {
  const end = scanner.notes.get(scanner.at)
  if (end === undefined) return false
  scanner.hidden.push({ start: scanner.at, end, shown: '' })
  scanner.at = end
  return true
}
