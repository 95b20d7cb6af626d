import type { LanguageTag } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { grammarOf } from '../grammars.js'
import { add, divide, multiply, type Rational, rational } from '../rational.js'
import { units } from '../units.js'
import { sameUnit } from './sameness.js'

/** A value of one figure in the unit and kind of another; undefined where they cannot be compared. */
export const valueIn = (figure: Figure, like: Figure): Rational | undefined => {
  if (figure.kind === 'fraction' && like.kind === 'percent') return multiply(figure.value, rational(100))
  if (figure.kind === 'percent' && like.kind === 'fraction') return divide(figure.value, rational(100))
  if (figure.growsBy && like.grown) return add(figure.value, rational(1))
  if (figure.unit === undefined || like.unit === undefined || sameUnit(figure.unit, like.unit))
    return figure.value
  const [own, other] = [units.get(figure.unit), units.get(like.unit)]
  return own && other && own.dimension === other.dimension
    ? divide(multiply(figure.value, own.factor), other.factor)
    : undefined
}

const directions: Record<string, string> = { under: 'nearly', about: 'about', over: 'more than' }

/** Parts of a date, whose numbers mean nothing as those of another part: no third quarter is March. */
const dates: ReadonlySet<Figure['kind']> = new Set([
  'month',
  'quarter',
  'half',
  'weekday',
  'decade',
  'century',
])

/** Kinds whose numbers one language writes with another kind. */
const alike = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind ||
  (!(dates.has(a.kind) && dates.has(b.kind)) &&
    (valueIn(a, b) !== a.value ||
      (!['percent', 'points', 'money'].includes(a.kind) && !['percent', 'points', 'money'].includes(b.kind))))

/** A year is written without a comma, also in the place of a number: 2017 for 160. */
const asYear = (source: Figure, target: Figure): Figure =>
  source.kind === 'year' && target.kind === 'count' ? { ...target, kind: 'year' } : target

/** What should stand in the target. */
export interface Proposal {
  text: string
  /** The offset from which on it stands in the place of what is there; default where the figure begins. */
  start?: number
  /** The offset up to which it does; default where the figure ends. */
  end?: number
}

/** A letter of a script whose words are parted by spaces. */
const isLetter = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー])[\p{L}\p{M}]/u

/** Where the first word begins in which two texts differ. */
const firstChanged = (one: string, other: string): number => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  while (at > 0 && isLetter.test(one[at - 1] ?? '')) at -= 1
  return at
}

/** How many signs two texts share at their ends, whole words of them. */
const unchangedEnd = (one: string, other: string): number => {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count += 1
  while (count > 0 && isLetter.test(one.at(-count) ?? '') && isLetter.test(one.at(-1 - count) ?? ''))
    count -= 1
  return count
}

/**
 * What a target figure should say for a source figure, written the way it is written now: `76.96 billion yuan`. Words
 * around it that agree with it come along: `a 16-fold` for “an 18-fold”, `One patient was` for “Two patients were”.
 */
export const proposal = (source: Figure, target: Figure, text: string, language: LanguageTag): Proposal => {
  const grammar = grammarOf(language)
  const value = alike(source, target) ? valueIn(source, target) : undefined
  const written = value && !source.vague ? grammar.write(value, asYear(source, target), text) : undefined
  const whole = value && written !== undefined ? grammar.place(text, target, written, value) : undefined
  const from = Math.min(target.start, target.numeral[0])
  if (whole === undefined) return { text: grammar.compose(source) }
  const start = Math.min(from, firstChanged(text, whole))
  const rest = Math.min(text.length - target.end, unchangedEnd(text, whole))
  return { start, end: text.length - rest, text: whole.slice(start, whole.length - rest) }
}

/** The target's words with the direction of the source before them: `nearly 100 million`. */
export const directed = (source: Figure, found: string): string =>
  `${directions[source.about ?? 'about']} ${found}`
