import { beforeFigure, connecting, either, starters, titles } from './abbreviations.js'

const token = /[\p{L}\p{N}][\p{L}\p{N}.&'’-]*$/u
const numberOfItem = /^(?:\d{1,3}|[a-zA-Z]|[ivx]+|[IVX]+|[一二三四五六七八九十]{1,3})$/
const dotted = /^(?:\p{L}\.)+\p{L}$/u
const oneLetter = /^\p{Lu}$/u
const opening = /[\s"“‘'([{«¿¡*_]*/y
const word = /\p{L}[\p{L}'’]*/uy

/** How far back a word is looked for: keeps the time linear in endless words. */
const longestWord = 24

/** The first character of the next word, white space and opening marks skipped. */
export const nextWordAt = (text: string, from: number): number => {
  opening.lastIndex = from
  opening.test(text)
  return opening.lastIndex || from
}

const beginsSentence = (text: string, at: number): boolean => {
  word.lastIndex = at
  const found = word.exec(text)?.[0]
  return found !== undefined && /^\p{Lu}/u.test(found) && starters.has(found.toLowerCase())
}

/**
 * Whether one full stop ends a sentence.
 * @param at offset of the full stop; white space, a closing mark, a Chinese character or the end follows.
 * @param start offset where its sentence began: a number there counts items (`1. Scope`).
 * @param after offset behind its closing quotes and brackets.
 */
export const isSentenceEnd = (text: string, at: number, start: number, after: number): boolean => {
  const found = token.exec(text.slice(Math.max(start, at - longestWord), at))
  const before = found?.[0] ?? ''
  const next = nextWordAt(text, after)
  const character = text[next] ?? ''
  if (before.length === at - start && numberOfItem.test(before)) return false
  const known = before.toLowerCase()
  if (titles.has(known) || connecting.has(known)) return false
  if (beforeFigure.has(known) && /[\p{N}(]/u.test(character)) return false
  if (
    known === 'no' ||
    !(either.has(known) || beforeFigure.has(known) || dotted.test(before) || oneLetter.test(before))
  )
    return true
  return beginsSentence(text, next) || /\p{Script=Han}/u.test(character)
}
