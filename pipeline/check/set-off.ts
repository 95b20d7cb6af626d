import { emphasisOf } from './emphasis-tags.js'
import { type Gathered, gathered } from './gathered.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'
import { han, hanCount } from './scripts.js'

/** Quotation marks of any language; an apostrophe is none. */
const quotes = /["“”„«»「『《‹›]|(?<![\p{L}\p{N}])['‘]|[‘](?=\p{L})/u

/** Quotations, and titles of some length: the name of a newspaper is often one word. */
const quotation = /“([^“”]+)”|「([^「」]+)」|《([^《》]{4,})》/u

/** What stands in brackets. */
const bracketed = /[（(]([^（）()]*)[)）]/gu

/** What may set words off as brackets do: brackets, dashes, commas, colons, a slash, “or”. */
const setsOff = /[([（【—–,:;/]| - |\bor\b/

/** The first words of the source in quotation marks or 《》. */
export const quotedIn = (pair: Pair): string | undefined =>
  quotation
    .exec(sourceInline(pair).prose)
    ?.slice(1)
    .find(words => words !== undefined)

/** Whether words in quotation marks or 《》 have lost their marks. */
export const hasLostQuotes = (pair: Pair): boolean =>
  quotation.test(sourceInline(pair).prose) && !quotes.test(targetInline(pair).prose)

/** Whether the translation shows some of its words otherwise: by emphasis, code or the capitals of a name. */
export const isSetOff = (pair: Pair): boolean => {
  const target = targetInline(pair)
  return (
    emphasisOf(target).length > 0 ||
    target.marks.some(({ kind }) => kind === 'code') ||
    /(?<=\p{L}[ ’,]+\S*)\p{Lu}/u.test(target.prose.trim())
  )
}

/** The first words of the source in brackets; a gloss in Latin letters needs none where the language is its own. */
export const remarkIn = (pair: Pair): string | undefined =>
  [...sourceInline(pair).prose.matchAll(bracketed)]
    .map(({ 1: words = '' }) => words)
    .find(words => han.test(words))

/** Whether a remark in brackets is set off by nothing in the translation. */
export const hasLostBrackets = (pair: Pair): boolean =>
  remarkIn(pair) !== undefined && !setsOff.test(targetInline(pair).prose)

/** Words that lead to a figure, so that it needs no brackets: “with 60 firms”. */
const leads =
  /(?<!\p{L})(?:in|of|with|at|by|to|from|for|on|as|into|about|over|up|some|only|than|and|is|are|was|were|be|has|have|had|includ\w+|namely|between|within|under|above|below|after|before|since|until|around|nearly|almost|all|every|each|those|these|the|an?|its|their|his|her|our|whose)\s+\P{L}*$/iu

/** Whether a figure of the remark stands in the translation with nothing before it that leads to it: “The park 60 firms grew”. */
export const isFigureBare = (pair: Pair): boolean => {
  const { prose } = targetInline(pair)
  return (remarkIn(pair)?.match(/\d+(?:\.\d+)?/g) ?? []).some(figure => {
    const at = new RegExp(`(?<![\\d.,])${figure.replace('.', '\\.')}(?!\\d|[.,]\\d)`).exec(prose)?.index ?? 0
    return at > 0 && !leads.test(prose.slice(0, at)) && /\p{L}/u.test(prose.slice(0, at))
  })
}

/** Whether the first quotation of the source is a title, in 《》, or a long one that holds a figure: “90后” is a word. */
export const quotesTitle = (pair: Pair): boolean => {
  const words = quotedIn(pair) ?? ''
  return sourceInline(pair).prose.includes(`《${words}》`) || (/\d/.test(words) && hanCount(words) >= 6)
}

/** A document may set its names on a screen without marks: of five that the source quotes, four. */
export const goesWithoutQuotes: Gathered<boolean> = gathered({
  begin: () => ({ bare: 0, all: 0 }),
  add: (counts, pair) => {
    if (!/[“「《]/.test(pair.source) || pair.target === '') return
    counts.all += 1
    if (hasLostQuotes(pair)) counts.bare += 1
  },
  tell: ({ bare, all }) => bare > 4 && bare * 5 > all * 4,
})
