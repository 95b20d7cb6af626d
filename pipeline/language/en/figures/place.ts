import type { Figure } from '../../figures/figure.js'
import type { Rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { isOtherHalfOf, otherHalfBehind } from './clock-like.js'
import { unitName } from './compose.js'
import { beforeAgreed, verbAgreed } from './verbs.js'

/** Nouns whose plural is not made by a rule: [singular, plural]. */
const irregular: readonly (readonly [string, string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['leaf', 'leaves'],
  ['thief', 'thieves'],
  ['datum', 'data'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['analysis', 'analyses'],
  ['crisis', 'crises'],
  ['basis', 'bases'],
  ['series', 'series'],
  ['species', 'species'],
  ['aircraft', 'aircraft'],
]

const plural = (noun: string): string => {
  const known = irregular.find(([one]) => one === noun)?.[1]
  if (known !== undefined) return known
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

const singular = (noun: string): string | undefined => {
  const known = irregular.find(([, many]) => many === noun)?.[0]
  if (known !== undefined) return known
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2)
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : undefined
}

const isOne = (value: Rational): boolean => value.n === 1n && value.d === 1n

/** Kinds whose number a noun or unit agrees with. */
const agreeing: ReadonlySet<Figure['kind']> = new Set(['count', 'quantity', 'money', 'points'])

/** A noun right behind the number, and then nothing that could be the noun instead, nor a verb that we cannot set right. */
const nounAfter =
  /^( |-)([a-z]+)(?=$|[.,;:!?)]| (?:was|were|is|are|has|have|in|of|from|to|for|with|at|by|on|and|or|per|each|that|who|which|over|under|a|the)\b)/

const unitText = (figure: Figure, text: string): string => text.slice(figure.numeral[1], figure.end)

/** What is numbered, not counted, and the first part of its number: Chapter 2, Figure 3-2, No. 5. */
const numbered =
  /\b(?:figure|fig\.|table|chapter|section|part|step|article|clause|appendix|annex|phase|volume|page|p\.|no\.|number|version|item|line|level|grade|class|day|week|room|gate|platform|question|lesson|rule|equation|example|note|stage|type|route|building|unit|exercise|option|point|paragraph|schedule|batch) (?:\d+[-–.])*$/i

/** The words behind the number in the number that fits; undefined where we cannot tell. */
const agreed = (figure: Figure, text: string, value: Rational): string | undefined => {
  const after = text.slice(figure.numeral[1])
  if (!agreeing.has(figure.kind) || isOne(figure.value) === isOne(value)) return after
  if (figure.unit === undefined && isNumber(figure, text, after)) return after
  const unit = unitText(figure, text)
  if (figure.unit !== undefined && !isCurrency(figure.unit)) return withUnit(after, unit, figure.unit, value)
  if (figure.kind === 'money')
    return unit === '' || /yuan|rmb|yen|won|renminbi/i.test(unit) ? after : undefined
  if (figure.kind === 'points') return after.replace(/points?/, isOne(value) ? 'point' : 'points')
  return withNoun(text.slice(0, figure.numeral[0]), after, value)
}

/** A number that no noun agrees with: of a chapter, of a score, or the first of a range. */
const isNumber = (figure: Figure, text: string, after: string): boolean => {
  const before = text.slice(0, figure.numeral[0])
  const isLast = /\d[-–]$/.test(before) && /^(?:$|[.,;:!?)]| [A-Z])/.test(after)
  return numbered.test(before) || isLast || /^[-–]\d/.test(after)
}

/** 1 day, 2 days; "a 2-day visit" keeps its singular. */
const withUnit = (after: string, unit: string, id: string, value: Rational): string | undefined => {
  const word = unit.trim()
  if (unit.startsWith('-') || /^[a-zA-Z]{1,3}$/.test(word)) return after
  const name = unitName(id, value)
  const own = [unitName(id, { n: 1n, d: 1n }), unitName(id, { n: 2n, d: 1n })].includes(word.toLowerCase())
  return own ? `${unit.slice(0, unit.length - word.length)}${name}${after.slice(unit.length)}` : undefined
}

const withNoun = (before: string, after: string, value: Rational): string | undefined => {
  const match = nounAfter.exec(after)
  if (!match) return undefined
  if (match[1] === '-') return after
  const noun = isOne(value) ? singular(match[2] ?? '') : plural(match[2] ?? '')
  const rest = verbAgreed(before, after.slice(match[0].length), isOne(value))
  return noun === undefined || rest === undefined ? undefined : ` ${noun}${rest}`
}

/** Numbers that begin with a vowel in speech: 8, 11, 18, 80, 8,000, eight, eleven. */
const vowel =
  /^(?:8|11(?!\d)|11,|18(?!\d)|18,|1[18](?= (?:million|billion|trillion|percent))|eight|eleven|one hundred(?!.))/

const articled = (before: string, written: string): string =>
  before.replace(/\b([Aa])n?(?= $)/, (_whole, letter: string) =>
    vowel.test(written) ? `${letter}n` : letter,
  )

/** A capital where the old number had one. */
const capitalised = (old: string, written: string): string =>
  /^[A-Z]/.test(old) ? written.charAt(0).toUpperCase() + written.slice(1) : written

/** An English text with another number in a figure's place: 22 enterprises → 1 enterprise, an 8 percent rise → a 9 percent rise. */
export const placeEnglish = (
  text: string,
  figure: Figure,
  written: string,
  value: Rational,
): string | undefined => {
  const rest = agreed(figure, text, value)
  if (rest === undefined) return undefined
  const isTurned = figure.kind === 'time' && isOtherHalfOf(value, figure.value)
  const after = isTurned ? otherHalfBehind(rest, value) : rest
  const found = text.slice(0, figure.numeral[0])
  const isCounted = figure.kind === 'count' && !after.startsWith('-')
  const before = isCounted && isOne(figure.value) !== isOne(value) ? beforeAgreed(found, isOne(value)) : found
  if (before === undefined) return undefined
  return (
    articled(before, written) + capitalised(text.slice(figure.numeral[0], figure.numeral[1]), written) + after
  )
}
