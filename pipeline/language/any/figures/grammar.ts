import { isHan, type LanguageTag, primary } from '../../../model/language.js'
import { belowZero } from '../../figures/below-zero.js'
import { clockAt } from '../../figures/clock.js'
import { codeFigure } from '../../figures/code.js'
import { compound } from '../../figures/compound.js'
import type { Figure, FigureGrammar } from '../../figures/figure.js'
import { namedFigure } from '../../figures/named-figure.js'
import { numericDateAt } from '../../figures/numeric-date.js'
import { add, rational } from '../../figures/rational.js'
import { share } from '../../figures/share.js'
import { dateWordsAt, romanCenturyAt } from './dates.js'
import { localeOf } from './locale.js'
import { numberAt, numberPattern, sectionAt } from './numbers.js'
import { entryAt, type Found, plain, type Reader } from './reader.js'
import { spelledAt } from './spelled.js'
import { clockWordsAt, eastClockAt } from './times.js'
import { wordsOf } from './words/index.js'
import { composeAny, placeAny, writeAny } from './write.js'

/** The first of each row of ten decimal digits (Unicode general category Nd) in use for numbers today. */
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
]

const latinDigit = (sign: string): string => {
  const code = sign.charCodeAt(0)
  const zero = zeros.find(first => code >= first && code < first + 10)
  return zero === undefined ? sign : String(code - zero)
}

const anyDigit = /[٠-٩۰-۹߀-߉०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩᠐-᠙]/g
/** The Arabic decimal and group signs. */
const arabicSigns: Record<string, string> = { '٫': '.', '٬': ',' }

const toLatin = (text: string): string =>
  text.replace(anyDigit, latinDigit).replace(/(?<=\d)[٫٬](?=\d)/g, sign => arabicSigns[sign] ?? sign)

/** 3分の2, 3분의 2: two thirds. */
const partsAt = (reader: Reader, at: number): Found | undefined => {
  const match = /^(\d+)(?:分の|분의 ?)(\d+)/.exec(reader.text.slice(at, at + 12))
  if (!match || match[1] === '0') return undefined
  const end = at + match[0].length
  return {
    figures: [plain('fraction', rational(BigInt(match[2] ?? 0), BigInt(match[1] ?? 1)), at, end, end)],
    end,
  }
}

/** A short name of a month is one beside a number: 3 Mai, and not Theresa May. */
const isBesideNumber = (text: string, start: number, end: number): boolean =>
  /\d[.º°]? ?(?:de )?$/.test(text.slice(Math.max(0, start - 6), start)) ||
  /^\.?,? ?(?:de )?\d/.test(text.slice(end, end + 6))

/** thứ hai, Monday as well as the second. */
const orPlace = (weekday: Figure): Figure => ({
  ...weekday,
  weight: 'weak',
  or: [{ kind: 'ordinal', value: add(weekday.value, rational(1)), unit: undefined }],
})

const nameAt = (reader: Reader, at: number): Found | undefined => {
  if (/\p{L}/u.test(reader.text[at - 1] ?? '') && reader.spaced) return undefined
  const { months, shortMonths, weekdays } = reader.locale
  const long = entryAt(reader, at, months)
  const short = long ? undefined : entryAt(reader, at, shortMonths)
  const month = long ?? (short && isBesideNumber(reader.text, at, at + short.word.length) ? short : undefined)
  const found = month ?? entryAt(reader, at, weekdays)
  if (!found || found.word.length < 3) return undefined
  const end = at + found.word.length
  const figure = namedFigure(month ? 'month' : 'weekday', rational(found.meaning), at, end)
  const isPlace = !month && reader.locale.countsWeekdays && found.meaning < 7
  return { figures: [isPlace ? orPlace(figure) : figure], end }
}

const codeAt = (reader: Reader, at: number): Found | undefined => {
  const word = /^[A-Za-z]+[-–]?\d+[A-Za-z\d]*/.exec(reader.text.slice(at, at + 24))?.[0]
  if (
    word === undefined ||
    /\p{L}/u.test(reader.text[at - 1] ?? '') ||
    /^(?:US|RMB|CNY|USD|EUR)\d/.test(word)
  )
    return undefined
  return { figures: [codeFigure(word, at, at + word.length)], end: at + word.length }
}

const foundAt = (reader: Reader, at: number): Found | undefined => {
  if (/\d/.test(reader.text[at] ?? ''))
    return (
      numericDateAt(reader.text, at) ??
      clockWordsAt(reader, at) ??
      clockAt(reader.text, at) ??
      partsAt(reader, at) ??
      eastClockAt(reader, at) ??
      dateWordsAt(reader, at) ??
      sectionAt(reader, at) ??
      numberAt(reader, at)
    )
  return /\p{L}/u.test(reader.text[at] ?? '')
    ? (codeAt(reader, at) ?? romanCenturyAt(reader, at) ?? nameAt(reader, at) ?? spelledAt(reader, at))
    : undefined
}

/** What stands between two numbers, in the words that all grammars share. */
const joining =
  ({ locale: { patterns } }: Reader) =>
  (between: string): string =>
    patterns.to?.test(between) ? ' to ' : patterns.and?.test(between) ? ' and ' : between

const readAny = (language: LanguageTag, masked: string): Figure[] => {
  const locale = localeOf(language)
  const text = toLatin(masked)
  const reader: Reader = {
    locale,
    number: numberPattern(locale),
    text,
    lower: text.toLowerCase(),
    spaced: !isHan(language) && primary(language) !== 'ko',
    numberStarts: !isHan(language),
  }
  const figures: Figure[] = []
  for (let at = 0; at < text.length; ) {
    const found = foundAt(reader, at)
    if (found) figures.push(...found.figures)
    at = found?.end ?? at + 1
  }
  const whole = reader.spaced ? figures : joinScales(figures)
  const shared = share(whole, text, joining(reader), farthest)
  return compound(belowZero(shared, text, coldBefore, coldAfter), text, joining(reader))
}

/** How many signs may stand between two ends of a range: “ auf mehr als ”. */
const farthest = 20

/** Words before and behind a temperature below zero; “au moins” and “al menos” are bounds. */
const coldBefore =
  /(?<!\p{L}|(?:au|du|le|al|lo|ao|pelo) )(?:minus|moins|menos|meno|mínus|минус|سالب|ناقص) ?$|(?:マイナス|氷点下|零下|영하) ?$/iu
const coldAfter = /^ ?(?:unter null|sous zéro|bajo cero|sotto zero|abaixo de zero|ниже нуля)/i

/** 769億6000万, 1억 2700만: two scales, one number. */
const joinScales = (figures: readonly Figure[]): Figure[] => {
  const done: Figure[] = []
  for (const figure of figures) {
    const last = done.at(-1)
    if (last && isContinued(last, figure)) {
      const numeral: Figure['numeral'] = [last.start, figure.numeral[1]]
      done[done.length - 1] = { ...figure, value: add(last.value, figure.value), start: last.start, numeral }
    } else done.push(figure)
  }
  return done
}

const isContinued = (first: Figure, second: Figure): boolean =>
  first.writing.factor !== undefined &&
  second.start - first.end <= 1 &&
  first.unit === undefined &&
  second.value.n < first.writing.factor * second.value.d

/** What a language says of dates that are told from today, and of the day of a report. */
const told = (language: LanguageTag): Pick<FigureGrammar, 'relative' | 'reports'> => {
  if (!wordsOf(language).relative) return {}
  const { relative, reports } = localeOf(language).patterns
  return { relative, ...(reports ? { reports } : {}) }
}

/** The grammar of a language of which we know what CLDR knows: digits, signs, scales, units, months, weekdays; by `words/` what CLDR does not know. */
export const anyGrammar = (language: LanguageTag): FigureGrammar => ({
  read: text => readAny(language, text),
  write: (value, like, text) => writeAny(language, value, like, text),
  place: (text, figure, written, value) => placeAny(language, text, figure, written, value),
  compose: figure => composeAny(language, figure),
  ...told(language),
  readsWords: false,
  readsNumbers: wordsOf(language).numbers !== undefined,
})
