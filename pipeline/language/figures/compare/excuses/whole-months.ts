import type { Figure } from '../../figure.js'
import { has, type Lonely, type Side } from './excuse.js'

/** The days of each month; of February the longest. */
const lengths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isMonth = (figure: Figure | undefined): figure is Figure => figure?.kind === 'month'

/** The month that a day is told of: 1 August, August 1. */
const monthOf = ({ figures }: Side, day: Figure): Figure | undefined => {
  const at = figures.indexOf(day)
  const near = (month: Figure): number => Math.max(day.start - month.end, month.start - day.end)
  return [figures[at + 1], figures[at - 1]].filter(isMonth).sort((a, b) => near(a) - near(b))[0]
}

const isLastDay = (day: Figure, month: Figure): boolean => {
  const last = lengths[Number(month.value.n) - 1]
  return Number(day.value.n) === last || (last === 29 && day.value.n === 28n)
}

/** from 1 August 2012 to 31 July 2013 for 2012年8月到2013年7月: the days at which a stretch of whole months begins and ends. */
export const isEndOfMonths = ({ figure, own, other, added, paired }: Lonely): boolean => {
  if (!added || figure.kind !== 'day' || has(other, 'day')) return false
  const [first, last, more] = own.figures.filter(({ kind }) => kind === 'day')
  const [from, to] = [first && monthOf(own, first), last && monthOf(own, last)]
  return (
    more === undefined &&
    from !== undefined &&
    to !== undefined &&
    from !== to &&
    paired.has(from) &&
    paired.has(to) &&
    first?.value.n === 1n &&
    last !== undefined &&
    isLastDay(last, to)
  )
}
