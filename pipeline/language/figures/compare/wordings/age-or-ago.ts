import { primary } from '../../../../model/language.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** 25岁前 is “before the age of 25”, and not “25 years ago”: years of a life are not counted back from today. */
export const ageOrAgo: WordingCheck = (source, target, sides) => {
  if (source.kind !== 'quantity' || source.unit !== 'year') return undefined
  if (primary(sides.source.language) !== 'zh' || primary(sides.target.language) !== 'en') return undefined
  if (!wordsOf(sides.source, source).endsWith('岁')) return undefined
  const [said] = /^(?: years)? ago\b/.exec(sides.target.text.slice(target.end, target.end + 12)) ?? []
  if (said === undefined) return undefined
  const number = sides.target.text.slice(...target.numeral).trim()
  return { source, target: { ...target, end: target.end + said.length }, expected: `the age of ${number}` }
}
