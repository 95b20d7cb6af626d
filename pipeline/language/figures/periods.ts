import type { Figure, FigureKind } from './figure.js'
import { rational } from './rational.js'

/** A stretch of a year by its months, with the other names it has. */
interface Period {
  from: number
  to: number
  /** kind and value, unit of the figures that may name it; the first is its own name where it has one. */
  names: readonly (readonly [kind: FigureKind, value: number, unit?: string])[]
}

const periods: readonly Period[] = [
  ...[1, 2, 3, 4].map(
    (value): Period => ({
      from: value * 3 - 2,
      to: value * 3,
      names: [
        ['quarter', value],
        ['quantity', 3, 'month'],
      ],
    }),
  ),
  ...[1, 2].map(
    (value): Period => ({
      from: value * 6 - 5,
      to: value * 6,
      names: [
        ['half', value],
        ['quantity', 6, 'month'],
      ],
    }),
  ),
  {
    from: 1,
    to: 9,
    names: [
      ['quantity', 3, 'season'],
      ['quantity', 9, 'month'],
    ],
  },
]

const fromJanuary = (to: number): Period => ({ from: 1, to, names: [['quantity', to, 'month']] })

const silent = (at: Figure, end: number, kind: FigureKind, value: number, unit?: string): Figure => ({
  kind,
  value: rational(value),
  weight: 'silent',
  start: at.start,
  end,
  numeral: [at.start, end],
  writing: { form: 'name' },
  ...(unit === undefined ? {} : { unit }),
})

const periodOfMonths = (from: number, to: number): Period | undefined =>
  periods.find(period => period.from === from && period.to === to) ??
  (from === 1 ? fromJanuary(to) : undefined)

const isMonths = (from: Figure | undefined, to: Figure | undefined): boolean =>
  from?.kind === 'month' && from.range === 'from' && to?.kind === 'month' && to.range === 'to'

/** January to June: the two months, and silently what else the stretch is called. */
const namesOfMonths = (from: Figure, to: Figure): Figure[] =>
  periodOfMonths(Number(from.value.n), Number(to.value.n))?.names.map(([kind, value, unit]) =>
    silent(from, to.end, kind, value, unit),
  ) ?? []

const periodOf = (figure: Figure): Period | undefined =>
  figure.value.d === 1n
    ? periods.find(({ names: [own] }) =>
        own ? own[0] === figure.kind && BigInt(own[1]) === figure.value.n && own[2] === figure.unit : false,
      )
    : undefined

/** A quarter or half said as so many months: the first six months. */
const withMonths = (figure: Figure): Figure => {
  const period = figure.kind === 'quarter' || figure.kind === 'half' ? periodOf(figure) : undefined
  return period
    ? {
        ...figure,
        or: [
          ...(figure.or ?? []),
          { kind: 'quantity', value: rational(period.to - period.from + 1), unit: 'month' },
        ],
      }
    : figure
}

const named: ReadonlySet<FigureKind> = new Set(['month', 'quarter', 'half'])

/**
 * Stretches of the year under all their names: 1至6月, the first half, the first six months. Two months that make a known
 * stretch need not be named themselves.
 */
export const withPeriods = (figures: Figure[]): Figure[] =>
  figures.some(({ kind }) => named.has(kind)) ? withNames(figures) : figures

const withNames = (figures: Figure[]): Figure[] =>
  figures.flatMap((figure, index) => {
    const [previous, next] = [figures[index - 1], figures[index + 1]]
    if (next && isMonths(figure, next) && namesOfMonths(figure, next).length > 0)
      return [{ ...figure, weight: 'weak' }]
    if (previous && isMonths(previous, figure)) {
      const names = namesOfMonths(previous, figure)
      return names.length > 0 ? [{ ...figure, weight: 'weak' as const }, ...names] : [figure]
    }
    return [withMonths(figure)]
  })
