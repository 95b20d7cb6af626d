import type { OtherReading } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import type { Phrase } from './numbers/phrase.js'
import { phraseAt } from './numbers.js'
import { figureOf, type Tail, type Text, unitAt } from './reading.js'

const isBetween = ({ value }: Phrase, from: bigint, to: bigint): boolean =>
  value.d === 1n && value.n >= from && value.n <= to

/** by twenty-fifty, in nineteen-ten: the hundreds of a year behind a preposition. */
const isYearBegun = (tokens: Text['tokens'], at: number): boolean =>
  /^(?:twenty|nineteen|eighteen)$/.test(tokens[at]?.lower ?? '') &&
  /^(?:by|in|since|until|till|before|after|year|around)$/.test(tokens[at - 1]?.lower ?? '')

/** oh five: the tens are nothing. */
const second = ({ tokens }: Text, at: number): Phrase | undefined => {
  const isHyphened = tokens[at]?.gap === '-' && isYearBegun(tokens, at - 1)
  if (tokens[at]?.gap !== ' ' && !isHyphened) return undefined
  if (tokens[at]?.lower === 'oh' && tokens[at + 1]?.gap !== '') {
    const units = phraseAt(tokens, at + 1)
    return units && units.form === 'words' && isBetween(units, 1n, 9n) ? units : undefined
  }
  const units = phraseAt(tokens, at)
  return units && isBetween(units, 10n, 99n) ? units : undefined
}

/** Two numbers below a hundred in words, one after the other: a year (nineteen eighty-four), a price (thirty-five eighty) or a time. */
export const pairedTail: Tail = (source, phrase) => {
  const isPlain = (each: Phrase): boolean =>
    each.form === 'words' && !each.ordinal && !each.fraction && !each.article && each.scale === undefined
  const more = isPlain(phrase) && isBetween(phrase, 1n, 99n) ? second(source, phrase.next) : undefined
  const behind = source.tokens[more?.next ?? 0]
  if (!more || !isPlain(more) || behind?.gap === '-' || unitAt(source.tokens, more.next, 10)) return undefined
  const [head, tail] = [phrase.value.n, more.value.n]
  const readings: OtherReading[] = [
    { kind: 'money', value: rational(head * 100n + tail, 100), unit: 'CNY' },
    { kind: 'money', value: rational(head * 100n + tail, 100), unit: 'dollar' },
    ...(head <= 24n && tail < 60n
      ? [{ kind: 'time', value: rational(head * 60n + tail), unit: undefined } as const]
      : []),
  ]
  const isYear = head >= 10n && head <= 20n
  const figure = figureOf(source, { ...phrase, next: more.next }, more.next, {
    kind: isYear ? 'year' : 'count',
    value: rational(head * 100n + tail),
  })
  return { figures: [{ ...figure, or: readings }], next: more.next }
}
