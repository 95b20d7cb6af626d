import { type Gathered, gathered } from './gathered.js'
import { type Inline, marksOfKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { once } from './once.js'
import type { Pair } from './pair.js'

/** How a translation shows the titles that stand in 《》. */
export type Treatment = 'italic' | 'quoted'

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0

/** Pairs of quotation marks. */
const quotes = ({ prose }: Inline): number => count(prose, /“|(?<![\p{L}\p{N}])"(?=[\p{L}\p{N}])/gu)

const italics = (inline: Inline): number => marksOfKind(inline, 'emphasis').length

/** How many titles a pair has, and how many of them its translation sets in italics and in quotation marks. */
const counts = once((pair: Pair): { titles: number } & Record<Treatment, number> => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  return {
    titles: pair.target === '' ? 0 : count(source.prose, /《/g),
    italic: italics(target) - italics(source),
    quoted: quotes(target) - quotes(source),
  }
})

/** How one pair shows its titles; undefined where it has none, or shows them as plain words or in two ways. */
export const treatmentIn = (pair: Pair): Treatment | undefined => {
  const { titles, italic, quoted } = counts(pair)
  if (titles === 0) return undefined
  if (italic >= titles && quoted <= 0) return 'italic'
  return quoted >= titles && italic <= 0 ? 'quoted' : undefined
}

/** How a pair shows all of its titles but some, which stand as plain words: two at least are shown. */
export const treatmentOfMost = (pair: Pair): Treatment | undefined => {
  const { titles, italic, quoted } = counts(pair)
  if (italic >= 2 && italic < titles && quoted <= 0) return 'italic'
  return quoted >= 2 && quoted < titles && italic <= 0 ? 'quoted' : undefined
}

/** What most pairs of a document do; undefined where there are none, or as many of either. */
export const treatmentOf: Gathered<Treatment | undefined> = gathered({
  begin: (): Record<Treatment, number> => ({ italic: 0, quoted: 0 }),
  add: (shown, pair) => {
    const treatment = treatmentIn(pair)
    if (treatment) shown[treatment] += 1
  },
  tell: ({ italic, quoted }) => {
    if (italic === quoted) return undefined
    return italic > quoted ? 'italic' : 'quoted'
  },
})
