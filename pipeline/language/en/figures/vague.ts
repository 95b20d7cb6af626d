import type { Figure } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import { type Rule, signBefore, type Text, unitAt, wordFigure } from './reading.js'
import { isJoined, type Token } from './tokens.js'
import { magnitudes, scales } from './words.js'

export const several: ReadonlySet<string> = new Set(['several', 'few', 'some', 'many', 'numerous', 'couple'])

/** multibillion, multi-million: from that scale on. */
const multiple: ReadonlyMap<string, bigint> = new Map(
  [...scales].filter(([, scale]) => scale >= 1_000_000n).map(([word, scale]) => [`multi${word}`, scale]),
)

const multiAt = (tokens: Token[], at: number): { value: bigint; next: number } | undefined => {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const whole = multiple.get(first?.lower ?? '')
  if (whole !== undefined) return { value: whole, next: at + 1 }
  const parted =
    first?.lower === 'multi' && second?.gap === '-' ? multiple.get(`multi${second.lower}`) : undefined
  return parted === undefined ? undefined : { value: parted, next: at + 2 }
}

/** Words that a vague number may begin with besides the magnitudes. */
export const multiWords: readonly string[] = ['multi', ...multiple.keys()]

const isOf = (token: Token | undefined): boolean => isJoined(token) && token.lower === 'of'

/** the scores of both groups, average scores of 90: results, no twenties. */
const isResult = (tokens: Token[], at: number): boolean =>
  tokens[at + 2]?.type !== 'word' ||
  (tokens[at]?.gap === ' ' &&
    /^(?:the|their|his|her|its|our|your|my|these|those|whose|total|mean|average|median|final|overall|symptoms?|syndrome|tests?|exams?|examination|assessment|quality|high|higher|highest|low|lower|lowest|good|poor|best|top)$/.test(
      tokens[at - 1]?.lower ?? '',
    ))

/** The scales in the plural from a token on: `tens of thousands`, `hundreds of millions`, `several hundred thousand`. */
const magnitudeAt = (tokens: Token[], at: number): { value: bigint; next: number } | undefined => {
  const first = tokens[at]
  if (!first) return undefined
  if (first.lower === 'scores' && isOf(tokens[at + 1]) && !isResult(tokens, at))
    return { value: 10n, next: at + 1 }
  const plural = magnitudes.get(first.lower)
  if (plural !== undefined) return ofMagnitudes(tokens, plural, at + 1)
  if (!several.has(first.lower)) return undefined
  const start = isOf(tokens[at + 1]) ? at + 2 : at + 1
  let value = 1n
  let next = start
  for (let scale = dozenOr(tokens[next]); scale !== undefined; scale = dozenOr(tokens[next])) {
    value *= scale
    next += 1
  }
  return next === start ? undefined : ofMagnitudes(tokens, value, next)
}

const dozenOr = (token: Token | undefined): bigint | undefined =>
  isJoined(token)
    ? token.lower === 'dozen' || token.lower === 'dozens'
      ? 10n
      : (scales.get(token.lower) ?? magnitudes.get(token.lower))
    : undefined

/** thousands upon thousands. */
const repeated = (tokens: Token[], first: bigint, from: number): number => {
  const [upon, again] = [tokens[from], tokens[from + 1]]
  const more = again && magnitudes.get(again.lower)
  return upon &&
    more !== undefined &&
    /^(?:upon|and|or)$/.test(upon.lower) &&
    more <= first * 10n &&
    more >= first
    ? from + 2
    : from
}

const ofMagnitudes = (tokens: Token[], first: bigint, from: number): { value: bigint; next: number } => {
  let value = first
  let next = repeated(tokens, first, from)
  for (
    let more = isOf(tokens[next]) ? magnitudes.get(tokens[next + 1]?.lower ?? '') : undefined;
    more !== undefined;
  ) {
    value *= more
    next += 2
    more = isOf(tokens[next]) ? magnitudes.get(tokens[next + 1]?.lower ?? '') : undefined
  }
  return { value, next }
}

const measured = (source: Text, at: number, next: number): { unit?: string; next: number } => {
  const of = isOf(source.tokens[next]) ? next + 1 : next
  const unit = unitAt(source.tokens, of, 1000)
  if (unit) return unit
  const sign = signBefore(source.text, source.tokens[at]?.start ?? 0)
  return sign ? { unit: sign.unit, next } : { next }
}

/** hundreds of thousands of yuan, dozens, several million, thousands of kilometres. */
export const vagueRule: Rule = (source, at) => {
  const { tokens } = source
  const multi = multiAt(tokens, at)
  const found = multi ?? magnitudeAt(tokens, at)
  const first = tokens[at]
  if (
    !found ||
    !first ||
    /^separators?$/.test(tokens[found.next]?.lower ?? '') ||
    (first.lower === 'tens' && found.next === at + 1) ||
    (first.lower === 'some' && found.value < 1000n)
  )
    return undefined
  const { unit, next } = measured(source, at, found.next)
  const kind = unit === undefined ? 'count' : isCurrency(unit) ? 'money' : 'quantity'
  const figure: Figure = wordFigure(first, kind, rational(found.value), {
    weight: 'strong',
    vague: true,
    ...(multi ? { upTo: rational(100n * multi.value) } : {}),
  })
  const numeral: [number, number] = [first.start, tokens[found.next - 1]?.end ?? first.end]
  const end = tokens[next - 1]?.end ?? numeral[1]
  return { figures: [{ ...figure, numeral, end, ...(unit ? { unit } : {}) }], next }
}

/** decades, centuries: tens or hundreds of years. */
export const ages: ReadonlyMap<string, bigint> = new Map([
  ['decades', 10n],
  ['centuries', 100n],
  ['millennia', 1000n],
])

export const agesRule: Rule = ({ tokens }, at) => {
  const token = tokens[at]
  const years = token && ages.get(token.lower)
  if (!token || years === undefined) return undefined
  return {
    figures: [
      wordFigure(token, 'quantity', rational(years), {
        unit: 'year',
        vague: true,
        weight: 'weak',
        // 上千年: a thousand years are centuries, too.
        ...(years === 100n ? { upTo: rational(1000) } : {}),
      }),
    ],
    next: at + 1,
  }
}
