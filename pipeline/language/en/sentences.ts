import { findPairs, type Pairs } from '../pairs.js'
import type { SentenceRule } from '../sentence-rule.js'
import { isSentenceEnd, nextWordAt } from './full-stop.js'

const marks = /[.!?…。！？]+/y
const closing = /["”’'」』)\]}»）】\uFFFB]*/y
const space = /\s*/y
const lower = /\p{Ll}/u
const camel = /^\p{Ll}{1,2}\p{Lu}/u

const skip = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from
  pattern.test(text)
  return Math.max(from, pattern.lastIndex)
}

/** Whether the words at an offset go on in lower case; `iPhone` and `eBay` are names. */
const goesOn = (text: string, at: number): boolean =>
  lower.test(text[at] ?? '') && !camel.test(text.slice(at, at + 3))

const separates = /[\s\p{Script=Han}]/u

/**
 * Whether marks end a sentence.
 * @param at where they begin, `run` where they end, `after` behind the closing marks that follow.
 */
export const endsEnglish = (text: string, start: number, at: number, run: number, after: number): boolean => {
  if (!separates.test(text[after] ?? ' ')) return /[。！？]/.test(text[run - 1] ?? '')
  const found = text.slice(at, run)
  if (/[。！？]/.test(found)) return true
  if (found === '.') return isSentenceEnd(text, at, start, after)
  return !goesOn(text, nextWordAt(text, after))
}

/** Whether a bracket that closes at an offset held whole sentences and stands between sentences itself. */
const isAsideOfItsOwn = (text: string, open: number, close: number, start: number): boolean =>
  open === start && /[.!?…]["”’']*$/.test(text.slice(Math.max(open, close - 4), close))

/**
 * English sentences: after `.`, `!`, `?`, `…` with their closing quotes and brackets, where white space
 * follows; not after abbreviations, initials and item numbers, not inside brackets, not before a word
 * in lower case that continues a question, an exclamation or an ellipsis.
 */
export const englishSentences: SentenceRule = text => {
  const pairs: Pairs = findPairs(text, ['bracket'])
  const ends: number[] = []
  let start = skip(space, text, 0)
  let at = start
  const endAt = (after: number): void => {
    ends.push(after)
    start = skip(space, text, after)
    at = start
  }
  while (at < text.length) {
    const close = pairs.closeOf[at] ?? -1
    if (close >= 0) {
      const after = skip(closing, text, close + 1)
      if (isAsideOfItsOwn(text, at, close, start) && separates.test(text[after] ?? '')) endAt(after)
      else at = close + 1
      continue
    }
    const run = skip(marks, text, at)
    if (run === at) {
      at += 1
      continue
    }
    const after = skip(closing, text, run)
    if (endsEnglish(text, start, at, run, after)) endAt(after)
    else at = run
  }
  return ends.filter(end => skip(space, text, end) < text.length)
}
