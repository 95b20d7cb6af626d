import { type LanguageTag, primary } from '../model/language.js'

/**
 * Words that lead to another one and end no sentence, by language. Left out are prepositions that may end one, articles that
 * count too (“vingt et un”) or stand for a noun (“Ik weet het”), and particles parted from their verb (“Geben Sie es ein”).
 */
const leading: Readonly<Record<string, string>> = {
  en: 'and or but the a an than because our their your my its every if while although',
  de: 'und oder sowie weil dass beim zum zur',
  fr: 'et ou mais les des du de au aux que',
  es: 'y o pero el los las un del que',
  pt: 'e ou mas os do da dos das que',
  it: 'e o ma il gli un del della dei che',
  nl: 'en of maar de',
  ru: 'и или но для',
  uk: 'і й або але для',
  pl: 'i lub ale że dla',
  vi: 'và hoặc nhưng của những các',
  id: 'dan atau tetapi yang untuk',
}

const expressions = new Map(
  Object.entries(leading).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.'’-])(?:${words.replaceAll(' ', '|')})[.!?…]+(?=["”’»)\\s]*$)`, 'u'),
  ]),
)

/** English expressions that end with such a word: “take a while”, “for quite a long while”, “as if”, “what if”, “just because”. */
const whole =
  /\b(?:(?:an?|the|this|every|good|little|long|short) while|(?:as|what|but|only) if|just because|oh my)$/i

/** Where a text breaks off before its end mark: “employees and.” */
export const cutEnd = (prose: string, language: LanguageTag): { start: number; end: number } | undefined => {
  const found = expressions.get(primary(language))?.exec(prose)
  const word = found && /^\p{L}+/u.exec(found[0])?.[0]
  if (found && primary(language) === 'en' && whole.test(prose.slice(0, found.index) + word)) return undefined
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
