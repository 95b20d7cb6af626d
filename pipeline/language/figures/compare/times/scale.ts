/** One time of a scale, as last year is one of the years told from that of speaking. */
export interface Told {
  /** Words of Chinese that tell it and nothing else. */
  zh: RegExp
  /** Other words of Chinese that English may tell so. */
  may: RegExp
  /** Words of English that tell it. */
  en: RegExp
  /** Words of English that may tell it, those above among them. */
  said: RegExp
  /** How English says it, in the place of the words of another time. */
  instead: (found: string) => string
}

/** Times that exclude each other. */
export interface Scale {
  /** Stands in every English text that tells one of them; cheap to look for. */
  sign: RegExp
  times: readonly Told[]
}

/** A word in the case of the one that it stands for. */
const capitalised = (like: string, word: string): string =>
  /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

/** Another word for the one that a pattern finds. */
export const turn =
  (pattern: RegExp, word: string) =>
  (found: string): string =>
    found.replace(pattern, old => capitalised(old, word))

/** The words for a whole, whatever they are. */
export const whole =
  (word: string) =>
  (found: string): string =>
    capitalised(found, word)
