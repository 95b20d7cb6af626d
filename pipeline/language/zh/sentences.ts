import { endsEnglish } from '../en/sentences.js'
import { findPairs } from '../pairs.js'
import type { SentenceOptions, SentenceRule } from '../sentence-rule.js'
import { continues, endsWithPair } from './quotations.js'

const full = /[。｡！？][。｡！？!?…]*/y
const exclamation = /[!?]+[。｡！？!?…]*/y
const ellipsis = /(?:…|‥|\.{2,}|。{3,})+[。｡！？!?]*/y
const semicolon = /[；;]/y
const stop = /\./y
const closing = /["＂”’」』》〉）)】〕〗\]］}｝\uFFFB]/
const space = /\s*/y
/** Marks inside a sentence: whatever stands before them has not ended it. */
const inner = /[，、；：,;:——～~]/
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…]/u
const latin = /[A-Za-z0-9=_&/]/
const words = /[\p{L}\p{N}\uFFFC]/u

/** What was found at a place: the offset behind a sentence's last mark, and whether it ends there. */
interface Found {
  run: number
  ends(after: number): boolean
}

type Reader = (text: string, at: number, start: number, options: SentenceOptions) => Found | undefined

const runAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const skipSpace = (text: string, at: number): number => Math.max(at, runAt(space, text, at))

/** Whether an inner mark stands right there. A semicolon behind a full stop is a slip of the pen, not a part. */
const isInside = (text: string, after: number): boolean => inner.test(text[after] ?? '')

const readFull: Reader = (text, at) => {
  const run = runAt(full, text, at)
  return run < 0 ? undefined : { run, ends: after => !isInside(text, after) }
}

/** `!` and `?` as Chinese is typed with them; `a!=b` and `x?y` are no sentences. */
const readExclamation: Reader = (text, at) => {
  const run = runAt(exclamation, text, at)
  const isCode = (after: number): boolean =>
    text[after] === '=' || (latin.test(text[after] ?? '') && latin.test(text[at - 1] ?? ''))
  return run < 0 ? undefined : { run, ends: after => !isInside(text, after) && !isCode(after) }
}

/** Words since the last mark or the sentence's start, counted up to 3: `我……` is somebody who falters. */
const isFaltering = (text: string, at: number, start: number): boolean => {
  let count = 0
  for (let before = at - 1; before >= start && words.test(text[before] ?? ''); before -= 1) {
    count += 1
    if (count === 3) return false
  }
  return true
}

/**
 * An ellipsis ends a sentence, unless somebody falters (`我……我不知道`), or the words go on:
 * after an inner mark, with a word that cannot begin a sentence, or in Latin lower case.
 */
const readEllipsis: Reader = (text, at, start) => {
  const run = runAt(ellipsis, text, at)
  if (run < 0) return undefined
  if (/[。｡！？!?]/.test(text[run - 1] ?? '')) return { run, ends: after => !isInside(text, after) }
  return {
    run,
    ends: after =>
      !isInside(text, after) &&
      !isFaltering(text, at, start) &&
      !continues(text, skipSpace(text, after)) &&
      (!latin.test(text[after] ?? '') || chinese.test(text[at - 1] ?? '')) &&
      !/[a-z]/.test(text[skipSpace(text, after)] ?? ''),
  }
}

/** A semicolon, where the publisher wants it. `;` between Latin words is English, and ends nothing. */
const readSemicolon: Reader = (text, at, _start, options) => {
  const run = options.semicolon ? runAt(semicolon, text, at) : -1
  if (run < 0) return undefined
  const isChinese = text[at] === '；'
  return {
    run,
    ends: after =>
      isChinese || chinese.test(text[at - 1] ?? '') || chinese.test(text[skipSpace(text, after)] ?? ''),
  }
}

/** A full stop of an English sentence in Chinese text. */
const readStop: Reader = (text, at, start) => {
  const run = runAt(stop, text, at)
  if (run < 0) return undefined
  const isSpaced = (after: number): boolean => /\s/.test(text[after] ?? ' ') || latin.test(text[at - 1] ?? '')
  return { run, ends: after => isSpaced(after) && endsEnglish(text, start, at, run, after) }
}

const readers: readonly Reader[] = [readEllipsis, readFull, readExclamation, readSemicolon, readStop]
const anyMark = /[。｡！？!?…‥；;.]/

const read: Reader = (text, at, start, options) => {
  if (!anyMark.test(text[at] ?? '')) return undefined
  for (const reader of readers) {
    const found = reader(text, at, start, options)
    if (found) return found
  }
  return undefined
}

/**
 * Chinese sentences: after `。！？；…` and their ASCII kin with closing quotation marks and brackets.
 * Nothing ends inside a pair of quotation marks, brackets or title marks; what follows a quotation
 * that holds its own full stop is decided in `quotations.ts`. Unpaired marks are ordinary characters.
 */
export const chineseSentences: SentenceRule = (text, options) => {
  const { closeOf, kindOf } = findPairs(text, ['quotation', 'bracket', 'title'])
  const isClosing = (at: number): boolean => closing.test(text[at] ?? '') && (closeOf[at] ?? -1) < 0
  const afterClosing = (from: number): number => {
    let at = from
    while (at < text.length && isClosing(at)) at += 1
    return at
  }
  const ends: number[] = []
  let start = skipSpace(text, 0)
  let at = start
  const step = (isEnd: boolean, after: number, otherwise: number): void => {
    if (isEnd) {
      ends.push(after)
      start = skipSpace(text, after)
    }
    at = isEnd ? start : otherwise
  }
  while (at < text.length) {
    const close = closeOf[at] ?? -1
    if (close >= 0) {
      const after = afterClosing(close + 1)
      const next = skipSpace(text, after)
      const closed = { kind: kindOf(at), open: at, close, start, next }
      const isEnd = !isInside(text, after) && !anyMark.test(text[after] ?? '') && endsWithPair(text, closed)
      step(isEnd, after, close + 1)
      continue
    }
    const found = read(text, at, start, options)
    const behind = found ? afterClosing(found.run) : at + 1
    step(found?.ends(behind) ?? false, behind, found?.run ?? at + 1)
  }
  return ends.filter(end => skipSpace(text, end) < text.length)
}
