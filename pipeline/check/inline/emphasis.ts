import type { MarkKind } from './inline.js'
import { matchAt, type Reader, type Run, type Scanner } from './scanner.js'

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character)
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character)

/** East Asian characters and their marks, beside which emphasis opens and closes as beside letters. */
const isHan = (character: string): boolean =>
  /[\u1100-\u11FF\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFFEE\u{1AFF0}-\u{1B16F}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u.test(
    character,
  )

const isOtherMark = (character: string): boolean => isPunctuation(character) && !isHan(character)

/**
 * Whether a run beside these characters may open emphasis (mirrored: close it). CommonMark 0.31.2 §6.2 as
 * the CJK-friendly amendment reads it: only punctuation that is not East Asian keeps a run from opening.
 */
const flanks = (outside: string, inside: string): boolean =>
  !isSpace(inside) && (!isOtherMark(inside) || isSpace(outside) || isPunctuation(outside) || isHan(outside))

/** Variation selectors choose a form of the character before them: `。\uFE01` is a Chinese mark still. */
const selectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+$/u

/** A quotation mark that a variation selector makes East Asian. Unicode StandardizedVariants.txt. */
const wideQuote = /[‘’“”]\uFE01$/

const characterBefore = (text: string, at: number): string => {
  const near = text
    .slice(Math.max(0, at - 8), at)
    .replace(wideQuote, '」')
    .replace(selectors, '')
  return [...near].at(-1) ?? ''
}

const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''

/** A run of `*`, `_` or two `~`. One tilde is a range in Chinese: `10~20亿元`. */
export const readRun: Reader = scanner => {
  const found = matchAt(scanner, /\*+|_+|~+/y)?.[0] ?? ''
  const end = scanner.at + found.length
  const before = characterBefore(scanner.text, scanner.at)
  const after = characterAt(scanner.text, end)
  const left = flanks(before, after)
  const right = flanks(after, before)
  const word = found.startsWith('_')
  if (!found.startsWith('~') || found.length === 2)
    scanner.runs.push({
      character: found[0] ?? '',
      start: scanner.at,
      end,
      opens: left && (!word || !right || isPunctuation(before)),
      closes: right && (!word || !left || isPunctuation(after)),
    })
  scanner.at = end
  return true
}

const kinds: Readonly<Record<string, [MarkKind, MarkKind]>> = {
  '*': ['emphasis', 'strong'],
  _: ['emphasis', 'strong'],
  '~': ['delete', 'delete'],
}

/**
 * §6.2, rules 9 and 10: a run that both opens and closes does not pair where the lengths sum to a multiple
 * of 3. The lengths are of what is left of the runs, as in micromark: the spec means the whole runs.
 */
const partners = (opener: Run, closer: Run): boolean => {
  const [one, other] = [opener.end - opener.start, closer.end - closer.start]
  const bothWays = opener.closes || closer.opens
  const same = opener.character === closer.character
  return same && opener.opens && one > 0 && !(bothWays && other % 3 !== 0 && (one + other) % 3 === 0)
}

const join = (scanner: Scanner, opener: Run, closer: Run): void => {
  const width = opener.end - opener.start > 1 && closer.end - closer.start > 1 ? 2 : 1
  const [one, two] = kinds[opener.character] ?? ['emphasis', 'strong']
  opener.end -= width
  closer.start += width
  scanner.marks.push({
    kind: width === 2 ? two : one,
    start: opener.end,
    end: closer.start,
    value: '',
  })
  scanner.hidden.push(
    { start: opener.end, end: opener.end + width, shown: '' },
    { start: closer.start - width, end: closer.start, shown: '' },
  )
}

const openerFor = (runs: Run[], closer: Run, from: number, to: number): number => {
  for (let index = to - 1; index >= from; index -= 1) {
    const run = runs[index]
    if (run && partners(run, closer)) return index
  }
  return -1
}

/** Pair the runs that were read since there were `from` of them; they are used up. */
export const pairRuns = (scanner: Scanner, from: number): void => {
  const { runs } = scanner
  for (let index = from; index < runs.length; index += 1) {
    const closer = runs[index]
    while (closer?.closes && closer.end > closer.start) {
      const found = openerFor(runs, closer, from, index)
      const opener = runs[found]
      if (!opener) break
      join(scanner, opener, closer)
      runs.splice(found + 1, index - found - 1)
      index = found + 1
    }
  }
  runs.length = from
}
