import type { Figure } from '../../figures/figure.js'
import { rational } from '../../figures/rational.js'
import { signFigure } from './reading.js'

/** What January to a month may be called: the first six months, the first half. */
const names = (from: Figure, to: Figure): Figure[] => {
  const last = Number(to.value.n)
  const span = (kind: Figure['kind'], value: number, more: Partial<Figure> = {}): Figure =>
    signFigure(from.start, to.end, kind, rational(value), more)
  return [
    span('quantity', last, { unit: 'month' }),
    ...(last === 3 ? [span('quarter', 1)] : []),
    ...(last === 6 ? [span('half', 1)] : []),
    ...(last === 9 ? [span('quantity', 3, { unit: 'season' })] : []),
  ]
}

/** 1至6月 may be said as "the first six months": silent figures beside the two months, which need not be named then. */
export const withSpans = (figures: Figure[]): Figure[] =>
  figures.flatMap((figure, index) => {
    const next = figures[index + 1]
    const previous = figures[index - 1]
    if (isSpan(figure, next)) return [{ ...figure, weight: 'weak' as const }]
    return isSpan(previous, figure) && previous
      ? [{ ...figure, weight: 'weak' as const }, ...names(previous, figure)]
      : [figure]
  })

const isSpan = (from: Figure | undefined, to: Figure | undefined): boolean =>
  from?.kind === 'month' &&
  from.range === 'from' &&
  from.value.n === 1n &&
  to?.kind === 'month' &&
  to.range === 'to'
