import type { Inline } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import { once } from './once.js'
import type { Pair } from './pair.js'

/** How a translation shows the titles that stand in 《》. */
export type Treatment = 'italic' | 'quoted'

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0

/** Pairs of quotation marks. */
const quotes = ({ prose }: Inline): number => count(prose, /“|(?<![\p{L}\p{N}])"(?=[\p{L}\p{N}])/gu)

const italics = ({ marks }: Inline): number => marks.filter(({ kind }) => kind === 'emphasis').length

/** How one pair shows its titles; undefined where it has none, or shows them as plain words or in two ways. */
export const treatmentIn: (pair: Pair) => Treatment | undefined = once(pair => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const titles = count(source.prose, /《/g)
  if (titles === 0 || pair.target === '') return undefined
  const slanted = italics(target) - italics(source)
  const quoted = quotes(target) - quotes(source)
  if (slanted >= titles && quoted <= 0) return 'italic'
  return quoted >= titles && slanted <= 0 ? 'quoted' : undefined
})

/** What most pairs of a document do; undefined where there are none, or as many of either. */
export const treatmentOf: (pairs: readonly Pair[]) => Treatment | undefined = once(pairs => {
  const treatments = pairs.map(treatmentIn)
  const slanted = treatments.filter(treatment => treatment === 'italic').length
  const quoted = treatments.filter(treatment => treatment === 'quoted').length
  if (slanted === quoted) return undefined
  return slanted > quoted ? 'italic' : 'quoted'
})
