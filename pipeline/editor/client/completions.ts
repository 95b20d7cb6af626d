import type { Desk } from './desk.js'
import { type Field, selectionIn } from './field.js'
import { typedAlready } from './typed-already.js'

/** How much of a text is typed before the caret; nothing where something is selected. */
export const typedOf = (field: Field, text: string): number => {
  const { start, end } = selectionIn(field)
  return start === end ? typedAlready(field.text().slice(0, start), text) : 0
}

/** A text that is begun with a capital goes on so: `Gross ind` makes `Gross industrial output`. */
const begunAs = (typed: string, text: string): string => {
  const [first = ''] = typed
  const isCapital = first !== first.toLowerCase() && first.toLowerCase() === text.charAt(0)
  return isCapital ? first + text.slice(1) : text
}

/** Put in a text in the place of its beginning. */
export const complete = (field: Field, text: string, typed: number): void => {
  const { start, end } = selectionIn(field)
  field.replace(begunAs(field.text().slice(start - typed, start), text), start - typed, end)
}

/** The terms that may be used, each with what it stands for in the source. */
export const termTexts = ({ active }: Desk): { text: string; source: string }[] =>
  (active?.checks.terms ?? []).flatMap(({ text: source, entries }) =>
    entries
      .filter(({ status }) => status === 'preferred' || status === 'admitted')
      .map(({ target: text }) => ({ text, source })),
  )

/** A text that goes on with what is typed. */
export interface Completion {
  text: string
  /** How much of it is typed already, in characters. */
  typed: number
}

/** How much must be typed before a text is offered by itself: of words three letters, of a figure two. */
const leastOf = (text: string): number => (/^\p{L}/u.test(text) ? 3 : /^\p{N}/u.test(text) ? 2 : 1)

/** What is left of a text must be worth a key. */
const leastLeft = 2

/**
 * What completes the word at the caret by far: a term of the source, a figure or sign that is missing, or the match that
 * the whole text is the beginning of. What has most of it typed comes first.
 */
export const bestCompletion = (desk: Desk, field: Field): Completion | undefined => {
  const { start, end } = selectionIn(field)
  const text = field.text()
  if (start !== end || /^[\p{L}\p{N}]/u.test(text.slice(start))) return undefined
  const parts = [
    ...termTexts(desk).map(term => term.text),
    // What has two ends is set around words of her own.
    ...(desk.active?.checks.missing ?? []).flatMap(({ open, text: missing }) => (open ? [] : [missing])),
  ].map(part => ({ text: part, typed: typedOf(field, part) }))
  const wholes = (desk.active?.aid.matches ?? [])
    .map(({ target, substituted }) => substituted ?? target)
    .filter(match => start === text.length && match.toLowerCase().startsWith(text.toLowerCase()))
    .map(match => ({ text: match, typed: text.length }))
  return [...parts, ...wholes]
    .filter(({ text: each, typed }) => typed >= leastOf(each) && each.length - typed >= leastLeft)
    .toSorted((one, other) => other.typed - one.typed)[0]
}
