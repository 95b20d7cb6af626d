import type { LanguageTag } from '../model/language.js'
import type { PrintableDocument } from '../model/printable.js'
import type { Design } from './design.js'
import type { HeadBox } from './heads.js'
import type { PagesWanted } from './in-page/lay-out-pages.js'
import type { Numbering } from './numbering.js'
import type { PlacedPicture } from './pictures.js'

/** What the outline of a PDF is made in. */
export const outlineChoices = ['both', 'source', 'target'] as const
export type OutlineChoice = (typeof outlineChoices)[number]

/** What a publisher may choose of pages and outline; what is left out is the design’s. */
export interface FlowChoice {
  pageNumbers?: Partial<Numbering>
  start?: PagesWanted['start'] | undefined
  sections?: PagesWanted['sections'] | undefined
}

/** How a flowing layout becomes pages. */
export interface Flow extends PagesWanted {
  numbering: Numbering
  heads: HeadBox[]
}

/** A document whose text flows from page to page. */
export interface FlowingDocument extends PrintableDocument {
  flow: Flow
  /** The languages of the outline; a heading that has none of them keeps its own. */
  outline?: readonly LanguageTag[]
  /** Where the pictures stand in the source file, for messages. */
  pictures?: readonly PlacedPicture[]
}

/** By design: GB/T 9704—2012 §7.5 numbers all pages from the first, `— 1 —`; a book has roman numbers before its text. */
const numberings: Record<Design['name'], Numbering> = {
  official: { front: 'decimal', text: 'decimal', restart: false, form: '— {{page}} —' },
  book: { front: 'lower-roman', text: 'decimal', restart: true, form: '{{page}}' },
}

/**
 * Complete a choice. A text that begins with page 1 begins on a right-hand page, where odd numbers stand; on facing pages it begins
 * on a left-hand one, and its numbers go on.
 */
export const flowOf = (
  { name, layout }: Pick<Design, 'name' | 'layout'>,
  heads: HeadBox[],
  { pageNumbers, start, sections }: FlowChoice,
): Flow => {
  const chosen = { ...numberings[name], ...pageNumbers }
  const numbering = layout === 'facing' ? { ...chosen, restart: false } : chosen
  return {
    numbering,
    heads,
    start: start ?? (numbering.restart ? 'recto' : 'any'),
    sections: sections ?? 'flow',
  }
}
