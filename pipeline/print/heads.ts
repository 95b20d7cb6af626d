import { isHan, type LanguageTag } from '../model/language.js'
import type { Design } from './design.js'
import { pixel } from './margins.js'

/** A box in the head of a page. */
export interface HeadBox {
  /** The margin box of CSS Paged Media that it stands in. */
  place: 'top-left' | 'top-right'
  /** The pages it stands on. */
  pages: 'all' | 'left' | 'right'
  /** What it tells: the section that begins or goes on on the page, the title, or the title until a section begins. */
  tells: 'section' | 'title' | 'section or title'
  /** The class of the language's cells: source or translation. */
  side: 'a' | 'b'
  /** Its width in points, and the room in it for words. */
  width: number
  room: number
  /** CSS `font`. */
  font: string
  align: 'left' | 'right'
}

const fontOf = ({ head: { size, leading } }: Design, language: LanguageTag): string =>
  `${size}pt/${leading}pt ${
    isHan(language)
      ? '"zh serif", "latin caption", "latin serif", serif'
      : '"latin caption", "latin serif", "zh serif", serif'
  }`

/**
 * Where the second column begins, in points from the left edge of the text block; a whole pixel, so that the rules under
 * both heads meet.
 */
const secondColumn = ({ columns, block, order }: Design): number => {
  const width = block.width - columns.spine
  const first = order === 'source-first' ? columns.source : columns.target
  const start = (width * first) / (columns.source + columns.target) + columns.spine
  return Math.round(start / pixel) * pixel
}

/** What differs from box to box. */
type Own = Omit<HeadBox, 'font' | 'side' | 'room'>

/** The heads of a page, one a language; of one language alone the title, and the section. */
type Arrange = (design: Design) => Own[]

/** Over the columns, each in its language. */
const overColumns: Arrange = design => {
  const start = secondColumn(design)
  const common = { pages: 'all', tells: 'section or title', align: 'left' } as const
  return [
    { ...common, place: 'top-left', width: start },
    { ...common, place: 'top-right', width: design.block.width - start },
  ]
}

/** On every page one at the left, one at the right. */
const acrossPage =
  (tells: [HeadBox['tells'], HeadBox['tells']], share: number): Arrange =>
  ({ block: { width } }) => {
    const first = Math.round((width * share) / pixel) * pixel
    return [
      { place: 'top-left', pages: 'all', tells: tells[0], align: 'left', width: first },
      { place: 'top-right', pages: 'all', tells: tells[1], align: 'right', width: width - first },
    ]
  }

/** On left-hand pages the one, on right-hand pages the other, at the fore edge. */
const acrossSpread =
  (...tells: [HeadBox['tells'], HeadBox['tells']]): Arrange =>
  ({ block: { width } }) => [
    { place: 'top-left', pages: 'left', tells: tells[0], align: 'left', width },
    { place: 'top-right', pages: 'right', tells: tells[1], align: 'right', width },
  ]

const oneLanguage: [HeadBox['tells'], HeadBox['tells']] = ['title', 'section']
const twoLanguages: [HeadBox['tells'], HeadBox['tells']] = ['section or title', 'section or title']

const arrangements: Record<Design['head']['place'], Partial<Record<Design['layout'], Arrange>>> = {
  wide: {
    parallel: overColumns,
    stacked: acrossPage(twoLanguages, 0.5),
    facing: acrossSpread(...twoLanguages),
    source: acrossPage(oneLanguage, 0.4),
    target: acrossPage(oneLanguage, 0.4),
  },
  'fore-edge': {
    parallel: overColumns,
    stacked: acrossSpread(...twoLanguages),
    facing: acrossSpread(...twoLanguages),
    source: acrossSpread('title', 'section or title'),
    target: acrossSpread('title', 'section or title'),
  },
}

/**
 * The running heads of a flowing layout.
 * @param languages those printed, in their order.
 * @param source the language of the source.
 */
export const headBoxes = (
  design: Design,
  languages: readonly LanguageTag[],
  source: LanguageTag,
): HeadBox[] =>
  (arrangements[design.head.place][design.layout]?.(design) ?? []).flatMap((own, index) => {
    const language = languages[index] ?? languages[0]
    if (language === undefined) return []
    const room = own.width - (own.place === 'top-left' && own.pages === 'all' ? design.columns.spine : 0)
    return [{ ...own, room, side: language === source ? 'a' : 'b', font: fontOf(design, language) }]
  })
