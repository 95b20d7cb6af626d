import { type LanguageTag, primary } from '../model/language.js'

/** Words that lead to another one and end no sentence, by language. Prepositions that may end one are left out. */
const leading: Readonly<Record<string, string>> = {
  en: 'and or but the a an than because our their your my its every if while although',
  de: 'und oder sowie weil dass ein eine beim zum zur',
  fr: 'et ou mais le les un une des du de au aux que',
  es: 'y o pero el los las un una del que',
  pt: 'e ou mas os um uma do da dos das que',
  it: 'e o ma il gli un una del della dei che',
  nl: 'en of maar de het een',
  ru: 'и или но что для',
  uk: 'і й або але що для',
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

/** Where a text breaks off before its end mark: “employees and.” */
export const cutEnd = (prose: string, language: LanguageTag): { start: number; end: number } | undefined => {
  const found = expressions.get(primary(language))?.exec(prose)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}
