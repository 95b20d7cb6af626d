import type { Term } from '../../model/glossary.js'
import { isHan, type LanguageTag } from '../../model/language.js'
import type { TextRange } from '../../model/memory.js'
import { fold, isHanUnit } from './fold.js'
import { type SameWord, sameWordOf } from './same-word.js'
import { type Word, wordsOf } from './words-of.js'

/** How a form is looked for. */
export interface FormOptions {
  language: LanguageTag
  caseSensitive?: boolean
  /** Only forms of the words themselves: `zones` for `zone`, not `zone` for `zones`. Default false. */
  directed?: boolean
}

/** Between the words of one term: spaces, line ends, hyphens, nothing. */
const loose = /^[\s\u2010-\u2013-]*$/

/** Any spaces and hyphens are as good as others; other signs (`AT&T`) must be the same. */
const isSameGap = (gap: string, wanted: string): boolean =>
  (loose.test(gap) && loose.test(wanted)) || gap.trim() === wanted.trim()

const articles = new Set(['a', 'an', 'the'])

const isJoined = (gap: string): boolean => /^[\u2010\u2011-]$/.test(gap)

const foldText = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => fold(text[i] ?? '')).join('')

/** Places of a text in one that has no spaces between words. */
const plainPlaces = (text: string, form: string, caseSensitive: boolean): TextRange[] => {
  const [where, what] = caseSensitive ? [text, form] : [foldText(text), foldText(form)]
  const places: TextRange[] = []
  for (
    let start = where.indexOf(what);
    start >= 0 && what;
    start = where.indexOf(what, start + what.length)
  ) {
    places.push({ start, end: start + what.length })
  }
  return places
}

const sameCase = (left: string, right: string): boolean => {
  let i = 0
  while (i < left.length && left[i]?.toLowerCase() === right[i]?.toLowerCase()) {
    if (left[i] !== right[i]) return false
    i += 1
  }
  return true
}

/** A sentence may begin with a word that is written small elsewhere. */
const isCapitalOf = (word: string, wanted: string): boolean =>
  sameCase((word[0] ?? '').toLowerCase() + word.slice(1), wanted)

/** How many words of the text one word of the form takes: `cooperation` ← `co-operation`. 0 where it is another. */
const taken = (words: readonly Word[], at: number, wanted: string, same: SameWord): number => {
  const [word, next] = [words[at], words[at + 1]]
  if (!word) return 0
  if (same(word.lower, wanted)) return 1
  return next && isJoined(next.gap) && same(word.lower + next.lower, wanted) ? 2 : 0
}

/** Where a form that begins at a word of the text ends; undefined where it does not stand there. */
const endFrom = (
  words: readonly Word[],
  start: number,
  form: readonly Word[],
  same: SameWord,
  caseSensitive: boolean,
): number | undefined => {
  let at = start
  for (let i = 0; i < form.length; i += 1) {
    const [wanted, following] = [form[i], form[i + 1]]
    if (!wanted) return undefined
    if (i > 0 && articles.has(words[at]?.lower ?? '') && words[at]?.lower !== wanted.lower) at += 1
    const word = words[at]
    if (!word || (i > 0 && !isSameGap(word.gap, wanted.gap))) return undefined
    const isFirst = at === 0 && i === 0
    if (
      caseSensitive &&
      !sameCase(word.text, wanted.text) &&
      !(isFirst && isCapitalOf(word.text, wanted.text))
    ) {
      return undefined
    }
    const alone = taken(words, at, wanted.lower, same)
    // `co-operation` → `cooperation`
    const together =
      alone === 0 && following && isJoined(following.gap) && same(word.lower, wanted.lower + following.lower)
    if (alone === 0 && !together) return undefined
    at += alone || 1
    if (together) i += 1
  }
  return words[at - 1]?.end
}

/** The signs before the first and after the last word of a form: `C++` ends in two. */
const edgesOf = (form: string, words: readonly Word[]): [string, string] => [
  form.slice(0, words[0]?.start ?? 0).trim(),
  form.slice(words.at(-1)?.end ?? 0).trim(),
]

const withoutArticle = (words: Word[]): Word[] =>
  words.length > 1 && articles.has(words[0]?.lower ?? '') ? words.slice(1) : words

/**
 * Where a form stands in a translation, inflected (plural, past, participle, possessive), with or without
 * articles and hyphens, within emphasis and over line ends: `high-quality zone` in `the High Quality *Zones*`.
 */
export const findForms = (
  text: string,
  form: string,
  { language, caseSensitive = false, directed = false }: FormOptions,
): TextRange[] => {
  const spelt = wordsOf(form)
  if (isHan(language) || spelt.length === 0 || [...form].some(isHanUnit))
    return plainPlaces(text, form, caseSensitive)
  const wanted = withoutArticle(spelt)
  const [before, after] = edgesOf(form, spelt)
  const words = wordsOf(text)
  const same = sameWordOf(language, directed)
  const places: TextRange[] = []
  for (let at = 0; at < words.length; at += 1) {
    const end = endFrom(words, at, wanted, same, caseSensitive)
    const start = words[at]?.start ?? 0
    if (end === undefined || !text.startsWith(after, end) || !text.slice(0, start).endsWith(before)) continue
    places.push({ start: start - before.length, end: end + after.length })
    while ((words[at + 1]?.start ?? end) < end) at += 1
  }
  return places
}

const formOf = ({ translate, source, target }: Term): string => (translate ? target : target || source)

/** All places where a term's translation stands in a target, in whatever form. A term kept as it is: its source. */
export const findTargetForms = (
  target: string,
  term: Term,
  language: LanguageTag = term.language,
): TextRange[] => findForms(target, formOf(term), { language, caseSensitive: term.caseSensitive })

/** The first place where a term's translation stands in a target; undefined where it does not. */
export const findTargetForm = (
  target: string,
  term: Term,
  language: LanguageTag = term.language,
): TextRange | undefined => findTargetForms(target, term, language)[0]
