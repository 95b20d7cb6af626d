import { primary } from '../../../../model/language.js'
import { isInPinyinName } from '../pinyin-name.js'
import { type Excuse, type Lonely, numeralIn } from './excuse.js'

/** ISO 8859-1 where the source writes ISO8859-1: the digits stand in a name of the other text. */
const isInName = ({ figure, own, other }: Lonely): boolean => {
  const digits = numeralIn(own, figure)
  return (
    /^[\d.]+$/.test(digits) &&
    other.figures.some(
      name =>
        name.kind === 'code' &&
        other.text
          .slice(name.start, name.end)
          .split(/[^\d.]+/)
          .includes(digits),
    )
  )
}

/** 长度超过1000 where the other text has `length > 1000`: digits inside code are not read, but they stand there. */
const isInCode = ({ figure, own, other }: Lonely): boolean => {
  const digits = numeralIn(own, figure)
  return (
    /^\d[\d.]*$/.test(digits) &&
    [...other.text.matchAll(/`+([^`]+)`+/g)].some(([, code = '']) =>
      code.split(/[^\d.]+/).some(part => part.replace(/\.$/, '') === digits),
    )
  )
}

/** PPK2 behind “Power Profiler Kit II”: the initials of a name that stands in the other text. */
const isInitials = ({ figure, own, other, added }: Lonely): boolean => {
  const letters = /^[A-Z]{2,5}(?=\d+$)/.exec(own.text.slice(figure.start, figure.end))?.[0]
  if (added || figure.kind !== 'code' || letters === undefined) return false
  return new RegExp([...letters].map(letter => `\\b${letter}[a-z]+`).join('[ -]')).test(other.text)
}

/** Digits that belong to a name or to code. */
export const nameExcuses: readonly Excuse[] = [
  {
    name: 'a name that stands in the other text as it is',
    holds: ({ figure, own, other }) =>
      /[A-Za-z]/.test(own.text.slice(figure.start, figure.end)) &&
      other.text.includes(own.text.slice(figure.start, figure.end)),
  },
  {
    name: 'a name that only the target writes with digits',
    holds: ({ figure, added }) => added && figure.kind === 'code',
  },
  {
    name: 'a numeral inside a name that is spelt in pinyin',
    holds: ({ figure, own, other }) =>
      primary(own.language) === 'zh' &&
      isInPinyinName(own.text.slice(figure.numeral[0], figure.numeral[1]), other.text),
  },
  { name: 'digits inside code', holds: isInCode },
  { name: 'digits inside a name', holds: isInName },
  { name: 'the initials of a name', holds: isInitials },
]
