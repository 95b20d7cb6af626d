import type { Figure, Weight } from '../../figures/figure.js'
import { divide, rational, toNumber } from '../../figures/rational.js'
import { isCurrency } from '../../figures/units.js'
import type { Phrase } from './numbers.js'
import { approximator, figureOf, signBefore, type Tail, type Text, unitAt } from './reading.js'
import { isJoined } from './tokens.js'

const startOf = (source: Text, phrase: Phrase): number => source.tokens[phrase.first]?.start ?? 0

/** A small number in words says little when it is missing on the other side. */
export const weightOf = (phrase: Phrase, unit: string | undefined): Weight => {
  if (phrase.form === 'digits') return 'strong'
  const value = toNumber(phrase.value)
  if (value === 1) return unit === undefined ? 'silent' : 'weak'
  if (phrase.article && value <= 1000) return 'weak'
  return unit === undefined && (value === 0 || value === 2) ? 'weak' : 'strong'
}

/** $5 million, 76.96 billion yuan, RMB250,000, 40 km, 23-year-old. */
export const unitTail: Tail = (source, phrase) => {
  if (phrase.ordinal) return undefined
  const start = startOf(source, phrase)
  const sign = signBefore(source.text, start)
  const after = unitAt(source.tokens, phrase.next, toNumber(phrase.value))
  const money = sign && after && !isCurrency(after.unit) ? undefined : after
  const unit = money?.unit === undefined ? sign?.unit : sharper(sign?.unit, money.unit)
  if (unit === undefined) return undefined
  const next = money?.next ?? phrase.next
  const end = source.tokens[next - 1]?.end ?? start
  const figure = figureOf(source, phrase, next, {
    kind: isCurrency(unit) || unit === 'pound' ? 'money' : 'quantity',
    unit,
    start: sign?.start ?? start,
    weight: weightOf(phrase, unit),
    about: approximator(source.text, sign?.start ?? start, end),
  })
  return { figures: [figure], next }
}

/** $5 US dollars: the one that says more. */
const sharper = (sign: string | undefined, word: string): string =>
  word === 'dollar' && sign !== undefined ? sign : word

/** A number and nothing that we know behind it. */
export const countTail: Tail = (source, phrase) => {
  const start = startOf(source, phrase)
  const end = source.tokens[phrase.next - 1]?.end ?? start
  const about = approximator(source.text, start, end)
  const weight = isNamed(source, phrase) ? 'weak' : weightOf(phrase, undefined)
  const figure = figureOf(source, phrase, phrase.next, { kind: 'count', weight, about })
  return { figures: [withLetter(source, phrase, figure)], next: phrase.next }
}

/** What digits with a letter mean where no currency stands before them: 5m are metres, 1.5T a name, 9.2 points percent. */
const withLetter = ({ tokens }: Text, phrase: Phrase, figure: Figure): Figure => {
  const bare = divide(figure.value, rational(phrase.factor ?? 1n))
  const scaled = { kind: 'count', value: figure.value, unit: undefined } as const
  if (phrase.letter === 'm') return { ...figure, kind: 'quantity', unit: 'm', value: bare, or: [scaled] }
  if (phrase.letter === 'T') return { ...figure, value: bare, or: [scaled] }
  if (/^[KMB]$/.test(phrase.letter ?? ''))
    return { ...figure, or: [{ kind: 'code', value: bare, unit: undefined }] }
  const next = tokens[phrase.next]
  return isJoined(next) && /^points?$/.test(next.lower)
    ? { ...figure, or: [{ kind: 'points', value: figure.value, unit: undefined }] }
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

/** 20th, third, No. 82. */
export const ordinalTail: Tail = (source, phrase) => {
  const { tokens } = source
  const before = tokens[phrase.first - 1]
  const numbered =
    before?.text === '#' || (before?.lower === 'no' && /^\.? ?$/.test(tokens[phrase.first]?.gap ?? ''))
  if (!phrase.ordinal && !(numbered && phrase.form === 'digits')) return undefined
  const weight: Weight =
    phrase.value.n === 1n ? 'silent' : phrase.form === 'words' && phrase.value.n === 2n ? 'weak' : 'strong'
  return { figures: [figureOf(source, phrase, phrase.next, { kind: 'ordinal', weight })], next: phrase.next }
}
