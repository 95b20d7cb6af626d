import { primary } from '../../../../model/language.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** What tells in Chinese that an age is the difference of two: 大三岁, 比他小5岁. */
const compared = /[大小老幼差比较更早晚长轻][^，。；]{0,6}$/

/** 已有1000岁 is “1,000 years old”, and not “1,000 years older”. */
const olderThanTold: WordingCheck = (source, target, sides) => {
  const [said] =
    /^(?: years)? (?:older|younger)\b/.exec(sides.target.text.slice(target.end, target.end + 16)) ?? []
  if (said === undefined || compared.test(sides.source.text.slice(0, source.start))) return undefined
  const whole = { ...target, end: target.end + said.length }
  return { source, target: whole, expected: wordsOf(sides.target, whole).replace(/older|younger/, 'old') }
}

/** 25岁前 is “before the age of 25”, and not “25 years ago”: years of a life are not counted back from today. */
export const ageOrAgo: WordingCheck = (source, target, sides) => {
  if (source.kind !== 'quantity' || source.unit !== 'year') return undefined
  if (primary(sides.source.language) !== 'zh' || primary(sides.target.language) !== 'en') return undefined
  if (!wordsOf(sides.source, source).endsWith('岁')) return undefined
  const [said] = /^(?: years)? ago\b/.exec(sides.target.text.slice(target.end, target.end + 12)) ?? []
  if (said === undefined) return olderThanTold(source, target, sides)
  const number = sides.target.text.slice(...target.numeral).trim()
  return { source, target: { ...target, end: target.end + said.length }, expected: `the age of ${number}` }
}
