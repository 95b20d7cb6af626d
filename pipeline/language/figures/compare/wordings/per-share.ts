import { primary } from '../../../../model/language.js'
import { equal, multiply, rational } from '../../rational.js'
import { type WordingCheck, wordsOf } from './wording.js'

/** per share, for every ten shares, a share: what stands before, the number of them. */
const shares =
  /^([^.;\d]{0,40}?\b(?:per|an?|each|every) )((?:10|ten|100|hundred) )?(?:ordinary |existing )?shares?\b/

/** 每10股派3.5元 is 3.5 yuan per 10 shares, or 0.35 yuan per share. */
export const perShare: WordingCheck = (source, target, sides) => {
  const lot = source.or?.find(({ kind }) => kind === 'money')
  if (source.kind !== 'money' || !lot || primary(sides.target.language) !== 'en') return undefined
  const said = shares.exec(sides.target.text.slice(target.end, target.end + 70))
  const isOfOne = equal(target.value, lot.value)
  if (!said || isOfOne === (said[2] === undefined)) return undefined
  const [words, before = ''] = said
  const many = equal(source.value, multiply(lot.value, rational(10))) ? 10 : 100
  const whole = { ...target, end: target.end + words.length }
  const right = isOfOne ? 'share' : `${many} shares`
  return { source, target: whole, expected: `${wordsOf(sides.target, target)}${before}${right}` }
}
