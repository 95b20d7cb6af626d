import { calibre } from '../../figures/calibre.js'
import type { Figure, OtherReading, Weight } from '../../figures/figure.js'
import { lexicon } from '../../figures/lexicon.js'
import { add, divide, multiply, type Rational, rational, toNumber } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { hundredthsAfter, partAfter } from './numbers/additions.js'
import type { Phrase } from './numbers/phrase.js'
import { phraseAt } from './numbers.js'
import { approximator, figureOf, signBefore, type Tail, type Text, unitAt } from './reading.js'
import { isJoined, type Token } from './tokens.js'
import { currencySigns } from './units.js'
import { small } from './words.js'

const startOf = (source: Text, phrase: Phrase): number => source.tokens[phrase.first]?.start ?? 0

/** A small number in words says little when it is missing on the other side. */
export const weightOf = (phrase: Phrase, unit: string | undefined): Weight => {
  if (phrase.form === 'digits') return 'strong'
  const value = toNumber(phrase.value)
  if (value === 1) return unit === undefined ? 'silent' : 'weak'
  if (phrase.article && value <= 1000) return 'weak'
  return unit === undefined && (value === 0 || value === 2) ? 'weak' : 'strong'
}

const signs = lexicon(currencySigns.filter(([sign]) => /\$$/.test(sign)))

/** 46,000 US$: the sign behind its amount. */
const signBehind = (source: Text, phrase: Phrase): Figure | undefined => {
  const { text, tokens } = source
  const end = tokens[phrase.next - 1]?.end ?? 0
  const at = text[end] === ' ' ? end + 1 : end
  const found = /[A-Z]/.test(text[at] ?? '') ? signs.match(text, at) : undefined
  const finish = at + (found?.word.length ?? 0)
  if (!found || /\d/.test(text[finish] ?? '')) return undefined
  const figure = figureOf(source, phrase, phrase.next, {
    kind: 'money',
    unit: found.meaning,
    about: approximator(text, startOf(source, phrase), finish),
  })
  return { ...figure, end: finish }
}

/** HK6.04 cents, US8 cents: the country before the number, the coin behind it. */
const centsOf = ({ text, tokens }: Text, phrase: Phrase): { unit: string; start: number } | undefined => {
  const start = tokens[phrase.first]?.start ?? 0
  const coins = tokens[phrase.next]
  const country = /\b(?:HK|US|A|C|S|NT|NZ)$/.exec(text.slice(Math.max(0, start - 3), start))?.[0]
  const found =
    country && isJoined(coins) && /^cents?$/.test(coins.lower) ? signs.match(`${country}$`, 0) : undefined
  return found && country ? { unit: found.meaning, start: start - country.length } : undefined
}

/** What may stand between a number and the plural of its unit: 6 million more hectares, three full days. */
const betweenUnit =
  /^(?:more|additional|extra|further|other|new|whole|full|good|long|straight|consecutive|successive|different)$/

/** four-plus decades, twenty-odd years: what leaves the number open, before its unit. */
const isOpenEnd = (token: Token | undefined): boolean =>
  token?.gap === '-' && /^(?:plus|odd|something)$/.test(token.lower)

const unitBehind = ({ tokens }: Text, { next, value }: Phrase): ReturnType<typeof unitAt> => {
  if (isOpenEnd(tokens[next])) return unitAt(tokens, next + 1, toNumber(value))
  const direct = unitAt(tokens, next, toNumber(value))
  const token = tokens[next]
  // a dozen or so hours.
  if (token?.lower === 'or' && tokens[next + 1]?.lower === 'so' && tokens[next + 2]?.gap === ' ')
    return unitAt(tokens, next + 2, toNumber(value))
  if (direct || !isJoined(token) || !betweenUnit.test(token.lower)) return direct
  return /s$/.test(tokens[next + 1]?.lower ?? '') ? unitAt(tokens, next + 1, toNumber(value)) : undefined
}

/** $5 million, 76.96 billion yuan, RMB250,000, 40 km, 23-year-old. */
export const unitTail: Tail = (source, phrase) => {
  if (phrase.ordinal) return undefined
  const start = startOf(source, phrase)
  const behind = signBehind(source, phrase)
  if (behind) return { figures: [behind], next: phrase.next + 2 }
  const sign = signBefore(source.text, start) ?? centsOf(source, phrase)
  const after = unitBehind(source, phrase)
  const money = sign && after && !isCurrency(after.unit) ? undefined : after
  const cents = sign !== undefined && money?.unit === 'cent'
  const unit = money?.unit === undefined || cents ? sign?.unit : sharper(sign?.unit, money.unit)
  if (unit === undefined) return undefined
  const more = money ? (partAfter(source.tokens, money.next) ?? coinsAfter(source, phrase, money)) : undefined
  const next = more?.next ?? money?.next ?? phrase.next
  const end = source.tokens[next - 1]?.end ?? start
  const figure = figureOf(source, phrase, next, {
    kind: isCurrency(unit) || unit === 'pound' ? 'money' : 'quantity',
    unit,
    ...(more ? { value: add(phrase.value, more.value) } : {}),
    ...(cents ? { value: divide(phrase.value, rational(100)) } : {}),
    start: sign?.start ?? start,
    weight: isContainer(source, phrase, next) ? 'silent' : weightOf(phrase, unit),
    about: isOpenEnd(source.tokens[phrase.next])
      ? 'over'
      : approximator(source.text, sign?.start ?? start, end),
  })
  const or = otherUnits(
    source,
    phrase,
    sign?.unit,
    unit,
    sign?.start ?? start,
    source.tokens[phrase.next]?.lower,
  )
  return { figures: [or ? { ...figure, or: [or] } : figure], next }
}

/** 20-foot equivalent units: the name of the unit in which ships and trains are counted, 标准箱. */
const isContainer = ({ tokens }: Text, { value }: Phrase, next: number): boolean =>
  value.n === 20n &&
  value.d === 1n &&
  tokens[next]?.lower === 'equivalent' &&
  /^units?$/.test(tokens[next + 1]?.lower ?? '')

/** one meter sixty-nine, 2 metres 05: how tall people are, and how high they jump. */
const isStature = ({ value }: Phrase, unit: string): boolean =>
  unit === 'm' && value.d === 1n && value.n >= 1n && value.n <= 2n

const coinsAfter = (
  { tokens }: Text,
  phrase: Phrase,
  money: { unit: string; next: number },
): { value: Rational; next: number } | undefined =>
  isCurrency(money.unit) || isStature(phrase, money.unit)
    ? hundredthsAfter(tokens, phrase, money.next, at => phraseAt(tokens, at))
    : undefined

/** ¥ is the yuan or the yen, a pound money or a weight, bucks any money, 1500 hours a time of day. */
const otherUnits = (
  { text }: Text,
  { value, form }: Phrase,
  sign: string | undefined,
  unit: string,
  start: number,
  word: string | undefined,
): OtherReading | undefined => {
  if (sign === 'CNY' && text[start] === '¥') return { kind: 'money', value, unit: 'JPY' }
  if (unit === 'pound') return { kind: 'quantity', value, unit: 'lb' }
  if (word === 'bucks') return { kind: 'money', value, unit: 'CNY' }
  if (unit === 'hour' && form === 'digits' && value.n >= 100n && value.n <= 2400n && value.n % 100n < 60n)
    return { kind: 'time', value: rational((value.n / 100n) * 60n + (value.n % 100n)), unit: undefined }
  return undefined
}

/** $5 US dollars: the one that says more. */
const sharper = (sign: string | undefined, word: string): string =>
  word === 'dollar' && sign !== undefined ? sign : word

/** a hundred or two, a thousand or two: one or two of them. */
const orTwo = ({ tokens }: Text, phrase: Phrase): boolean =>
  phrase.article === true &&
  tokens[phrase.next]?.lower === 'or' &&
  tokens[phrase.next + 1]?.lower === 'two' &&
  isJoined(tokens[phrase.next])

/** Nouns whose members are numbered behind them: level 3 codes, stage 4 patients. */
const numberedNouns =
  /^(?:level|phase|stage|type|class|grade|category|tier|version|chapter|verse|article|clause|item|rule|lesson|step|round|group|model|generation|division|zone|factor|line|page|section|number)$/

/** v. 9 says, p. 30 shows: what is numbered, shortened. */
const numberedShort = /^(?:vv?|pp?|ch|art|sec|vol|no|fig|para?|cl)$/

/** three times, 4 plans; in Phase 3 trials the number is a name. */
const isBeforePlural = ({ tokens }: Text, phrase: Phrase): boolean => {
  const [before, noun] = [tokens[phrase.first - 1], tokens[phrase.next]]
  if (noun?.gap !== ' ' || phrase.value.n <= 1n || !/^[a-z]+(?<![sui])s$/.test(noun.text)) return false
  const isName = /^[A-Z]/.test(before?.text ?? '') || numberedNouns.test(before?.text ?? '')
  const gap = tokens[phrase.first]?.gap
  return !(isName && gap === ' ') && !(gap === '. ' && numberedShort.test(before?.lower ?? ''))
}

/** A number and nothing that we know behind it. */
export const countTail: Tail = (source, phrase) => {
  const start = startOf(source, phrase)
  const end = source.tokens[phrase.next - 1]?.end ?? start
  const about = approximator(source.text, start, end)
  const weight = isLabel(source.text, start, end)
    ? 'silent'
    : isNamed(source, phrase) || isOneOf(source.text, phrase, end)
      ? 'weak'
      : weightOf(phrase, undefined)
  const figure: Figure = {
    ...figureOf(source, phrase, phrase.next, { kind: 'count', weight, about }),
    ...(isBeforePlural(source, phrase) ? { counts: true as const } : {}),
  }
  if (orTwo(source, phrase)) {
    const twice = { ...figure, value: multiply(figure.value, rational(2)), range: 'to' as const }
    return { figures: [{ ...figure, range: 'from' }, twice], next: phrase.next + 2 }
  }
  return { figures: [withLetter(source, phrase, figure)], next: phrase.next }
}

/** 1-of-4, 1 of the 12: the only one, which the other language need not count. */
const isOneOf = (text: string, { value }: Phrase, end: number): boolean =>
  value.n === value.d && /^[ -]of[ -](?:the )?\d/.test(text.slice(end, end + 10))

/** Two members of a list one after the other, numbered in the sentence: 1) the bus, and 2) the train; 1. the bus; 2. the train. */
const numbered = /(?:^|[:;,.] |\band )1([.)]) (?=\w).*?(?:[:;,.] |\b(?:and|or) )2\1 ?(?=\w)/

const beforeMember = /(?:^|[:;,.] |[:;,.]? (?:and|or) )$/

/** (1) and 2) before the members of a list. */
const isLabel = (text: string, start: number, end: number): boolean => {
  if (end - start > 2) return false
  const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 3)]
  if (/(?:^|[\s:;,.] ?)\($/.test(before) && /^\) ?[A-Za-z]/.test(behind)) return true
  return beforeMember.test(before) && /^[.)] ?\w/.test(behind) && numbered.test(text)
}

/** How many words may stand between a rate and what it is told of: 6.1 infant deaths per 1,000. */
const longestCounted = 3

/** 6.1 per 1,000, 6.1 deaths per 1,000 live births: what a rate is told of. */
const rateBase = (tokens: Token[], at: number): Rational | undefined => {
  for (let next = at; next <= at + longestCounted; next++) {
    const token = tokens[next]
    if (token?.type !== 'word' || token.gap !== ' ') return undefined
    if (token.lower !== 'per') continue
    const base = phraseAt(tokens, next + 1)?.value
    return base?.d === 1n && /^10{3,6}$/.test(String(base.n)) ? base : undefined
  }
  return undefined
}

/** The percentage went down to 13: a verb or preposition before the number, its subject not far before that. */
const isOfPercentage = (tokens: readonly Token[], first: number): boolean =>
  /^(?:to|at|is|was|were|by|from|reached|hit)$/.test(tokens[first - 1]?.lower ?? '') &&
  tokens.slice(Math.max(0, first - 10), first - 1).some(({ lower }) => lower === 'percentage')

/** What digits with a letter mean where no currency stands before them: 5m are metres, 1.5T a name, 9.2 points percent. */
const withLetter = ({ tokens }: Text, phrase: Phrase, figure: Figure): Figure => {
  const bare = divide(figure.value, rational(phrase.factor ?? 1n))
  const bore = calibre(tokens[phrase.first]?.text ?? '')
  if (bore) return { ...figure, or: [bore] }
  const scaled = { kind: 'count', value: figure.value, unit: undefined } as const
  if (phrase.letter === 'm') return { ...figure, kind: 'quantity', unit: 'm', value: bare, or: [scaled] }
  if (phrase.letter === 'T') return { ...figure, value: bare, or: [scaled] }
  if (/^[KMBk]$/.test(phrase.letter ?? ''))
    return { ...figure, or: [{ kind: 'code', value: bare, unit: undefined }] }
  const next = tokens[phrase.next]
  const base = rateBase(tokens, phrase.next)
  if (base)
    return {
      ...figure,
      or: [{ kind: 'percent', value: divide(multiply(figure.value, rational(100)), base), unit: undefined }],
    }
  if (tokens[phrase.first - 1]?.lower === 'per' && /^10{3,6}$/.test(String(figure.value.n)))
    return { ...figure, weight: 'weak' }
  if (isJoined(next) && /^points?$/.test(next.lower))
    return { ...figure, or: [{ kind: 'points', value: figure.value, unit: undefined }] }
  return isOfPercentage(tokens, phrase.first)
    ? { ...figure, or: [{ kind: 'percent', value: figure.value, unit: undefined }] }
    : figure
}

/** A number word with a capital inside a sentence belongs to a name: the Three Gorges, the Four Consciousnesses. */
const isNamed = ({ text, tokens }: Text, phrase: Phrase): boolean => {
  const [first, before] = [tokens[phrase.first], tokens[phrase.first - 1]]
  return (
    phrase.form === 'words' &&
    first !== undefined &&
    first.text !== first.lower &&
    before !== undefined &&
    /^[ -]$/.test(first.gap) &&
    /^[ -][A-Z]/.test(text.slice(tokens[phrase.next - 1]?.end ?? 0))
  )
}

/** two died, and a third was hurt: one more than were counted before. */
const isOneMore = ({ tokens }: Text, { first, value, form }: Phrase): boolean => {
  if (form !== 'words' || value.n < 2n || tokens[first - 1]?.lower !== 'a') return false
  const counted = Number(value.n) - 1
  return tokens.slice(0, first - 1).some(({ lower }) => (small.get(lower) ?? Number(lower)) === counted)
}

/** 20th, third, No. 82. */
export const ordinalTail: Tail = (source, phrase) => {
  const { tokens } = source
  const before = tokens[phrase.first - 1]
  const numbered =
    before?.text === '#' || (before?.lower === 'no' && /^\.? ?$/.test(tokens[phrase.first]?.gap ?? ''))
  if (!phrase.ordinal && !(numbered && phrase.form === 'digits')) return undefined
  const weight: Weight =
    phrase.value.n === 1n ? 'silent' : phrase.form === 'words' && phrase.value.n === 2n ? 'weak' : 'strong'
  const figure = figureOf(source, phrase, phrase.next, { kind: 'ordinal', weight })
  const or: OtherReading[] = [
    ...(phrase.part ? [{ kind: 'fraction', value: phrase.part, unit: undefined } as const] : []),
    ...(isOneMore(source, phrase) ? [{ kind: 'count', value: rational(1), unit: undefined } as const] : []),
  ]
  const next = tokens[phrase.next]
  const ranked = isJoined(next) && next.lower === 'time' ? { ...figure, rank: true as const } : figure
  return { figures: [or.length > 0 ? { ...ranked, or } : ranked], next: phrase.next }
}
