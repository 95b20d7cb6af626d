import type { Labels } from '../../model/labels.js'
import type { LanguageTag } from '../../model/language.js'
import type { Column } from '../columns.js'
import { escapeMarkup } from '../escape.js'
import type { Heading, Texts } from '../front.js'
import { facingContents } from './contents.js'

/** What facing pages are made of. */
export interface FacingParts {
  /** The columns of the left-hand and the right-hand page. */
  columns: Column[]
  source: LanguageTag
  /** HTML of the title. */
  title: string
  /** The title in each language, for the running heads. */
  heads: Texts
  headings: Heading[]
  /** HTML of the text in rows with a cell for each language. */
  rows: string
  labels: Labels
}

const sides = ['verso', 'recto']

/** An empty page: the text block with its margins, what stands in them hidden from those who listen. */
const blank = ({ language, attributes }: Column, index: number, heads: Texts): string => {
  const head = escapeMarkup(heads[language]?.text ?? '')
  const classed = attributes.replace('class="', `class="sheet ${sides[index] ?? 'recto'} `)
  return [
    `<section ${classed}><div class="block">`,
    `<div class="running" aria-hidden="true">${head}</div>`,
    '<div class="text"></div>',
    '<div class="folio" aria-hidden="true"></div>',
    '</div></section>',
  ].join('')
}

/**
 * The body of a document on facing pages, as `layOutFacing` takes it: the title on a right-hand page, an empty page of
 * each side, and the flows that fill them.
 */
export const facingBody = ({ columns, source, title, heads, headings, rows, labels }: FacingParts): string =>
  [
    `<section class="sheet recto front"><div class="block">\n${title}\n</div></section>`,
    `<div class="blanks">${columns.map((column, index) => blank(column, index, heads)).join('')}</div>`,
    facingContents(headings, columns, source, labels),
    `<main class="flow">\n${rows}\n</main>`,
  ].join('\n')
