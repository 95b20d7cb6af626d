const hundreds = ['', 'C', 'CC', 'CCC']
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** Roman numerals to 399; I, V, L and C alone are letters. */
const numerals: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 399 }, (_, index) => index + 1)
    .map(value => {
      const [hundred, rest] = [Math.floor(value / 100), value % 100]
      return [`${hundreds[hundred]}${tens[Math.floor(rest / 10)]}${ones[rest % 10]}`, value] as const
    })
    .filter(([word]) => word.length > 1 || word === 'X'),
)

/** The value of a Roman numeral; undefined for any other word: XIV → 14. */
export const romanValue = (word: string): number | undefined => numerals.get(word)

const letters: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['L', 50],
  ['C', 100],
])
const labels =
  /^(?:notes?|sections?|parts?|chapters?|articles?|items?|volumes?|book|appendix|annex|schedule|phase|act|table|group)$/

/** A letter that is a Roman numeral behind the word that it numbers, and a small one of several letters: Note V, Part I, part ii. */
export const labelledRoman = (word: string, before: string | undefined): number | undefined =>
  labels.test(before ?? '') ? (letters.get(word) ?? numerals.get(word.toUpperCase())) : undefined
