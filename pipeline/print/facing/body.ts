import type { Labels } from '../../model/labels.js'
import type { LanguageTag } from '../../model/language.js'
import type { Column } from '../columns.js'
import type { Heading } from '../front.js'
import { facingContents } from './contents.js'

/** What facing pages are made of. */
export interface FacingParts {
  /** The columns of the left-hand and the right-hand page. */
  columns: Column[]
  source: LanguageTag
  /** HTML of the title. */
  title: string
  headings: Heading[]
  /** HTML of the text in rows with a cell for each language. */
  rows: string
  /** HTML of the colophon in such rows, or nothing. */
  colophon: string
  labels: Labels
}

const sides = ['verso', 'recto']

/** An empty page: the text block with its margins, what stands in them hidden from those who listen. */
const blank = ({ attributes }: Column, index: number): string => {
  const classed = attributes.replace('class="', `class="sheet ${sides[index] ?? 'recto'} `)
  return [
    `<section ${classed}><div class="block">`,
    '<div class="running" aria-hidden="true"></div>',
    '<div class="text"></div>',
    '<div class="folio" aria-hidden="true"></div>',
    '</div></section>',
  ].join('')
}

/**
 * The body of a document on facing pages, as `layOutFacing` takes it: the title on a right-hand page, an empty page of
 * each side, and the flows that fill them.
 */
export const facingBody = (parts: FacingParts): string => {
  const { columns, source, title, headings, rows, colophon, labels } = parts
  return [
    `<section class="sheet recto front"><div class="block">\n${title}\n</div></section>`,
    `<div class="blanks">${columns.map(blank).join('')}</div>`,
    facingContents(headings, columns, source, labels),
    `<main class="flow">\n${rows}\n</main>`,
    colophon && `<div class="flow">\n${colophon}\n</div>`,
  ]
    .filter(Boolean)
    .join('\n')
}
