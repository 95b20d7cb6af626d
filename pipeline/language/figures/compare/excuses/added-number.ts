import { primary } from '../../../../model/language.js'
import { equal } from '../../rational.js'
import { isSmallWord, type Lonely } from './excuse.js'

/** Words that point at what was told of before: the two, these three; one of which was counted elsewhere. */
const pointing =
  /(?:\b(?:the|these|those|both|all|our|their|its|his|her|my|your|any|either|every|each|first|last|next|past|other|of|or|and|one|than|to|number|no|class|grade|type|phase|part|step|stage|level|line|page|chapter|section|group|team|room|day|week|year|top|season|episode|round|game|set)|['’]s|[-–—/(:]) ?$/i

/** A few of something, both, a pair: what English may count. */
const mayCount =
  /几(?!乎)|[双俩仨两二也又既或]|数(?=[个名位家种次年月天周])|[一成每这那][对副]|各(?=[个自方地国类种界])|[一有这那某]些|若干|彼此|互相|相互/

/**
 * “two men” for 一名男子, or for no number at all: a small number before a plural that nothing in the source may be told by. In
 * 5,200 right pairs four were added so, of 243.
 */
export const addsNumber = ({ figure, own, other, added }: Lonely): boolean => {
  if (!added || !isSmallWord(figure) || figure.writing.form !== 'words') return false
  if (primary(own.language) !== 'en' || primary(other.language) !== 'zh') return false
  if (other.figures.some(({ value }) => equal(value, figure.value)) || mayCount.test(other.text)) return false
  const [head, tail] = [
    own.text.slice(Math.max(0, figure.start - 16), figure.start),
    own.text.slice(figure.end),
  ]
  return /^ (?!to\b)[a-z]/.test(tail) && !pointing.test(head)
}
