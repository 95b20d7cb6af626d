import { decodeString } from 'micromark-util-decode-string'
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

/** A character reference by name or number; a name that HTML does not know is plain text. §2.5. */
export const readEntity: Reader = scanner => {
  const found = matchAt(scanner, /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y)
  const shown = found ? decodeString(found[0]) : ''
  if (!found || shown === found[0]) return false
  const end = scanner.at + found[0].length
  scanner.hidden.push({ start: scanner.at, end, shown })
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
