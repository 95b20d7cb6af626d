import type { Figure } from '../../figures/figure.js'
import type { Rational } from '../../figures/rational.js'
import { inWords } from './number-words.js'

/** 17:10 of minutes after midnight. */
export const clock = (minutes: Rational): string => {
  const total = Number(minutes.n / minutes.d)
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`
}

const halfMark = / ?(?:[ap]\.?m\b\.?|noon|midnight)/i
const dayPart = /^ (?:in the (?:morning|afternoon|evening)|at night|tonight)/

/** Whether a time is one of twelve hours: it says a.m., p.m., o’clock, or which part of the day. */
const isTwelve = (like: Figure, text: string): boolean =>
  halfMark.test(text.slice(like.start, like.end)) ||
  /o['’]clock/.test(text.slice(like.start, like.end)) ||
  dayPart.test(text.slice(like.end, like.end + 20))

const noon = 720n

/** p.m. → a.m., in the same spelling. */
const otherHalf = (mark: string): string =>
  mark.replace(/[ap]/i, letter => ({ a: 'p', A: 'P', p: 'a', P: 'A' })[letter] ?? letter)

/** What says behind a time which half of the day is meant, as far as we can turn it. */
const halfBehind = /^( ?)([ap])(\.?m\b)|^ (in the (?:morning|afternoon|evening))\b/i

/** In words which part of the day a time belongs to. */
const partOf = (minutes: Rational): string =>
  minutes.n < noon ? 'in the morning' : minutes.n < 1080n ? 'in the afternoon' : 'in the evening'

/** The words behind a time with the half of the day turned: “ p.m.” for “ a.m.”, “ in the morning” for “ in the evening”. */
export const otherHalfBehind = (after: string, value: Rational): string =>
  after.replace(halfBehind, (_whole, gap: string, letter: string | undefined, rest: string) =>
    letter === undefined ? ` ${partOf(value)}` : `${gap}${otherHalf(letter)}${rest}`,
  )

/** Whether a time lies in the other half of the day. */
export const isOtherHalfOf = (value: Rational, other: Rational): boolean => value.n / noon !== other.n / noon

/**
 * A time of day in the way another is written: 3 p.m. → 4 p.m. or 4 a.m., 9:30 → 10:00, 09:00 → 08:30, nine o’clock → ten o’clock.
 * The half of the day that stands behind the number is turned by `otherHalfBehind`.
 * @returns undefined where the other half of the day would have to be named in other words (at night), or the old time is.
 */
export const clockLike = (value: Rational, like: Figure, text: string): string | undefined => {
  const written = text.slice(like.numeral[0], like.numeral[1])
  const [, digits, separator = '', mark = ''] =
    /^(\d{1,2})(?:([:.])[0-5]\d)?( ?[ap]\.?m\b\.?)?$/i.exec(written) ?? []
  const twelve = isTwelve(like, text)
  const isOtherHalf = twelve && isOtherHalfOf(value, like.value)
  if (isOtherHalf && mark === '' && !halfBehind.test(text.slice(like.numeral[1]))) return undefined
  const [hours, minutes] = [Number(value.n / 60n), Number(value.n % 60n)]
  const hour = twelve ? hours % 12 || 12 : hours
  if (digits === undefined)
    return /^[a-z]+$/i.test(written) && minutes === 0 ? inWords(BigInt(hour)) : undefined
  const shown = digits.startsWith('0') ? String(hour).padStart(2, '0') : String(hour)
  const isWhole = separator === '' && minutes === 0
  return `${shown}${isWhole ? '' : `${separator || ':'}${String(minutes).padStart(2, '0')}`}${isOtherHalf ? otherHalf(mark) : mark}`
}
