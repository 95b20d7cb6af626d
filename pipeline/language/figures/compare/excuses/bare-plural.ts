import { primary } from '../../../../model/language.js'
import { countedNoun, pluralsOf } from '../counted.js'
import { isSmallWord, type Lonely } from './excuse.js'

/** Words that say which or how many: what stands behind one of them need not be counted once more. */
const determiners =
  /^(?:the|these|those|this|that|both|all|each|every|any|no|some|several|many|few|fewer|much|more|most|less|other|others|another|such|its|his|her|their|my|our|your|whose|various|multiple|numerous|countless|different|respective|certain|half|double|triple|dual|twin|first|second|third|last|next|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|what|which|how|than|additional|extra|further|neighbou?ring|consecutive|compar(?:e|es|ing)|merg(?:e|es|ing))$|['’]s?$|\d/i

/** Words before which a noun phrase ends. */
const boundaries =
  /^(?:in|to|by|with|from|for|and|or|at|on|as|into|over|under|between|among|through|across|are|is|was|were|be|been|have|has|had|will|would|can|could|may|must|shall|should|but|when|where|while|if|because|who|also|only|about|nearly|almost|least|not|give|gives|gave|given|made|makes?|won|wins?|took|takes?|taken|got|gets?|saw|sees?|held|holds?|sets?|puts?|built|met|wrote|written|sent|left|came|comes?|includes?|including|contains?|comprises?|needs?|requires?|covers?|involves?|share|identif(?:y|ies)|find|finds|found|show|shows|told|said|says|led|leads?|ran|runs?|rings?|rang|hit|hits|spread|you|me|him|them|us|i|we|he|she|they|it)$/i

/** What is counted by itself: a group of companies, one of. */
const ofMany =
  /\b(?:numbers?|groups?|pairs?|sets?|series|range|variety|teams?|handful|couple|lots?|plenty|total|majority|most|some|many|all|each|one|none|both|parts?|rest|kinds?|types?|members?|several|any|either|neither|duo|trio|list|half|third|quarter|percent|share|out|list|lineup|generations?|combination|mix|chain|network|alliance|coalition|union|array|collection|bunch|string|host|row|few) of$/i

/** How far back a noun phrase is looked through, in words. */
const most = 5

/** Whether nothing before a plural says how many or which. */
const isBare = (before: string): boolean => {
  const clause = /[^,;:.()“”"—–!?]*$/.exec(before)?.[0] ?? ''
  if (ofMany.test(clause.trimEnd())) return false
  const words = clause.split(/[\s]+/).filter(Boolean).toReversed()
  for (const [index, word] of words.entries()) {
    if (index > most || determiners.test(word)) return false
    if (boundaries.test(word) || word === 'of') return true
    // saved penalties, but not: the (newly) registered companies.
    const behind = words[index + 1] ?? ''
    if (/ed$/.test(word) && index + 1 < words.length && !/ly$/.test(behind)) return !determiners.test(behind)
  }
  return true
}

/** Adverbs, and times that are an age: at times, in modern times, the Times. */
const often =
  /(?:\b(?:at|in|of|through|during|modern|ancient|hard|difficult|good|bad|old|peak|real|recent|better|troubled|wait(?:ing)?|lead|response|delivery|end|half|over|York|Financial|prime|these|local|best|worst|tough|happy) )$/i

/** A headline drops articles and numbers, and capitals inside of a sentence are those of a name. */
const isSentence = (word: string, index: number, text: string): boolean =>
  word[0] === word[0]?.toLowerCase() || (index === 0 && /[.!?]["”]?$/.test(text))

/**
 * 三名学生 as “students”, 分两期 as “in phases”: the number of what stands in the plural without any word that says which or how
 * many. “The students” have been told of before.
 */
export const losesNumber = (lonely: Lonely): boolean => {
  const { figure, own, other, added } = lonely
  if (added || !isSmallWord(figure) || primary(own.language) !== 'zh' || primary(other.language) !== 'en')
    return false
  const noun = countedNoun(own, figure)
  const plurals = noun === undefined ? undefined : pluralsOf(noun)
  if (!plurals) return false
  const found = [...other.text.matchAll(plurals)]
  return (
    found.length === 1 &&
    found.every(
      ({ 0: word, index }) =>
        isSentence(word, index, other.text) &&
        isBare(other.text.slice(0, index)) &&
        (word.toLowerCase() !== 'times' || !often.test(other.text.slice(0, index))),
    )
  )
}
