import type { Figure } from '../../figure.js'
import { equal } from '../../rational.js'
import type { Excuse, Lonely } from './excuse.js'

/** 前2个月…，前两个月…: the part of the year that a report is of, said before each of its figures. */
const isPeriodAgain = ({ figure, own, paired, added }: Lonely): boolean => {
  const isFirst = ({ start }: Figure): boolean => /[前头]$/.test(own.text.slice(0, start))
  return (
    !added &&
    (figure.unit === 'month' || figure.unit === 'season') &&
    isFirst(figure) &&
    own.figures.some(
      twin =>
        twin !== figure &&
        paired.has(twin) &&
        isFirst(twin) &&
        twin.unit === figure.unit &&
        equal(twin.value, figure.value),
    )
  )
}

/** 十周年，十年来: the years since, which their anniversary tells, or the other way round. */
export const isAnniversaryAgain = ({ figure, own, other, paired, added }: Lonely): boolean => {
  const isAnniversary = ({ start, end }: Figure): boolean => own.text.slice(start, end).endsWith('周年')
  const isSince = ({ end }: Figure): boolean => /^(?:多?来|间)/.test(own.text.slice(end))
  return (
    !added &&
    figure.unit === 'year' &&
    /\banniversar|\bcentenar|\bbirthday/i.test(other.text) &&
    own.figures.some(
      twin =>
        twin !== figure &&
        paired.has(twin) &&
        twin.unit === 'year' &&
        equal(twin.value, figure.value) &&
        ((isAnniversary(twin) && isSince(figure)) || (isAnniversary(figure) && isSince(twin))),
    )
  )
}

/** 三年前…，3年来: since then, where the years have been told. */
const isSinceThen = ({ figure, own, other, paired, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'quantity' &&
  /^多?(?:来|间|里)/.test(own.text.slice(figure.end)) &&
  /\b(?:since then|ever since|from then on|(?:over|in|during) (?:that|this) (?:time|period))\b/i.test(
    other.text,
  ) &&
  own.figures.some(
    twin =>
      twin.start < figure.start &&
      paired.has(twin) &&
      twin.unit === figure.unit &&
      equal(twin.value, figure.value),
  )

/** Stretches of time that one side tells once more. */
export const stretchesAgain: readonly Excuse[] = [
  { name: 'the part of a year, said again', holds: isPeriodAgain },
  { name: 'an anniversary and the years since', holds: isAnniversaryAgain },
  { name: 'since then', holds: isSinceThen },
]
