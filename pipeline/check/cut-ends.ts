import { type LanguageTag, primary } from '../model/language.js'

/**
 * Words that lead to another one and end no sentence, by language. Left out are prepositions that may end one, articles that
 * count too (“vingt et un”) or stand for a noun (“Ik weet het”), and particles parted from their verb (“Geben Sie es ein”).
 */
const leading: Readonly<Record<string, string>> = {
  en: 'and or but the a an than because our their your my its every if while although during via including per nor whose unless according become became regarding among',
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

/** English words that may end a sentence, “what it is for”, and in most texts that end with them are the last that was left. */
const oftenLeading = new Set(
  'to of from with by for at on in as is are was were been has have had will would can could may might must should shall into onto which when where who how until whether also not about against without towards very such several various new two three they we'.split(
    ' ',
  ),
)

const leadingWords = new Map(
  Object.entries(leading).map(([language, words]) => [language, new Set(words.split(' '))]),
)

/** The last word of a text, with its end mark. */
const last = /(?<![\p{L}\p{M}\p{N}.'’-])(\p{L}+)[.!?…]+(?=["”’»)\s]*$)/u

/** A last word with what stands around it is no longer. */
const tail = 40

/** English expressions that end with such a word: “take a while”, “for quite a long while”, “as if”, “what if”, “just because”. */
const whole =
  /\b(?:(?:an?|the|this|every|good|little|long|short) while|(?:as|what|but|only) if|just because|oh my)$/i

/**
 * Where a text breaks off before its end mark: “employees and.”
 * @param isShort whether it is shorter than such texts are; asked where its last word alone does not tell.
 */
export const cutEnd = (
  prose: string,
  language: LanguageTag,
  isShort: () => boolean,
): { start: number; end: number } | undefined => {
  const from = Math.max(0, prose.length - tail)
  const found = last.exec(prose.slice(from))
  const word = found?.[1]
  if (!found || word === undefined) return undefined
  const isEnglish = primary(language) === 'en'
  const start = from + found.index
  const isCut = leadingWords.get(primary(language))?.has(word)
    ? !(isEnglish && whole.test(prose.slice(0, start) + word))
    : isEnglish && oftenLeading.has(word) && isShort()
  return isCut ? { start, end: start + found[0].length } : undefined
}
