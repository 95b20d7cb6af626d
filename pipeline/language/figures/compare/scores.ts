import type { Figure } from '../figure.js'
import { namedFigure } from '../named-figure.js'
import { type Rational, rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'

/** Two numbers with a colon between them, as they stand in a text. */
const pair = /^(\d{1,3})([:：])(\d{1,3})$/

/** What stands between the two numbers of a score. */
const between = /^ ?(?:[:：比–—-]|to) ?$/

const isWhole = ({ n, d }: Rational, written: string | undefined): boolean =>
  d === 1n && n === BigInt(written ?? -1)

const isCount = ({ kind, unit }: Figure): boolean => kind === 'count' && unit === undefined

/** Whether a side tells a score of two numbers: 25:18, 25比18. */
const tellsScore = ({ figures, text }: Side, [, first, , second]: RegExpExecArray): boolean =>
  figures.some((figure, index) => {
    const next = figures[index + 1]
    return (
      next !== undefined &&
      isCount(figure) &&
      isCount(next) &&
      isWhole(figure.value, first) &&
      isWhole(next.value, second) &&
      between.test(text.slice(figure.end, next.start))
    )
  })

/** A time of day, or of a race in seconds. */
const isTime = ({ kind, unit }: Figure): boolean => kind === 'time' || unit === 'second'

const scoreOf = (
  { start, end }: Figure,
  [, first = '', colon = '', second = '']: RegExpExecArray,
): Figure[] => {
  const middle = start + first.length
  return [
    { ...namedFigure('count', rational(BigInt(first)), start, middle), writing: { form: 'digits' } },
    {
      ...namedFigure('count', rational(BigInt(second)), middle + colon.length, end),
      writing: { form: 'digits' },
    },
  ]
}

/**
 * The figures of a side, where 25:18 was taken for a time and the other side tells it as a score: “won at 25:18” may be either,
 * and one text knows which.
 */
export const withScores = (own: Side, other: Side): Side => {
  if (!own.figures.some(isTime)) return own
  const figures = own.figures.flatMap(figure => {
    const match = isTime(figure) ? pair.exec(own.text.slice(figure.start, figure.end)) : null
    return match && tellsScore(other, match) ? scoreOf(figure, match) : [figure]
  })
  return figures.length === own.figures.length ? own : { ...own, figures }
}
