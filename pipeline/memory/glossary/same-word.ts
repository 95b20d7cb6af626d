import { baseForms } from '../../language/en/base-forms.js'
import { type LanguageTag, primary } from '../../model/language.js'

/** Whether two words in lower case are forms of one word. */
export type SameWord = (left: string, right: string) => boolean

const commonStart = (left: string, right: string): number => {
  let length = 0
  while (length < left.length && left[length] === right[length]) length += 1
  return length
}

/** For a language we know nothing of: four letters alike, two different at the end of either at most. */
const sameButEnding: SameWord = (left, right) => {
  const common = commonStart(left, right)
  return left === right || (common >= 4 && Math.max(left.length, right.length) - common <= 2)
}

const english: SameWord = (left, right) => {
  if (left === right) return true
  // Forms of one word begin alike, but for a few short ones: this spares most comparisons.
  if (left[0] !== right[0] && Math.max(left.length, right.length) > 4) return false
  const forms = baseForms(left)
  return [...baseForms(right)].some(form => forms.has(form))
}

const byLanguage: Readonly<Record<string, SameWord>> = { en: english }

export const sameWordOf = (language: LanguageTag): SameWord => byLanguage[primary(language)] ?? sameButEnding
