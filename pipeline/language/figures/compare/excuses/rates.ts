import type { Figure } from '../../figure.js'
import { divide, equal, multiply, type Rational, rational } from '../../rational.js'
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

/** Between the two numbers of 每四名儿童中就有一名. */
const amongEach = /^[^，。；、]{0,10}[中里内](?:就|便|约|大约|仅|只|至少)?(?:有|会|占)?(?:约|大约|近)?/

/** 每四名儿童中就有一名: the numbers, and the share that they are; the one of 一人 may be no figure. */
const shareInEach = ({ text, figures }: Side): { numbers: Figure[]; share: Rational } | undefined => {
  for (const [index, whole] of figures.entries()) {
    const between = text[whole.start - 1] === '每' ? amongEach.exec(text.slice(whole.end))?.[0] : undefined
    if (between === undefined || whole.value.n === 0n) continue
    const [at, part] = [whole.end + between.length, figures[index + 1]]
    if (part?.start === at) return { numbers: [whole, part], share: divide(part.value, whole.value) }
    if (text[at] === '一') return { numbers: [whole], share: divide(rational(1), whole.value) }
  }
  return undefined
}

const isShare = ({ kind, value }: Figure, share: Rational): boolean =>
  (kind === 'fraction' && equal(value, share)) ||
  (kind === 'percent' && equal(value, multiply(share, rational(100))))

/** 每四名儿童中就有一名 as a quarter of children. */
const isShareInEach = ({ figure, own, other }: Lonely): boolean => {
  const [ours, theirs] = [shareInEach(own), shareInEach(other)]
  return theirs !== undefined
    ? isShare(figure, theirs.share)
    : ours?.numbers.includes(figure) === true && other.figures.some(said => isShare(said, ours.share))
}

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
  { name: 'a share told as one of so many', holds: isShareInEach },
]
