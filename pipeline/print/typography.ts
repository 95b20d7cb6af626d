import { isHan, type LanguageTag } from '../model/language.js'
import { points } from './page-size.js'

/** How the text of a language is set. Lengths in points. */
export interface Typography {
  size: number
  leading: number
  align: 'justify' | 'start'
  /** Whether words may be divided; nothing to languages on the square grid. */
  hyphenate: boolean
  /** The width of its lines in em of its size; beside another language, the shares of the columns. */
  measure: number
  /** The same where it has a column to itself, if it was chosen; else lines are as wide as the text block. */
  ownMeasure?: number
  /** The first line of a paragraph, in em. */
  indent: number
}

/** What a publisher may choose for a language. What is left out is the design’s. */
export interface TypographyChoice {
  /** CSS lengths: `10.5pt`. A size alone keeps the proportion of the leading. */
  size?: string
  leading?: string
  align?: Typography['align']
  hyphenate?: boolean
  /** In em: of the lines; beside another language, the share of the column. */
  measure?: number
}

/** The two families of styles: languages on the square grid (Chinese, Japanese) and the others. */
export interface Families {
  han: Typography
  text: Typography
}

/** The family a language is set as. */
export const familyOf = (language: LanguageTag): keyof Families => (isHan(language) ? 'han' : 'text')

/** The choice for a tag, else for the language it belongs to: `en-GB` → `en`. */
const choiceFor = (
  choices: Record<LanguageTag, TypographyChoice>,
  language: LanguageTag,
): TypographyChoice => {
  const parent = language.replace(/-[^-]+$/, '')
  return choices[language] ?? (parent === language ? {} : choiceFor(choices, parent))
}

/** Apply a choice to a design’s own typography. A length that is none counts as left out. */
const chosen = (own: Typography, choice: TypographyChoice): Typography => {
  const { size: givenSize = '', leading: givenLeading = '', ...others } = choice
  const size = points(givenSize) ?? own.size
  const leading = points(givenLeading) ?? (own.leading * size) / own.size
  const { measure: ownMeasure } = choice
  return { ...own, ...others, size, leading, ...(ownMeasure === undefined ? {} : { ownMeasure }) }
}

/** How each of some languages is set. */
export const typographyOf = (
  families: Families,
  languages: readonly LanguageTag[],
  choices: Record<LanguageTag, TypographyChoice> = {},
): Record<LanguageTag, Typography> =>
  Object.fromEntries(
    languages.map(language => [language, chosen(families[familyOf(language)], choiceFor(choices, language))]),
  )

/** Ascent and descent of the faces in em: Noto Serif SC as `fonts.css` overrides them, Source Serif 4. */
const metrics = { han: [0.88, 0.12], text: [1.036, 0.335] } as const

/** From the head of a line to its baseline, in points. Half the leading stands above the face. */
export const baselineOf = ({ size, leading }: Typography, family: keyof Families): number => {
  const [ascent, descent] = metrics[family]
  return leading / 2 + ((ascent - descent) / 2) * size
}
