import { clockAt } from '../../figures/clock.js'
import type { Figure } from '../../figures/figure.js'
import { numericDateAt } from '../../figures/numeric-date.js'
import { add, multiply, rational, subtract } from '../../figures/rational.js'
import type { Phrase } from './numbers/phrase.js'
import { phraseAt } from './numbers.js'
import { approximator, type Found, figureOf, type Rule, type Tail, type Text, wordFigure } from './reading.js'
import { isFourDigits, isJoined, type Token, tokenFrom } from './tokens.js'
import { doubtfulMonths, months, shortWeekdays, weekdays } from './words.js'

const isWhole = (phrase: Phrase, from: number, to: number): boolean =>
  phrase.value.d === 1n && phrase.value.n >= BigInt(from) && phrase.value.n <= BigInt(to)

const monthWords = new Set([
  'in',
  'of',
  'since',
  'last',
  'next',
  'by',
  'until',
  'till',
  'from',
  'this',
  'early',
  'late',
  'mid',
  'to',
  'between',
  'through',
  'before',
  'after',
  'during',
  'on',
  'and',
  'every',
])

/** A month's name in capitals; May, March and short forms only where a date or a preposition stands beside them. */
export const monthOf = ({ tokens }: Text, at: number): number | undefined => {
  const token = tokens[at]
  if (!token) return undefined
  const month = months.get(token.lower)
  const isSure = !doubtfulMonths.has(token.lower)
  if (token.text === token.lower) return isSure ? smallMonth(token, month) : smallDated(tokens, at, month)
  if (month === undefined || isSure) return month
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  // A Long March 2F rocket.
  if (previous?.text === 'Long' && token.text === 'March') return undefined
  const dated =
    next?.type === 'number' && (/^[ .]/.test(next.gap) || (next.gap === ', ' && isFourDigits(next)))
  // DEC, MAR: an abbreviation of something else, unless a date follows.
  if (token.text === token.text.toUpperCase() && token.text.length === 3) return dated ? month : undefined
  if (inSentence(token, previous) || isBracketed(token, next) || isWholeText(tokens)) return month
  const placed =
    previous !== undefined &&
    (previous.type === 'number' ||
      monthWords.has(previous.lower) ||
      (token.gap === '-' && months.has(previous.lower))) &&
    // RA and Dec, Cancer And May: no month behind no other.
    (previous.lower !== 'and' || months.has(tokens[at - 2]?.lower ?? '') || tokens[at - 2]?.type === 'number')
  return dated || beforeMonth(tokens, at) || (placed && /^ ?-?$/.test(token.gap)) ? month : undefined
}

/** january, september: whole names of a text without capitals. */
const smallMonth = ({ lower }: Token, month: number | undefined): number | undefined =>
  lower.length >= 4 ? month : undefined

/** on 18 may: between a preposition and no word that goes on. */
const smallDated = (tokens: readonly Token[], at: number, month: number | undefined): number | undefined => {
  const [before, day, token] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  const isDay = day?.type === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(day.text)
  return isDay &&
    token?.gap === ' ' &&
    /^(?:on|of|since|from|by|until|till|to|before|after)$/.test(before?.text ?? '')
    ? month
    : undefined
}

/** this month (August): a month alone in brackets. */
const isBracketed = (token: Token, next: Token | undefined): boolean =>
  token.gap.endsWith('(') && (next === undefined || next.gap.startsWith(')'))

/** The head of a column: May. */
const isWholeText = (tokens: readonly Token[]): boolean => tokens.length === 1

/** March through May, May or June: another month follows. */
const beforeMonth = (tokens: readonly Token[], at: number): boolean => {
  const [next, after] = [tokens[at + 1], tokens[at + 2]]
  return (
    next !== undefined &&
    /^(?:to|through|until|till|and|or)$/.test(next.text) &&
    after !== undefined &&
    after.text !== after.lower &&
    months.has(after.lower)
  )
}

/** its August level, the May figure: a capital behind a small word. */
const inSentence = (token: Token, previous: Token | undefined): boolean =>
  /^(?:March|May|August)$/.test(token.text) &&
  token.gap === ' ' &&
  previous?.type === 'word' &&
  /^(?:its|the|their|our|a|revised|official|strong|weak|his|her|and|or|than|with|for|against|over)$/.test(
    previous.text,
  )

const dayGap = /^(?:\. ?| |-)$/

/** A day after its month: July 19, Aug. 11th. */
const dayAfter = (source: Text, at: number): Found | undefined => {
  const token = source.tokens[at]
  if (token?.type !== 'number' || !dayGap.test(token.gap) || token.text.length > 2) return undefined
  const phrase = phraseAt(source.tokens, at)
  if (!phrase || !isWhole(phrase, 1, 31) || phrase.next > at + 2) return undefined
  if (isNoDay(source.tokens[phrase.next])) return undefined
  return { figures: [figureOf(source, phrase, phrase.next, { kind: 'day' })], next: phrase.next }
}

/** The sign behind a number that makes it a share or an hour: 20 %, 20:00. */
const isNoDay = (next: Token | undefined): boolean =>
  next?.text === '%' || (next?.text === ':' && next.gap === '')

/** March Note: a capital that a title may have as well; it only finds a partner. */
const mayBeMonth = ({ tokens }: Text, at: number): Found | undefined => {
  const token = tokens[at]
  const month = token && months.get(token.lower)
  if (!token || month === undefined || !/^[A-Z][a-z]+$/.test(token.text)) return undefined
  if (tokens[at - 1]?.text === 'Long') return undefined
  return { figures: [wordFigure(token, 'month', rational(month))], next: at + 1 }
}

/** July, and the day after it; a day range goes on with the next number. */
export const monthRule: Rule = (source, at) => {
  const token = source.tokens[at]
  const month = monthOf(source, at)
  if (!token || month === undefined) return mayBeMonth(source, at)
  // The head of a column may say that something may be.
  const weight = isWholeText(source.tokens) && doubtfulMonths.has(token.lower) ? 'silent' : 'strong'
  const figure = wordFigure(token, 'month', rational(month), { weight })
  const day = dayAfter(source, at + 1)
  if (!day) return { figures: [figure], next: at + 1 }
  const last = dayTo(source, day.next)
  return { figures: [figure, ...day.figures, ...(last?.figures ?? [])], next: last?.next ?? day.next }
}

/** Behind an hour that tells a half of the day or nothing smaller: from July 5 to 8 p.m. */
const hourMark = /^ ?(?:[ap]\.?m\b|o['’]clock)/i

/** July 5-7, July 5 to 7: the second day. */
const dayTo = (source: Text, at: number): Found | undefined => {
  const { tokens } = source
  const token = tokens[at]
  const spelled = token?.lower === 'to' || token?.lower === 'and'
  const number = spelled ? tokens[at + 1] : token
  const joined = spelled ? number?.gap === ' ' : /^ ?[-–—] ?$/.test(number?.gap ?? '')
  if (number?.type !== 'number' || !joined || number.text.length > 2) return undefined
  const phrase = phraseAt(tokens, spelled ? at + 1 : at)
  if (
    !phrase ||
    !isWhole(phrase, 1, 31) ||
    monthOf(source, phrase.next) !== undefined ||
    isNoDay(tokens[phrase.next]) ||
    hourMark.test(source.text.slice(tokens[phrase.next - 1]?.end ?? 0))
  )
    return undefined
  return { figures: [figureOf(source, phrase, phrase.next, { kind: 'day' })], next: phrase.next }
}

/** 19 July, the 11th of August. */
export const dayBefore: Tail = (source, phrase) => {
  const { tokens } = source
  const of = tokens[phrase.next]?.lower === 'of' ? phrase.next + 1 : phrase.next
  if (
    !isWhole(phrase, 1, 31) ||
    phrase.scale !== undefined ||
    !isJoined(tokens[of]) ||
    monthOf(source, of) === undefined
  )
    return undefined
  return { figures: [figureOf(source, phrase, phrase.next, { kind: 'day' })], next: phrase.next }
}

/** Short names that are words of the language too: named beside another day alone. */
const besideAnother: ReadonlyMap<string, number> = new Map([
  ['sat', 6],
  ['sun', 7],
])

const shortDay = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)'
const toDay = new RegExp(`^(?:[-–/]| (?:to|and|through) )${shortDay}\\b`)
const fromDay = new RegExp(`\\b${shortDay}(?:[-–/]| (?:to|and|through) )$`)

/** Tue, June 5; Sat Sept. 9. */
const toMonth = /^\.?,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d/

/** Sat. and Sat 9: short names before a stop or a number; Mon–Sat: one beside another. */
const isShortDay = (text: string, { start, end }: Token): boolean =>
  /\d(?:st|nd|rd|th) $/.test(text.slice(Math.max(0, start - 4), start)) ||
  (/^(?:\.|,? ?\d)/.test(text.slice(end, end + 4)) &&
    !besideAnother.has(text.slice(start, end).toLowerCase())) ||
  toDay.test(text.slice(end, end + 16)) ||
  toMonth.test(text.slice(end, end + 16)) ||
  fromDay.test(text.slice(Math.max(0, start - 16), start))

export const weekdayRule: Rule = ({ text, tokens }, at) => {
  const token = tokens[at]
  if (!token) return undefined
  const full = weekdays.get(token.lower)
  const short = shortWeekdays.get(token.lower) ?? besideAnother.get(token.lower)
  const isShort = full === undefined && short !== undefined && token.text !== token.lower
  const day = full ?? (isShort && isShortDay(text, token) ? short : undefined)
  if (day === undefined || (token.lower === 'friday' && tokens[at - 1]?.lower === 'black')) return undefined
  return { figures: [wordFigure(token, 'weekday', rational(day), { weight: 'strong' })], next: at + 1 }
}

/** 8.9 points over 2012, up 3 percent over 2012 levels: against that year, where nothing is counted behind. */
const isAgainst = ({ text }: Text, { start, end }: Token): boolean =>
  text.slice(Math.max(0, start - 6), start).endsWith(' over ') &&
  !/^ (?!levels?\b|figures?\b|prices?\b)(?:[a-z-]+ ){0,2}[a-z]+s\b/.test(text.slice(end, end + 40))

/** 2016. */
export const yearTail: Tail = (source, phrase) => {
  const { tokens } = source
  const token = tokens[phrase.first]
  if (!token || !isFourDigits(token) || phrase.next !== phrase.first + 1 || phrase.value.n >= 3000n)
    return undefined
  const about = isAgainst(source, token) ? undefined : approximator(source.text, token.start, token.end)
  return { figures: [figureOf(source, phrase, phrase.next, { kind: 'year', about })], next: phrase.next }
}

/** 18th century, twenty-first century; first half; third quarter. */
export const periodTail: Tail = (source, phrase) => {
  const { tokens } = source
  const word = tokens[phrase.next]
  if (!phrase.ordinal || !isJoined(word)) return undefined
  if (/^century|centuries$/.test(word.lower)) return period(source, phrase, 'century')
  if (word.lower === 'half' && isWhole(phrase, 1, 2)) return period(source, phrase, 'half')
  if (word.lower === 'quarter' && isWhole(phrase, 1, 4)) return period(source, phrase, 'quarter')
  return undefined
}

/** the former half, the latter half. */
export const formerHalf: Rule = ({ tokens }, at) => {
  const [token, half] = [tokens[at], tokens[at + 1]]
  if (!token || half?.lower !== 'half' || !isJoined(half) || !/^(?:former|latter)$/.test(token.lower))
    return undefined
  const value = rational(token.lower === 'former' ? 1 : 2)
  return { figures: [wordFigure(token, 'half', value, { weight: 'weak', end: half.end })], next: at + 2 }
}

const period = (source: Text, phrase: Phrase, kind: Figure['kind']): Found => {
  const figure = figureOf(source, phrase, phrase.next + 1, {
    kind,
    weight: kind === 'half' ? 'weak' : 'strong',
  })
  return { figures: [...ended(source, figure), figure], next: phrase.next + 1 }
}

/** the turn of the 20th century: the 19th ends there. */
const ended = ({ text }: Text, figure: Figure): Figure[] =>
  figure.kind === 'century' && /\bturn of the $/i.test(text.slice(0, figure.start).slice(-12))
    ? [{ ...figure, value: subtract(figure.value, rational(1)), weight: 'silent' }]
    : []

/** a.m. and p.m. after an offset: 0 or 12 hours, and where the mark ends. */
const halfOfDay = (text: string, end: number): { late: boolean; end: number } | undefined => {
  const match = /^ ?([ap])\.?m\b\.?/i.exec(text.slice(end, end + 6))
  return match ? { late: match[1]?.toLowerCase() === 'p', end: end + match[0].length } : undefined
}

const twelve = rational(720)

const spoken = (text: string, end: number): boolean =>
  /^ (?:in the (?:afternoon|evening)|at night|tonight)/.test(text.slice(end, end + 20))

/** 8 in the morning is not 8 p.m. */
const isMorning = (text: string, end: number): boolean =>
  /^ in the (?:early )?morning\b/.test(text.slice(end, end + 24))

/** At 1600 hours it is four; 1600 hours of sunshine are a stretch of time. */
const beforeHours =
  /\b(?:at|by|from|until|till|before|after|since|between) $|\b(?:from|between) (?:[01]\d|2[0-3])[0-5]\d (?:to|and|until|till) $/i

/** 17:10, 5:10 p.m., 9.30am, 2:1. */
export const clockRule: Rule = ({ text, tokens }, at) => {
  const token = tokens[at]
  if (token?.type !== 'number') return undefined
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(token.text)
  const half = dotted ? halfOfDay(text, token.end) : undefined
  if (dotted && half)
    return timeFound(tokens, at, token.start, half.end, Number(dotted[1]) * 60 + Number(dotted[2]), half.late)
  const height = /^(\d)['’′] ?(\d{1,2})["”″]/.exec(text.slice(token.start, token.start + 8))
  if (height) return heightFound(tokens, at, token.start, height)
  const military =
    /^([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|BST|EST|hrs|hours?|local time|\((?:[01]\d|2[0-3])[0-5]\d (?:GMT|UTC)|(?:to|and|until|till) (?:[01]\d|2[0-3])[0-5]\d (?:hrs|hours)))/.exec(
      text.slice(token.start, token.start + 22),
    )
  const isStretch =
    military !== null &&
    !military[0].startsWith('0') &&
    /^ (?:hrs|hours?|to|and|until|till)\b/.test(text.slice(token.end, token.end + 7)) &&
    !beforeHours.test(text.slice(Math.max(0, token.start - 21), token.start))
  if (military && !isStretch)
    return timeFound(
      tokens,
      at,
      token.start,
      token.end,
      Number(military[1]) * 60 + Number(military[2]),
      Number(military[1]) >= 12,
    )
  const found = numericDateAt(text, token.start) ?? clockAt(text, token.start)
  const [first] = found?.figures ?? []
  if (!found || !first) return undefined
  const mark = halfOfDay(text, found.end)
  if (first.kind === 'time' && (mark || spoken(text, found.end) || isMorning(text, found.end)))
    return timeFound(
      tokens,
      at,
      token.start,
      mark?.end ?? found.end,
      Number(first.value.n),
      mark?.late ?? spoken(text, found.end),
    )
  return { figures: found.figures, next: tokenFrom(tokens, at, found.end) }
}

/** 5'11": feet and inches. */
const heightFound = (tokens: Token[], at: number, start: number, match: RegExpExecArray): Found => {
  const end = start + match[0].length
  const figure: Figure = {
    kind: 'quantity',
    unit: 'inch',
    value: rational(Number(match[1]) * 12 + Number(match[2])),
    weight: 'strong',
    start,
    end,
    numeral: [start, end],
    writing: { form: 'digits' },
  }
  return { figures: [figure], next: tokenFrom(tokens, at, end) }
}

const timeFound = (
  tokens: Token[],
  at: number,
  start: number,
  end: number,
  minutes: number,
  late: boolean,
): Found => {
  const clock = rational((minutes % 720) + (late ? 720 : 0))
  const figure: Figure = {
    kind: 'time',
    value: clock,
    weight: 'strong',
    start,
    end,
    numeral: [start, end],
    writing: { form: 'digits' },
  }
  return { figures: [figure], next: tokenFrom(tokens, at, end) }
}

const partOfDay = /^ (?:in the (?:morning|afternoon|evening)|at night|tonight)\b/
const beforeHourOfDay = /\b(?:at|by|until|till|around|about|before|after|from|since|past|to) $/

/** until 11 at night, from nine in the morning. */
const atHour = ({ text, tokens }: Text, phrase: Phrase, end: number): boolean =>
  isWhole(phrase, 1, 12) &&
  partOfDay.test(text.slice(end, end + 20)) &&
  beforeHourOfDay.test(text.slice(0, tokens[phrase.first]?.start).slice(-8))

/** zero hour: midnight. */
const zeroHour: Tail = (source, phrase) => {
  const hour = source.tokens[phrase.next]
  if (!isWhole(phrase, 0, 0) || hour?.lower !== 'hour' || hour.gap !== ' ') return undefined
  const next = phrase.next + 1
  return { figures: [figureOf(source, phrase, next, { kind: 'time', weight: 'weak' })], next }
}

/** 5 p.m., nine o'clock, zero hour. */
export const hourTail: Tail = (source, phrase) => {
  if (!isWhole(phrase, 0, 24) || phrase.ordinal) return undefined
  const midnight = zeroHour(source, phrase)
  if (midnight) return midnight
  const { text, tokens } = source
  const end = tokens[phrase.next - 1]?.end ?? 0
  const mark = halfOfDay(text, end)
  const clock = !mark && /^ o['’]clock/.exec(text.slice(end, end + 8))
  if (!mark && !clock && !atHour(source, phrase, end)) return undefined
  const hours = multiply(rational(phrase.value.n % 12n), rational(60))
  const finish = mark?.end ?? end + (clock ? clock[0].length : 0)
  const late = mark?.late ?? spoken(text, finish)
  const figure = figureOf(source, phrase, phrase.next, {
    kind: 'time',
    value: late ? add(hours, twelve) : hours,
    ...(mark || late || isMorning(text, finish) ? {} : { short: true as const }),
  })
  return { figures: [{ ...figure, end: finish }], next: tokenFrom(tokens, phrase.next, finish) }
}

const beforeClock = /^(?:at|by|until|till|around|about|before|after|nearly|almost|was|from|since)$/

/** “Ten to seven.” answers what time it is. */
const isWholeSentence = ({ text, tokens }: Text, at: number): boolean =>
  /^[a-z-]+ (?:to|past) [a-z]+[.!?”"]/i.test(text.slice(tokens[at]?.start)) &&
  /(?:^|[.!?”"]\s*[“"]?)$/.test(text.slice(0, tokens[at]?.start))

/** The minutes of a clock, the token after them, and whether their words alone say that they are of a clock. */
const minutesOf = (
  source: Text,
  at: number,
): { minutes: number; next: number; named: boolean; words: boolean } | undefined => {
  const { tokens } = source
  const word = tokens[at]?.lower === 'a' ? at + 1 : at
  const named = tokens[word]?.lower === 'quarter' ? 15 : tokens[word]?.lower === 'half' ? 30 : undefined
  if (named !== undefined) return { minutes: named, next: word + 1, named: true, words: true }
  if (!beforeClock.test(tokens[at - 1]?.lower ?? '') && !isWholeSentence(source, at)) return undefined
  const phrase = phraseAt(tokens, at)
  return phrase && !phrase.ordinal && isWhole(phrase, 5, 55) && phrase.value.n % 5n === 0n
    ? {
        minutes: Number(phrase.value.n),
        next: phrase.next,
        named: false,
        words: phrase.form === 'words',
      }
    : undefined
}

const dayPart =
  /^ (?:in the (?:morning|afternoon|evening)|at night|tonight|[ap]\.?m\b|on (?:[A-Z]|the)|this (?:morning|evening|afternoon))/

/** seven-thirty in the morning, twelve noon. */
export const toldClock: Rule = (source, at) => {
  const { tokens, text } = source
  const after = tokens[at + 1]
  const told = after?.gap === ' ' && beforeHour.test(tokens[at - 1]?.lower ?? '')
  if (after?.gap !== '-' && !told && !dayTimes.has(after?.lower ?? '')) return undefined
  const hour = phraseAt(tokens, at)
  const next = hour && tokens[hour.next]
  if (!hour || !next || hour.ordinal || !isWhole(hour, 1, 12)) return undefined
  if (isWhole(hour, 12, 12) && isJoined(next) && dayTimes.has(next.lower))
    return timeFound(
      tokens,
      at,
      tokens[at]?.start ?? 0,
      next.end,
      dayTimes.get(next.lower) ?? 0,
      next.lower !== 'midnight',
    )
  const minutes =
    (next.gap === '-' || told) && hour.form === 'words' && hour.next === at + 1
      ? phraseAt(tokens, hour.next)
      : undefined
  const end = minutes && tokens[minutes.next - 1]?.end
  if (
    !minutes ||
    end === undefined ||
    minutes.form !== 'words' ||
    !isWhole(minutes, 10, 59) ||
    !(dayPart.test(text.slice(end, end + 24)) || told || isHour(hour, minutes, tokens[minutes.next]))
  )
    return undefined
  const mark = halfOfDay(text, end)
  const total = Number(hour.value.n) * 60 + Number(minutes.value.n)
  const late = mark?.late ?? spoken(text, end)
  const found = timeFound(tokens, at, tokens[at]?.start ?? 0, mark?.end ?? end, total, late)
  return mark || late
    ? found
    : { ...found, figures: found.figures.map(figure => ({ ...figure, short: true as const })) }
}

const beforeHour = /^(?:at|by|until|till|around|about|before|after|from|since|past)$/

/** six-thirty is said of the clock alone; nine-ten people and five-fifteen dollars may be more. */
const isHour = (hour: Phrase, minutes: Phrase, behind: Token | undefined): boolean =>
  minutes.value.n > 10n && minutes.value.n % 5n === 0n && hour.value.n <= 12n && !isJoinedNoun(behind)

const isJoinedNoun = (token: Token | undefined): boolean =>
  isJoined(token) &&
  !/^(?:every|each|in|on|at|and|or|to|when|while|sharp|tomorrow|today|tonight|this|that|for|the|from|before|after|but|as|so|is|was|until|local|last|next|it|he|she|we|they|you|there|a|an)$/.test(
    token.lower,
  )

/** a quarter past nine, half past two p.m., at five to six. */
export const pastRule: Rule = (source, at) => {
  const { tokens, text } = source
  const told = minutesOf(source, at)
  const way = told && isJoined(tokens[told.next]) ? tokens[told.next]?.lower : undefined
  const sign = way === 'past' || way === 'after' ? 1 : way === 'to' || way === 'before' ? -1 : 0
  const hour =
    told && sign !== 0 && isJoined(tokens[told.next + 1]) ? phraseAt(tokens, told.next + 1) : undefined
  if (
    !told ||
    !hour ||
    hour.ordinal ||
    !isWhole(hour, 1, 12) ||
    /^%|percent/.test(tokens[hour.next]?.lower ?? '')
  )
    return undefined
  const end = tokens[hour.next - 1]?.end ?? 0
  const mark = halfOfDay(text, end)
  // From 5 to 11 years, about ten to twelve people: from one number to another.
  if (!mark && !told.named && (!told.words || isJoinedNoun(tokens[hour.next]))) return undefined
  const late = mark?.late ?? spoken(text, end)
  const minutes = Number(hour.value.n) * 60 + sign * told.minutes
  const found = timeFound(tokens, at, tokens[at]?.start ?? 0, mark?.end ?? end, minutes, late)
  return mark || late
    ? found
    : { ...found, figures: found.figures.map(figure => ({ ...figure, short: true as const })) }
}

export const dayTimes: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
])
