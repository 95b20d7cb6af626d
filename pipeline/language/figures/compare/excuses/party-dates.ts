import type { Figure } from '../../figure.js'
import type { Excuse, Lonely, Side } from './excuse.js'

/** Year and month of the national congresses of the Communist Party of China, by number. */
const congresses: ReadonlyMap<number, readonly [year: number, month: number]> = new Map([
  [11, [1977, 8]],
  [12, [1982, 9]],
  [13, [1987, 10]],
  [14, [1992, 10]],
  [15, [1997, 9]],
  [16, [2002, 11]],
  [17, [2007, 10]],
  [18, [2012, 11]],
  [19, [2017, 10]],
  [20, [2022, 10]],
])

/** What may stand between the number of a congress and its date. */
const toDateOfCongress =
  /^ (?:[A-Z]\w* )*Congress(?: of the (?:CPC|Party|Communist Party of China(?: \(CPC\))?))?,? ?\(?(?:(?:which was )?(?:held|convened) )?(?:in )?$/

/** 十八大以来, since the 18th National Congress held in November 2012: when a congress met. */
const isCongressDate = ({ figure, own, other, added, paired }: Lonely): boolean => {
  if (!added || (figure.kind !== 'month' && figure.kind !== 'year')) return false
  const at = own.figures.indexOf(figure)
  const [month, year] =
    figure.kind === 'month' ? [figure, own.figures[at + 1]] : [own.figures[at - 1], figure]
  const isMonth = month?.kind === 'month'
  const first = isMonth ? month : figure
  const congress = own.figures[own.figures.indexOf(first) - 1]
  if (congress?.kind !== 'ordinal' || year?.kind !== 'year' || !paired.has(congress)) return false
  const known = congresses.get(Number(congress.value.n))
  return (
    known !== undefined &&
    /[大届]/.test(other.text) &&
    toDateOfCongress.test(own.text.slice(congress.end, first.start)) &&
    Number(year.value.n) === known[0] &&
    (!isMonth || Number(month.value.n) === known[1])
  )
}

/** The first year of a five-year plan of China by its number, since the third of 1966. */
const firstYearOf = (plan: number): number => 1966 + 5 * (plan - 3)

const isPlan = (figure: Figure, { text }: Side): boolean =>
  figure.kind === 'ordinal' &&
  Number(figure.value.n) >= 3 &&
  /^(?:五(?![个年月日])|个?五年(?:规划|计划))/.test(text.slice(figure.end))

const isSpan = (from: Figure | undefined, to: Figure | undefined, first: number): boolean =>
  from?.kind === 'year' &&
  to?.kind === 'year' &&
  Number(from.value.n) === first &&
  Number(to.value.n) === first + 4

const tellsSpan = ({ figures }: Side, first: number): boolean =>
  figures.some((from, index) => isSpan(from, figures[index + 1], first))

/** “十三五”规划, the plan for 2016-2020: a five-year plan told by its years. */
const isPlanByYears = ({ figure, own, other, added }: Lonely): boolean => {
  if (!added) return isPlan(figure, own) && tellsSpan(other, firstYearOf(Number(figure.value.n)))
  const at = own.figures.indexOf(figure)
  return other.figures.some(plan => {
    const first = firstYearOf(Number(plan.value.n))
    return (
      isPlan(plan, other) &&
      (isSpan(figure, own.figures[at + 1], first) || isSpan(own.figures[at - 1], figure, first))
    )
  })
}

/** the 15th Five-Year Plan (2021-25) for 第十五个五年规划: years in brackets that are not those of the plan, or the plans. */
export const isOtherPlan = ({ figure, own, other, added }: Lonely): boolean => {
  if (!added || figure.kind !== 'year') return false
  const at = own.figures.indexOf(figure)
  const [from, to] = figure.range === 'to' ? [own.figures[at - 1], figure] : [figure, own.figures[at + 1]]
  if (from?.kind !== 'year' || to?.kind !== 'year') return false
  const begins = other.figures
    .filter(plan => isPlan(plan, other))
    .map(plan => firstYearOf(Number(plan.value.n)))
  return (
    begins.length > 0 &&
    /\bFive-Year Plans?(?: periods?)? ?\($/i.test(own.text.slice(0, from.start)) &&
    !(begins.includes(Number(from.value.n)) && begins.includes(Number(to.value.n) - 4))
  )
}

/** 2021—2025年五年规划, the plan for 2021-2025: the length of a plan, which its years tell. */
const isLengthOfPlan = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.unit === 'year' &&
  /^(?:规划|计划|行动计划|行动方案)/.test(own.text.slice(figure.end)) &&
  /\b(?:plan|programme|program)\b/i.test(other.text) &&
  other.figures.some(({ kind, value }, index) => {
    const to = other.figures[index + 1]
    return kind === 'year' && to?.kind === 'year' && to.value.n - value.n + 1n === figure.value.n
  })

/** 十八大召开十年来, over the past decade: a congress that a stretch of years is told from. */
const isStretchFrom = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'ordinal' &&
  own.text[figure.end - 1] === '大' &&
  own.figures.some(
    stretch =>
      stretch.unit === 'year' &&
      paired.has(stretch) &&
      /^(?:召开|以来)?(?:的?这)?$/.test(own.text.slice(figure.end, stretch.start)) &&
      /^来/.test(own.text.slice(stretch.end)),
  ) &&
  /\bpast (?:decade|(?:\w+ )?years)\b/i.test(other.text)

/** “五年计划”或“五年规划”: what a plan is called, said once more. */
const isPlanAgain = ({ figure, own, paired, added }: Lonely): boolean => {
  const isName = ({ unit, end }: Figure): boolean =>
    unit === 'year' && /^[”"]?(?:计划|规划)/.test(own.text.slice(end))
  return (
    !added &&
    isName(figure) &&
    own.figures.some(
      twin => twin !== figure && paired.has(twin) && isName(twin) && twin.value.n === figure.value.n,
    )
  )
}

/** When the congresses of the Communist Party of China met, and of which years the five-year plans are. */
export const partyDates: readonly Excuse[] = [
  { name: 'the date of a congress', holds: isCongressDate },
  { name: 'the name of a plan, said once more', holds: isPlanAgain },
  { name: 'a congress that a stretch is told from', holds: isStretchFrom },
  { name: 'a five-year plan told by its years', holds: isPlanByYears },
  { name: 'the length of a plan told by its years', holds: isLengthOfPlan },
]
