import type { LanguageTag } from '../model/language.js'
import { book } from './designs/book.js'
import { official } from './designs/official.js'
import type { DesignStyle, MarginTexts, PrintLayout } from './designs/style.js'
import { blockOf, type Canon, type Margins, type MarginsChoice, marginsOf } from './margins.js'
import { type PageSize, pageSize } from './page-size.js'
import {
  type Families,
  familyOf,
  type Typography,
  type TypographyChoice,
  typographyOf,
} from './typography.js'

export type { PrintLayout } from './designs/style.js'

/** The designs. A new one is a file and a line. */
export const designs = { official, book } satisfies Record<string, DesignStyle>

export type DesignName = keyof typeof designs

export const designNames = Object.keys(designs) as DesignName[]

/** What a publisher may choose. */
export interface PrintChoice {
  /** Default `official`. */
  design?: DesignName
  layout?: PrintLayout
  /** A CSS page size or a preset; default the design's. */
  size?: string | undefined
  /** By which rule the margins are found that are not given; default the design's. */
  canon?: Canon | undefined
  /** CSS lengths. */
  margins?: MarginsChoice
  order?: 'source-first' | 'target-first'
  /** By language, what differs from the design. */
  typography?: Record<LanguageTag, TypographyChoice>
}

/** A complete choice: lengths in points. */
export interface Design extends Families, MarginTexts {
  name: DesignName
  layout: PrintLayout
  order: 'source-first' | 'target-first'
  page: PageSize
  margins: Margins
  /** The text block, in whole CSS pixels. */
  block: PageSize
  /** How each printed language is set; `han` and `text` are how the first of each family is. */
  languages: Record<LanguageTag, Typography>
  /** Parallel columns: their widths in points before they are fitted to the block, and the spine between them. */
  columns: { source: number; target: number; spine: number }
  /** One column: the room beside the text block, in its inner and outer margin, where paragraph numbers stand. */
  hang: number
  /** Style sheets of the design alone. */
  sheets: string[]
}

/** The languages of a document: that of the source, that of the translation. */
export type Pair = readonly [source: LanguageTag, target: LanguageTag]

const firstOf = (
  family: keyof Families,
  families: Families,
  languages: Record<LanguageTag, Typography>,
): Typography => {
  const language = Object.keys(languages).find(tag => familyOf(tag) === family)
  return languages[language ?? ''] ?? families[family]
}

const columnWidth = (families: Families, languages: Record<LanguageTag, Typography>, tag: LanguageTag) => {
  const { measure, size } = languages[tag] ?? families[familyOf(tag)]
  return measure * size
}

/**
 * The design for a choice. `official` (GB/T 9704—2012): four English lines of 14 pt stand beside three Chinese lines of
 * 18⅔ pt, so that both meet every 56 pt. `book`: three of 14.4 pt beside two of 21.6 pt, which meet every 43.2 pt.
 * @throws SetupError for an unknown size, a margin that is no length, margins that leave no text block.
 */
export const designOf = (choice: PrintChoice = {}, pair: Pair = ['zh-Hans', 'en']): Design => {
  const name = choice.design ?? 'official'
  const style: DesignStyle = designs[name]
  const layout = choice.layout ?? 'parallel'
  const page = pageSize(choice.size ?? style.size)
  const margins = marginsOf(page, choice.canon ?? style.canon(layout), choice.margins)
  const block = blockOf(page, margins)
  const families = style.families(layout, block)
  const languages = typographyOf(families, pair, choice.typography)
  const [source, target] = pair.map(tag => columnWidth(families, languages, tag))
  return {
    name,
    layout,
    order: choice.order ?? 'source-first',
    page,
    margins,
    block,
    han: firstOf('han', families, languages),
    text: firstOf('text', families, languages),
    languages,
    columns: { source: source ?? 1, target: target ?? 1, spine: style.spine },
    hang: layout === 'parallel' ? 0 : Math.min(style.hang, margins.inner, margins.outer),
    ...style.marginTexts(margins),
    sheets: style.sheets,
  }
}
