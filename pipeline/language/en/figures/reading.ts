import type { Direction, Figure, FigureKind, Weight, Writing } from '../../figures/figure.js'
import { directionLexicon, lexicon } from '../../figures/lexicon.js'
import type { Rational } from '../../figures/rational.js'
import type { Phrase } from './numbers/phrase.js'
import { isJoined, type Token } from './tokens.js'
import { currencySigns, exactUnits, unitWords } from './units.js'

/** An English text with its tokens. */
export interface Text {
  text: string
  tokens: Token[]
}

/** Figures found at a token, and the token where reading goes on. */
export interface Found {
  figures: Figure[]
  next: number
}

/** What may begin at a token. */
export type Rule = (source: Text, at: number) => Found | undefined
/** What the words around a number make of it. */
export type Tail = (source: Text, phrase: Phrase) => Found | undefined

const beforeWords: Record<Direction, string> = {
  under:
    'nearly|almost|closer to|less than|fewer than|under|below|up to|as many as|at most|no more than|close to|just under|just shy of|approaching|nearing|smaller than|lower than|younger than|a maximum of|maximum|shorter than|no higher than|no greater than|no later than|barely|nearly a|short of|just below|well below|well under|less than half of|maximum of|within|no farther than',
  about:
    'about|around|approximately|some|roughly|an estimated|circa|approx|approx.|or so|somewhere around|in the region of|in the neighborhood of|estimated',
  over: 'more than|over|above|exceeding|at least|in excess of|upwards of|upward of|no less than|no fewer than|no lower than|no earlier than|surpassing|surpassed|passed|pass|passing|crossed|crossing|surpasses|surpass|exceed|exceeds|exceeded|beyond|topped|topping|greater than|higher than|larger than|bigger than|longer than|older than|taller than|wider than|heavier than|faster than|a minimum of|a little more than|just over|well over|a little over|slightly over|slightly more than|slightly above|well above|north of|further than|minimum of|a good|better than',
}
const afterWords: Record<Direction, string> = {
  under: 'or less|or fewer|or under|or below|and below|and under|or younger|or lower',
  about: 'or so|give or take|or thereabouts|-ish',
  over: 'or more|plus|+|and above|and over|or above|or over|and older|or older|or higher|or greater|and more|-plus|-odd|-something|-strong|or longer|years and above',
}
const before = directionLexicon(beforeWords, '|')
const after = directionLexicon(afterWords, '|')
const signs = lexicon(currencySigns.map(([sign, unit]) => [sign, unit] as const))

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z]/.test(sign)

/** N585 million, N3.5bn: the naira, whose letter alone says too little. */
const nairaBefore = (text: string, start: number): boolean =>
  text[start - 1] === 'N' &&
  !isLetter(text[start - 2]) &&
  /^\d[\d.,]*(?: ?(?:million|billion|trillion)|bn|m)\b/.test(text.slice(start, start + 24))

/** The currency sign before an offset, and where it begins. */
export const signBefore = (text: string, start: number): { unit: string; start: number } | undefined => {
  if (nairaBefore(text, start)) return { unit: 'NGN', start: start - 1 }
  const end = text[start - 1] === ' ' ? start - 1 : start
  const found = signs.matchBefore(text, end)
  if (!found || isLetter(text[end - found.word.length - 1])) return undefined
  if (end < start && !isLetter(found.word.at(-1))) return undefined
  return { unit: found.meaning, start: end - found.word.length }
}

const filler = /(?:the|a|an|its|their|his|her|another|as many as|only|just|a total of|by) $/

/** What turns a comparison round, with up to three words in between: may not exceed, never fell below. */
const negation =
  /\b(?:(?:may|shall|must|can|should|could|will|would) not(?: (?!only\b|just\b)[a-z]+){0,4}|(?:not|never|cannot|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|should|could|must|would)n['’]?t)(?: (?!only\b|just\b|for\b|all\b|every\b)[a-z]+){0,3}|without(?: (?:ever|going|rising|falling|dropping|getting|being))?|(?:against|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?(?: [a-z]+){0,3} from|stop(?:s|ped)?(?: [a-z]+){0,3} from|refrain(?:s|ed)? from|prohibit(?:s|ed|ing)?(?: [a-z]+)? from)(?: [a-z]+ing(?: [a-z]+){0,2})?|(?:impossible(?: for(?: [a-z]+){1,3})?|unable|forbidden|prohibited) to [a-z]+) $/
const comparing =
  /^(?:more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|beyond|greater than|higher than|larger than|bigger than|longer than|older than|taller than|wider than|heavier than|faster than|further than|less than|fewer than|under|below|lower than|smaller than|shorter than|younger than)$/
const turned: Record<Direction, Direction> = { under: 'over', about: 'about', over: 'under' }

const wordBefore = (lower: string, end: number): Direction | undefined => {
  const found = before.matchBefore(lower, end)
  if (!found || isLetter(lower[end - found.word.length - 1])) return undefined
  const head = lower.slice(0, end - found.word.length)
  const negated =
    comparing.test(found.word) &&
    (negation.test(head) || (found.word.endsWith(' than') && /\bno $/.test(head)))
  return negated ? turned[found.meaning] : found.meaning
}

/** The direction said before the number (`start`: with its sign) or after its unit. */
export const approximator = (text: string, start: number, end: number): Direction | undefined => {
  const lower = text.slice(Math.max(0, start - 64), start).toLowerCase()
  const near = lower.trimEnd().length
  const said = wordBefore(lower, near)
  if (said) return said
  const skipped = filler.exec(lower)
  const further = skipped ? wordBefore(lower, lower.slice(0, skipped.index).trimEnd().length) : undefined
  return further ?? approximatorAfter(text, end)
}

const approximatorAfter = (text: string, end: number): Direction | undefined => {
  const lower = text.slice(end, end + 24).toLowerCase()
  const at = lower.length - lower.trimStart().length
  return after.match(lower, at)?.meaning
}

const longest = 3

/** The first words of units of more than one: square, per, metric. */
const longUnits: ReadonlySet<string> = new Set(
  [...unitWords.keys()].filter(unit => unit.includes(' ')).map(unit => unit.slice(0, unit.indexOf(' '))),
)

/** The sign of 20 °C, with a space before it and none behind. */
const isDegree = (token: Token | undefined): boolean => token?.text === '°'

/** The unit that begins at a token, and the token after it. */
export const unitAt = (
  tokens: Token[],
  at: number,
  number: number,
): { unit: string; next: number } | undefined => {
  const first = tokens[at]
  if (!first || !(isJoined(first) || first.gap === '')) return undefined
  for (let count = longUnits.has(first.lower) ? longest : 1; count > 0; count--) {
    const slice = tokens.slice(at, at + count)
    if (
      slice.length < count ||
      !slice.every((token, index) => index === 0 || isJoined(token) || isDegree(slice[0]))
    )
      continue
    const unit =
      (count === 1 ? exactUnits.get(first.text) : undefined) ??
      unitWords.get(slice.map(token => token.lower).join(' '))
    const goesOn = tokens[at + count]
    if (unit === 'pound' && goesOn?.gap === '-' && goesOn.lower === 'for') return undefined
    if (goesOn?.gap === '-' && /^(?:on|over)$/.test(goesOn.lower)) continue
    if (unit !== undefined && fits(slice, unit, number, tokens[at - 1])) return { unit, next: at + count }
  }
  return undefined
}

/** Signs of one letter that are no word of the language: 5 g, 220 V. */
const lonelySign = /^[gmtLlWVhsJNKC]$/

/** Units of one letter stand behind digits; `in` and `won` are units only where nothing else can be meant. */
const fits = (slice: Token[], unit: string, number: number, before: Token | undefined): boolean => {
  const [first] = slice
  if (!first || slice.length > 1) return true
  if (first.lower === 'in' || first.lower === 'min') return first.gap === ''
  // The under-18s are no seconds.
  if (first.lower === 's' && before?.gap === '-') return false
  if (first.text === 'm' && first.gap === '-') return before?.type === 'number'
  if (first.lower.length === 1)
    return first.gap === '' || (first.gap === ' ' && before?.type === 'number' && lonelySign.test(first.text))
  if (unit === 'KRW' && first.lower === 'won') return number >= 3000 || (number >= 100 && number < 1000)
  // A 2015 RAND study.
  if (first.text === 'RAND') return false
  if (first.lower === 'second' || first.lower === 'dong' || first.lower === 'rand')
    return first.gap === '-' || number === 1 || first.lower !== 'second'
  return first.text !== 'Li' && first.text !== 'Mu'
}

const toWriting = (phrase: Phrase): Writing => ({
  form: phrase.ordinal ? (phrase.form === 'digits' ? 'ordinalDigits' : 'ordinalWords') : phrase.form,
  ...(phrase.scale !== undefined && phrase.factor !== undefined
    ? { scale: phrase.scale, factor: phrase.factor }
    : {}),
  ...(phrase.dozen ? { dozen: true } : {}),
  ...(phrase.grouped ? { grouped: true } : {}),
  ...(phrase.places === undefined ? {} : { places: phrase.places }),
})

export interface Draft {
  kind: FigureKind
  value?: Rational
  unit?: string
  weight?: Weight
  short?: true
  start?: number
  end?: number
  about?: Direction | undefined
  vague?: true
  parts?: readonly [bigint, bigint]
}

/** A figure made of the tokens of a phrase, up to `next`. */
export const figureOf = (source: Text, phrase: Phrase, next: number, draft: Draft): Figure => {
  const start = source.tokens[phrase.first]?.start ?? 0
  const numeralEnd = source.tokens[phrase.next - 1]?.end ?? start
  const { about, parts: _parts, ...rest } = draft
  return {
    value: phrase.value,
    weight: 'strong',
    start,
    end: source.tokens[next - 1]?.end ?? numeralEnd,
    numeral: [start, numeralEnd],
    writing: toWriting(phrase),
    ...rest,
    ...(about ? { about } : {}),
  }
}

/** A figure that is a word by itself: both, doubled, Wednesday. */
export const wordFigure = (
  token: Token,
  kind: FigureKind,
  value: Rational,
  more: Partial<Figure> = {},
): Figure => ({
  kind,
  value,
  weight: 'silent',
  start: token.start,
  end: token.end,
  numeral: [token.start, token.end],
  writing: { form: 'name' },
  ...more,
})
