import { object } from './inline.js'
import { matchAt, type Reader, type Scanner, take } from './scanner.js'

/** `{{name}}` and `${name}` of templates, `$t(key)` of i18next, `{#id}` and `{.class}` after a heading. */
const ofTemplate = /\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|\$t\([^()\n]*\)|\{[#.][^{}\s]+\}/y

/** `{name}`, `{0}`, `{}`, with a format: `{0:N2}`, `{price, number, ::currency/CNY}`. ICU MessageFormat; Python, .NET, Vue, Rust. */
const simple =
  /\{\s*(?:([\p{L}_\d][\p{L}\p{N}\w.[\]-]*)\s*(?:[:!][^\s{}][^{}\n]*|,\s*(?:number|date|time|ordinal|spellout|duration|list)\b[^{}\n]*)?)?\}/uy

/** The beginning of an argument with a text for each case. ICU MessageFormat: plural, select, selectordinal. */
const choosing = /\{\s*([\w.-]+)\s*,\s*(?:plural|select|selectordinal)\s*,/y

/** The name of a case before its text: `one {`, `=0 {`, `other {`. */
const caseName = /(?:\s|offset:\d+)*(=?[\w-]+)\s*\{/y

/** The end of a text in braces that begins at `at`, behind its brace; undefined where it is not closed. */
const endOfBraces = (text: string, at: number): number | undefined => {
  let depth = 0
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === '{') depth += 1
    else if (text[end] === '}') depth -= 1
    if (depth === 0) return end + 1
  }
  return undefined
}

/** The text of the case `other`, which every such argument has, and where the argument ends. */
const readCases = (text: string, from: number): { other: number; close: number; end: number } | undefined => {
  let other: { other: number; close: number } | undefined
  for (let at = from; ; ) {
    caseName.lastIndex = at
    const found = caseName.exec(text)
    if (!found) {
      const end = /\s*\}/y
      end.lastIndex = at
      const closed = end.exec(text)
      return closed && other ? { ...other, end: at + closed[0].length } : undefined
    }
    const open = at + found[0].length
    const close = endOfBraces(text, open - 1)
    if (close === undefined) return undefined
    if (found[1] === 'other') other = { other: open, close: close - 1 }
    at = close
  }
}

/** The value of an argument that only chooses between texts: another language may do without it. */
export const choice = '{…}'

/** Whether the argument is shown in its texts: “# items”. */
const shows = (argument: string): boolean => argument.includes('#')

/**
 * An argument with a text for each case is one placeholder; of its texts that of `other` is read on as prose, since each
 * language has cases of its own.
 */
const readChoosing = (scanner: Scanner): boolean => {
  const { text, at } = scanner
  const found = matchAt(scanner, choosing)
  const cases = found && readCases(text, at + found[0].length)
  if (!found?.[1] || !cases) return false
  scanner.marks.push({
    kind: 'placeholder',
    start: at,
    end: cases.end,
    value: shows(text.slice(at, cases.end)) ? `{${found[1]}}` : choice,
  })
  scanner.hidden.push(
    { start: at, end: cases.other, shown: '' },
    { start: cases.close, end: cases.end, shown: '' },
  )
  for (const { index } of text.slice(cases.other, cases.close).matchAll(/#/g))
    scanner.hidden.push({ start: cases.other + index, end: cases.other + index + 1, shown: object })
  scanner.jumps.push({ at: cases.close, to: cases.end })
  scanner.at = cases.other
  return true
}

/** The placeholders that begin with a brace or a dollar sign. What stands in them is not prose. */
export const readBraces: Reader = scanner => {
  const template = matchAt(scanner, ofTemplate)
  if (template) {
    const value = template[0].replaceAll(/\s+/g, '')
    const shown = value.startsWith('{#') || value.startsWith('{.') ? '' : object
    return take(scanner, { kind: 'placeholder', end: scanner.at + template[0].length, value }, shown)
  }
  if (readChoosing(scanner)) return true
  const isHalf = scanner.text[scanner.at - 1] === '{' && scanner.jumps.length === 0
  const found = isHalf ? null : matchAt(scanner, simple)
  if (!found) return false
  return take(
    scanner,
    { kind: 'placeholder', end: scanner.at + found[0].length, value: `{${found[1] ?? ''}}` },
    object,
  )
}
