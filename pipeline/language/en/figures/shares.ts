import type { OtherReading } from '../../figures/figure.js'
import { add, divide, equal, multiply, type Rational, rational, subtract } from '../../figures/rational.js'
import type { Phrase } from './numbers/phrase.js'
import { phraseAt } from './numbers.js'
import { approximator, type Found, figureOf, type Tail, type Text, unitAt } from './reading.js'
import { isJoined, tokenFrom } from './tokens.js'

const startOf = (source: Text, phrase: Phrase): number => source.tokens[phrase.first]?.start ?? 0
const endOf = (source: Text, next: number): number => source.tokens[next - 1]?.end ?? 0

const rateWords: readonly (readonly [RegExp, 'percent' | 'points', bigint])[] = [
  [/^(?:percentage|percent|per cent|%)[ -]points?/i, 'points', 1n],
  [/^of (?:an?|one|1) percentage point\b/i, 'points', 1n],
  [/^of (?:an?|one|1) ?(?:percent\b|per cent\b|%)(?![ -]points?)/i, 'percent', 1n],
  [/^(?:pps?|ppts?)\b/, 'points', 1n],
  [/^(?:basis[ -]points?|bps?\b|pips?\b)/i, 'points', 100n],
  // Not PCT, by whose treaty patents are applied for.
  [/^(?:percent|per cent|%)/i, 'percent', 1n],
  [/^[pP]ct\b/, 'percent', 1n],
  [/^(?:per mille|per thousand|‰)/i, 'percent', 10n],
]

/** What every word of a rate begins with. */
const rateSign = /^[pPoObB%‰]/

/** What says that the figure behind it is what came on top: up 200 percent, an increase of about 200 percent. */
const risesBy =
  /\b(?:up|rose|rise[ns]?|rising|increas(?:e[ds]?|ing)|grew|grow(?:n|s|ing|th)?|jump(?:ed|s|ing)?|surg(?:e[ds]?|ing)|soar(?:ed|s|ing)?|climb(?:ed|s|ing)?|expand(?:ed|s|ing)?|gain(?:ed|s)?)(?: (?:by|of|a|an|another|some|about|around|nearly|almost|over|roughly|approximately|more than|at least|as much as))* $/i

/** 38 per thousand live births: what is counted stands behind the rate. */
const countedBehind = /^ (?!in\b|for\b|on\b|from\b|to\b|at\b|by\b|and\b|or\b|as\b|last\b|this\b)[a-z]/

/** 20 percent off: the price is 80 %. */
const reduced = /^ (?:off|discount)\b/i

/** 5 %, 5 percent, 0.5 percentage points, 25 basis points. */
export const rateTail: Tail = (source, phrase) => {
  const end = endOf(source, phrase.next)
  const gap = /^[ -]?/.exec(source.text.slice(end, end + 1))?.[0].length ?? 0
  const rest = source.text.slice(end + gap, end + gap + 24)
  const row = rateSign.test(rest) && rateWords.find(([pattern]) => pattern.test(rest))
  if (!row) return undefined
  const [pattern, kind, divisor] = row
  const finish = end + gap + (pattern.exec(rest)?.[0].length ?? 0)
  const next = tokenFrom(source.tokens, phrase.next, finish)
  const about = approximator(source.text, startOf(source, phrase), finish)
  const value = divide(phrase.value, rational(divisor))
  if (kind === 'percent' && reduced.test(source.text.slice(finish, finish + 10))) {
    const price = subtract(rational(100), value)
    return { figures: [figureOf(source, phrase, next, { kind: 'discount', value: price, about })], next }
  }
  const before = source.text.slice(Math.max(0, startOf(source, phrase) - 36), startOf(source, phrase))
  const or: OtherReading[] = [
    ...(divisor === 10n && countedBehind.test(source.text.slice(finish, finish + 12))
      ? [{ kind: 'count', value: phrase.value, unit: undefined } as const]
      : []),
    // 56点 of an exchange rate: pips.
    ...(rest.startsWith('pip') ? [{ kind: 'count', value: phrase.value, unit: undefined } as const] : []),
    // 3250±30 BP: years before present.
    ...(rest.startsWith('BP') ? [{ kind: 'quantity', value: phrase.value, unit: 'year' } as const] : []),
  ]
  const growth = kind === 'percent' && risesBy.test(before) ? ({ growth: true } as const) : {}
  const plain = figureOf(source, phrase, next, { kind, value, about })
  const writing = divisor === 1n ? plain.writing : { ...plain.writing, divided: divisor }
  const figure = { ...plain, writing, ...growth }
  return { figures: [or.length > 0 ? { ...figure, or } : figure], next }
}

/** a quarter-century, a quarter mile: units that are quartered without “of”. */
const quartered = /^[ -](?:century|mile|hour|inch|acre)\b/

/** a quarter-point, three-quarters of a percentage point, two-thirds of an hour, a quarter century. */
const partOfUnit = (source: Text, { part, ...whole }: Phrase): Found | undefined => {
  const phrase = part ? { ...whole, value: part } : whole
  const end = endOf(source, phrase.next)
  const points = ofPoint.exec(source.text.slice(end, end + 28))
  const isQuarter = phrase.value.n === 1n && phrase.value.d === 4n
  const of = ofUnit.test(source.text.slice(end, end + 9))
    ? unitAt(source.tokens, phrase.next + 2, 1)
    : isQuarter && quartered.test(source.text.slice(end, end + 9))
      ? unitAt(source.tokens, phrase.next, 1)
      : undefined
  if (!points && !of) return undefined
  const next = of?.next ?? tokenFrom(source.tokens, phrase.next, end + (points?.[0].length ?? 0))
  const about = approximator(source.text, startOf(source, phrase), endOf(source, next))
  const kind = points ? ({ kind: 'points' } as const) : ({ kind: 'quantity', unit: of?.unit ?? '' } as const)
  return { figures: [figureOf(source, phrase, next, { ...kind, about })], next }
}

const ofPoint = /^(?:[ -]| of (?:an?|one) )(?:percentage[ -])?points?\b/
const ofUnit = /^ \(?of (?:an?|one) /

/** one part in a million, 421 parts per million. */
const partsIn = (source: Text, phrase: Phrase): Found | undefined => {
  const [parts, per] = source.tokens.slice(phrase.next, phrase.next + 2)
  if (!isJoined(parts) || !/^parts?$/.test(parts.lower) || !isJoined(per) || !/^(?:in|per)$/.test(per.lower))
    return undefined
  const bottom = phraseAt(source.tokens, phrase.next + 2)
  if (!bottom || bottom.ordinal || bottom.fraction || bottom.value.n < 100n) return undefined
  const value = divide(phrase.value, bottom.value)
  const about = approximator(source.text, startOf(source, phrase), endOf(source, bottom.next))
  const figure = figureOf(source, phrase, bottom.next, { kind: 'fraction', value, about })
  return { figures: [{ ...figure, or: partUnits(phrase.value, bottom.value) }], next: bottom.next }
}

/** 421 parts per million, where the other language has ppm. */
const partUnits = (value: Rational, base: Rational): OtherReading[] =>
  [
    { base: 1_000_000n, unit: 'ppm' },
    { base: 1_000_000_000n, unit: 'ppb' },
  ]
    .filter(each => base.n === each.base)
    .map(({ unit }) => ({ kind: 'quantity', value, unit }))

/** for three quarters: of the year, unless something else is parted. */
const inSeasons = ({ tokens }: Text, { value, next }: Phrase): { or?: OtherReading[] } =>
  tokens[next - 1]?.lower === 'quarters' && tokens[next - 1]?.gap === ' ' && tokens[next]?.lower !== 'of'
    ? { or: [{ kind: 'quantity', value: multiply(value, rational(4)), unit: 'season' }] }
    : {}

/** two-thirds; one in five, nine out of ten: a fraction. */
export const fractionTail: Tail = (source, phrase) => {
  const part = phrase.fraction || phrase.part ? partOfUnit(source, phrase) : undefined
  if (part) return part
  if (phrase.fraction) {
    const about = approximator(source.text, startOf(source, phrase), endOf(source, phrase.next))
    const figure = {
      ...figureOf(source, phrase, phrase.next, { kind: 'fraction', about }),
      ...inSeasons(source, phrase),
      ...(phrase.parts ? { parts: phrase.parts } : {}),
    }
    return { figures: [figure], next: phrase.next }
  }
  return partsIn(source, phrase) ?? evenOdds(source, phrase) ?? ratio(source, phrase)
}

/** fifty-fifty, 50/50, 80-20: two shares of a hundred. */
const evenOdds = (source: Text, phrase: Phrase): Found | undefined => {
  const { tokens } = source
  const stroke = tokens[phrase.next]?.text === '/' && tokens[phrase.next]?.gap === ''
  const second = phraseAt(tokens, phrase.next + (stroke ? 1 : 0))
  const gap = tokens[second?.first ?? 0]?.gap
  if (
    !second ||
    second.ordinal ||
    second.fraction ||
    phrase.scale !== undefined ||
    gap !== (stroke ? '' : '-')
  )
    return undefined
  if (!equal(add(phrase.value, second.value), rational(100)) || phrase.value.n < 10n || second.value.n < 10n)
    return undefined
  const figure = figureOf(source, { ...phrase, next: second.next }, second.next, {
    kind: 'fraction',
    value: divide(phrase.value, rational(100)),
    weight: 'weak',
  })
  const counted = { kind: 'count', value: phrase.value, unit: undefined } as const
  return {
    figures: [
      { ...figure, or: [counted] },
      figureOf(source, second, second.next, { kind: 'count', weight: 'silent' }),
    ],
    next: second.next,
  }
}

/** "three in 10 days" is no ratio. */
const measured = /^(?:years?|months?|days?|weeks?|hours?|minutes?|games?|matches?|cities|countries|percent)$/

/** ten thousand, 100,000: what rates are told of; 2016 is a year. */
const isBase = (value: Rational): boolean => value.d === 1n && /^10{4,}$/.test(String(value.n))

const ratio = (source: Text, phrase: Phrase): Found | undefined => {
  const { tokens } = source
  if (phrase.ordinal || /[-–—:]/.test(tokens[phrase.first]?.gap ?? '')) return undefined
  const isOutOf = tokens[phrase.next]?.lower === 'out' && tokens[phrase.next + 1]?.lower === 'of'
  const near = isOutOf ? phrase.next + 2 : phrase.next + 1
  const at = /^(?:every|each)$/.test(tokens[near]?.lower ?? '') ? near + 1 : near
  if (!isOutOf && !(tokens[phrase.next]?.lower === 'in' && isJoined(tokens[phrase.next]))) return undefined
  const bottom = phraseAt(tokens, at)
  if (
    !bottom ||
    bottom.ordinal ||
    bottom.value.d !== 1n ||
    bottom.value.n <= phrase.value.n ||
    phrase.value.d !== 1n ||
    (bottom.value.n > 1000n && phrase.value.n !== 1n && !isBase(bottom.value)) ||
    phrase.value.n === 0n
  )
    return undefined
  if (measured.test(tokens[bottom.next]?.lower ?? '') && phrase.value.n !== 1n && !isOutOf) return undefined
  const whole: Phrase = { ...phrase, next: bottom.next, value: divide(phrase.value, bottom.value) }
  const about = approximator(source.text, startOf(source, phrase), endOf(source, bottom.next))
  return {
    figures: [
      {
        ...figureOf(source, whole, bottom.next, { kind: 'fraction', about }),
        parts: [phrase.value.n, bottom.value.n],
      },
    ],
    next: bottom.next,
  }
}

/** threefold, 3-fold, three times. */
export const multipleTail: Tail = (source, phrase) => {
  const word = source.tokens[phrase.next]
  if (
    phrase.ordinal ||
    !word ||
    !(isJoined(word) || word.gap === '') ||
    !/^(?:fold|times|x)$/.test(word.lower) ||
    (word.lower === 'x' && (word.gap !== '' || /\d/.test(source.text[word.end] ?? '')))
  )
    return undefined
  const about = approximator(source.text, startOf(source, phrase), word.end)
  return {
    figures: [figureOf(source, phrase, phrase.next + 1, { kind: 'multiple', about })],
    next: phrase.next + 1,
  }
}
