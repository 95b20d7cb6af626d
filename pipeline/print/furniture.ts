import { cssString } from './escape.js'
import type { HeadBox } from './heads.js'
import type { FittedHeads } from './in-page/fit-heads.js'
import type { PageMap } from './in-page/lay-out-pages.js'
import { folioText, type PageLabel } from './numbering.js'

/** The name of the counter style that holds the page numbers, and of those of the running heads. */
export const folioStyle = 'folio'
export const headStyle = (box: number): string => `head-${box}`

/** The section a page tells of: the first that begins on it, else the one that goes on. */
const sectionOf = (sections: PageMap['sections'], page: number): number => {
  const begins = sections.findIndex(section => section.page === page)
  return begins >= 0 ? begins : sections.findLastIndex(section => section.page < page)
}

const headOf = (box: HeadBox, index: number, heads: FittedHeads, section: number): string => {
  const title = heads.title[index] ?? ''
  const words = heads.sections[section]?.[index] ?? ''
  return { title, section: words, 'section or title': words || title }[box.tells]
}

const counterStyle = (name: string, texts: string[]): string =>
  `@counter-style ${name} { system: fixed 1; symbols: ${texts.map(cssString).join(' ')} }`

/**
 * The running head of each page of facing pages: both of a spread tell of the same section; of the title, where the section’s
 * heading had to be cut on either.
 */
export const facingHeads = (
  { sections, count }: Pick<PageMap, 'sections' | 'count'>,
  boxes: readonly HeadBox[],
  heads: FittedHeads,
): string[] =>
  Array.from({ length: count }, (_, index) => {
    const side = index % 2 === 0 ? 'right' : 'left'
    const verso = side === 'left' ? index + 1 : index
    const place = boxes.findIndex(({ pages }) => pages === side)
    const box = boxes[place]
    const section = sectionOf(sections, verso)
    const isWhole = heads.sections[section]?.every(words => words && !words.endsWith('…')) ?? false
    return box ? headOf(box, place, heads, isWhole ? section : -1) : ''
  })

/** The page numbers as they stand on the pages: empty on those that bear none. */
export const foliosOf = (
  { silent }: Pick<PageMap, 'silent'>,
  labels: PageLabel[],
  form: string,
): string[] => {
  const last = labels.at(-1)
  return labels.map((label, index) =>
    last && !silent.includes(index + 1) ? folioText(form, label, last) : '',
  )
}

/**
 * What stands in the margins of each page, as counter styles for CSS: the n-th symbol of a style is what page n shows where a
 * margin box says `content: counter(page, head-0)`. So heads change in mid-flow and page numbers take any form, in one print: CSS
 * has no other way in Chromium (no `string()`, no `:nth()`).
 */
export const furnitureStyles = (
  { sections }: Pick<PageMap, 'sections'>,
  boxes: readonly HeadBox[],
  heads: FittedHeads,
  folios: string[],
): string => {
  const lines = boxes.map((box, index) =>
    counterStyle(
      headStyle(index),
      folios.map((_, page) => headOf(box, index, heads, sectionOf(sections, page + 1))),
    ),
  )
  return [counterStyle(folioStyle, folios), ...lines].join('\n')
}
