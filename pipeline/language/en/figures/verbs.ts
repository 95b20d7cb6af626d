/** The verbs that agree with a counted noun: [one, many]. */
const forms: readonly (readonly [one: string, many: string])[] = [
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
]

const verb = 'was|were|is|are|has|have'

const inNumber = (word: string, isOne: boolean): string => {
  const pair = forms.find(each => each.includes(word))
  return pair?.[isOne ? 0 : 1] ?? word
}

/** Words that go with many only: with “some 22” or “all 22” there is no telling how one would be said. */
const forMany = /\b(?:some|all|both|these|those|other|many|few) $/i

/** What a number stands behind where its noun begins a clause, so that the noun is the subject. */
const clauseStart = /(?:^|[.;:,!?] |\btotal of |\b(?:and|that|where|while|when|the|only|just|exactly) )$/i

const verbBehind = new RegExp(`^( (?:that|which|who))? (${verb})\\b`)
const verbLater = new RegExp(`^[^.;:!?]*\\b(?:${verb}|do|does)\\b`)
/** More of a sentence that is whole: somewhere in it stands a verb. A heading may have none. */
const wordsLater = /^[^.;:!?]*\p{L}[^.;:!?]*[.;!?]/u

/**
 * What stands behind a counted noun, its verb in the number that fits: `enterprises` + ` were added` → ` was added`.
 * @param before the text up to the number, which tells whether the noun is the subject.
 * @returns undefined where that cannot be told: a verb farther on, or none that shows its number.
 */
export const verbAgreed = (before: string, rest: string, isOne: boolean): string | undefined => {
  const [found = '', relative = '', word = ''] = verbBehind.exec(rest) ?? []
  const behind = rest.slice(found.length)
  const isSubject = clauseStart.test(before)
  if (verbLater.test(behind)) return undefined
  if (found === '') return isSubject && wordsLater.test(behind) ? undefined : rest
  return isSubject || relative !== '' ? `${relative} ${inNumber(word, isOne)}${behind}` : undefined
}

const thereIs = new RegExp(
  `\\b(there )(${verb})((?: been)?(?: (?:only|just|about|over|nearly|now|already|exactly|at least|more than))? )$`,
  'i',
)
const thereFarther = new RegExp(`\\bthere (?:${verb})\\b[^.;:!?]*$`, 'i')

/** What stands before the number, in the number that fits: there were 22 → there was 1; undefined where that cannot be told. */
export const beforeAgreed = (before: string, isOne: boolean): string | undefined => {
  if (forMany.test(before)) return undefined
  if (!thereIs.test(before)) return thereFarther.test(before) ? undefined : before
  return before.replace(
    thereIs,
    (_, there: string, word: string, rest: string) => `${there}${inNumber(word, isOne)}${rest}`,
  )
}
