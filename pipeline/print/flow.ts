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

/** How a layout becomes pages. */
export interface Flow extends PagesWanted {
  numbering: Numbering
  heads: HeadBox[]
  /** The room in which Chromium sets a page, in CSS pixels. */
  area: { width: number; height: number }
}

/**
 * The window to print from: as wide as the room in which Chromium sets a page, and lower than any page, so that `styles/pages.css` can
 * tell it from one.
 */
export const windowOf = ({ area: { width } }: Pick<Flow, 'area'>): Flow['area'] => ({ width, height: 40 })

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
  { name, layout, page, block, hang }: Pick<Design, 'name' | 'layout' | 'page' | 'block' | 'hang'>,
  heads: HeadBox[],
  { pageNumbers, start, sections }: FlowChoice,
): Flow => {
  const chosen = { ...numberings[name], ...pageNumbers }
  const numbering = layout === 'facing' ? { ...chosen, restart: false } : chosen
  const pixels = (points: number): number => Math.round((points * 4) / 3)
  // Sheets of facing pages are as large as the page; elsewhere the margins are Chromium’s.
  const room = layout === 'facing' ? page : { width: block.width + hang, height: block.height }
  return {
    numbering,
    heads,
    area: { width: pixels(room.width), height: pixels(room.height) },
    start: start ?? (numbering.restart ? 'recto' : 'any'),
    sections: sections ?? 'flow',
  }
}
