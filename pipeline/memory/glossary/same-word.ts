import { baseForms } from '../../language/en/base-forms.js'
import { type LanguageTag, primary } from '../../model/language.js'

/** Whether a word that was found is the one wanted; both in lower case. */
export type SameWord = (found: string, wanted: string) => boolean

/** What is known of the words of a language. */
interface Words {
  /** Both are forms of one word: zone, zones. */
  areForms: SameWord
  /** The one found is a form of the other: zones of zone, not zone of zones. */
  isForm: SameWord
}

const commonStart = (left: string, right: string): number => {
  let length = 0
  while (length < left.length && left[length] === right[length]) length += 1
  return length
}

/** Without the marks above letters: Städte is a form of Stadt. */
const bare = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '')

/** What stays of a word when it is inflected: фирма, фирмы, фирмой. */
const stem = (word: string): string => (word.length < 5 ? word : word.replace(/[aeiouyаеёиоуыэюя]$/u, ''))

/** For a language we know nothing of: four letters alike, two different at the end of either at most. */
const anyLanguage: Words = {
  areForms: (found, wanted) => {
    const [one, other] = [bare(found), bare(wanted)]
    const common = commonStart(one, other)
    return one === other || (common >= 4 && Math.max(one.length, other.length) - common <= 2)
  },
  isForm: (found, wanted) => {
    const [one, other] = [bare(found), stem(bare(wanted))]
    return one.startsWith(other) && one.length - other.length <= (other.length < 4 ? 1 : 2)
  },
}

/** Languages that write compounds as one word: Stadtplanung and Großstadt hold Stadt. */
const compounding: Words = {
  areForms: (found, wanted) => {
    const [one, other] = [bare(found), bare(wanted)]
    const isPart = other.length >= 5 && (one.startsWith(other) || one.endsWith(other))
    return isPart || anyLanguage.areForms(found, wanted)
  },
  isForm: anyLanguage.isForm,
}

/** Forms of one word begin alike, but for a few short ones: this spares most comparisons. */
const mayBeForms: SameWord = (found, wanted) =>
  found[0] === wanted[0] || Math.max(found.length, wanted.length) <= 4

const english: Words = {
  areForms: (found, wanted) => {
    if (found === wanted) return true
    if (!mayBeForms(found, wanted)) return false
    const forms = baseForms(found)
    return [...baseForms(wanted)].some(form => forms.has(form))
  },
  isForm: (found, wanted) => found === wanted || (mayBeForms(found, wanted) && baseForms(found).has(wanted)),
}

const byLanguage: Readonly<Record<string, Words>> = {
  en: english,
  ...Object.fromEntries(
    ['de', 'nl', 'da', 'sv', 'nb', 'nn', 'no', 'fi', 'is', 'hu'].map(tag => [tag, compounding]),
  ),
}

/** How words of a language are compared. @param directed only forms of the word itself, not of its base. */
export const sameWordOf = (language: LanguageTag, directed: boolean): SameWord => {
  const words = byLanguage[primary(language)] ?? anyLanguage
  return directed ? words.isForm : words.areForms
}
