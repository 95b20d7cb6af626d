import type { Figure } from '../../figure.js'
import { type Excuse, isSame, type Lonely, type Side } from './excuse.js'

/** 5 per 1,000 for 5‰: the figure before is read as a percentage as well. */
const isRateBase = ({ figures }: Side, figure: Figure): boolean =>
  figures[figures.indexOf(figure) - 1]?.or?.some(({ kind }) => kind === 'percent') ?? false

/** 由1500/10万降至16.1/10万: the base of a rate, said again. */
const isBase = ({ figure, own, other, paired }: Lonely): boolean =>
  /(?:\/|每|per )$/.test(own.text.slice(0, figure.start)) &&
  (isRateBase(own, figure) ||
    (figure.value.n === 1000n && /\bper thousand\b|‰/.test(other.text)) ||
    own.figures.some(twin => twin !== figure && paired.has(twin) && isSame(twin, figure)) ||
    other.figures.some(twin => isSame(twin, figure)))

/** one in five, where the other side says five and one. */
const isRatioOf = (ratio: Figure, figures: readonly Figure[]): boolean =>
  ratio.parts?.every(
    part => part === 1n || figures.some(({ value }) => value.d === 1n && value.n === part),
  ) ?? false

/** Ratios and the numbers that rates are told of. */
export const rateExcuses: readonly Excuse[] = [
  {
    name: 'a ratio said in two numbers',
    holds: ({ figure, other }) =>
      isRatioOf(figure, other.figures) ||
      (figure.kind === 'count' &&
        figure.value.d === 1n &&
        other.figures.some(ratio => ratio.parts?.includes(figure.value.n) === true)),
  },
  { name: 'the base of a rate said once', holds: isBase },
]
