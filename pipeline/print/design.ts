import { SetupError } from '../model/diagnostic.js'
import { type PageSize, pageSize, points } from './page-size.js'

/** How the languages stand to each other on the page. */
export type PrintLayout = 'parallel' | 'stacked' | 'source' | 'target'

/** The four margins in points. `inner` is at the spine: left on right-hand pages. */
export interface Margins {
  top: number
  bottom: number
  inner: number
  outer: number
}

/** What a publisher may choose. */
export interface PrintChoice {
  layout?: PrintLayout
  /** A CSS page size or a preset; default A4. */
  size?: string
  /** CSS lengths; default the design's own for the size. */
  margins?: Partial<Record<keyof Margins, string>>
  order?: 'source-first' | 'target-first'
}

/** A complete choice: lengths in points. */
export interface Design {
  layout: PrintLayout
  order: 'source-first' | 'target-first'
  page: PageSize
  margins: Margins
  /** The text block, in whole CSS pixels. */
  block: PageSize
  /** Size and leading of the text on the square grid (Chinese) and of the other text (English). */
  han: { size: number; leading: number }
  text: { size: number; leading: number }
  /** Parallel columns: width shares of Chinese and the other language, and the spine between them in points. */
  columns: { han: number; text: number; spine: number }
  /** One column: the room beside the text block, in its inner and outer margin, where paragraph numbers stand. */
  hang: number
}

/** GB/T 9704—2012 §5.2: head 37 mm, back 28 mm, text block 156 × 225 mm on A4; here as shares of the page. */
const official = { top: 37 / 297, bottom: 35 / 297, inner: 28 / 210, outer: 26 / 210 }

type Sizes = Pick<Design, 'han' | 'text'>

const between = (least: number, size: number, most: number): number =>
  Math.round(2 * Math.min(most, Math.max(least, size))) / 2

/** Four lines of the one beside three of the other. */
const fourToThree = (size: number): Sizes => ({
  han: { size, leading: (size * 16) / 9 },
  text: { size, leading: (size * 4) / 3 },
})

/**
 * Sizes by layout for a text block of some width. One column of Chinese follows GB/T 9704—2012 §5.2.3: 28
 * characters of size 3 (15.75 pt) a line, 22 lines a page of 225 mm; smaller blocks keep the 28 characters down to
 * 10.5 pt.
 */
const sizes: Record<PrintLayout, (width: number) => Sizes> = {
  parallel: width => fourToThree(width < 400 ? 9 : 10.5),
  stacked: width => fourToThree(between(10, width / 36, 12)),
  source: width => {
    const size = Math.min(15.75, Math.max(10.5, Math.floor((4 * width) / 28) / 4))
    return { han: { size, leading: size * 1.84 }, text: { size: size * 0.8, leading: size * 1.1 } }
  },
  target: width => {
    const size = between(10, width / 35, 12.5)
    return { han: { size, leading: size * 1.8 }, text: { size, leading: size * 1.36 } }
  },
}

/** The least a text block may measure: one column of ten characters, five lines. */
const least = { width: 105, height: 90 }

const marginsOf = (page: PageSize, choice: PrintChoice['margins'] = {}): Margins => {
  const side = { top: page.height, bottom: page.height, inner: page.width, outer: page.width }
  const margin = (name: keyof Margins): number => {
    const given = choice[name]
    if (given === undefined) return official[name] * side[name]
    const length = points(given)
    if (length === undefined) {
      throw new SetupError(
        `Unexpected margin “${given}” for ${name}, expected a length such as “25mm” or “1in”.`,
      )
    }
    return length
  }
  return { top: margin('top'), bottom: margin('bottom'), inner: margin('inner'), outer: margin('outer') }
}

/** The text block: the page without its margins. */
const blockOf = (page: PageSize, margins: Margins): PageSize => ({
  width: page.width - margins.inner - margins.outer,
  height: page.height - margins.top - margins.bottom,
})

/** A CSS pixel in points. */
export const pixel = 0.75

/**
 * The same margins with a text block of whole CSS pixels, less than half a pixel off. Chromium rounds the height of
 * its pages up and its margins to the nearest pixel (measured): what is laid out in a block of broken pixels is not what
 * is printed.
 */
const inPixels = (page: PageSize, margins: Margins): Margins => {
  const { width, height } = blockOf(page, margins)
  const inner = Math.round(margins.inner / pixel) * pixel
  const top = Math.round(margins.top / pixel) * pixel
  return {
    inner,
    top,
    outer: page.width - inner - Math.floor(width / pixel) * pixel,
    bottom: page.height - top - Math.floor(height / pixel) * pixel,
  }
}

const refuseTooSmall = (page: PageSize, margins: Margins): void => {
  const { width, height } = blockOf(page, margins)
  if (width >= least.width && height >= least.height) return
  const mm = (length: number) => Math.round((length * 25.4) / 72)
  throw new SetupError(
    `The margins leave a text block of ${mm(width)} × ${mm(height)} mm, expected at least ${mm(least.width)} × ${mm(least.height)} mm. Choose smaller margins or a larger page.`,
  )
}

/**
 * The official design (GB/T 9704—2012) for a choice of page: four English lines of 14 pt stand beside three
 * Chinese lines of 18⅔ pt, so that both meet every 56 pt.
 * @throws SetupError for an unknown size, a margin that is no length, margins that leave no text block.
 */
export const designOf = (choice: PrintChoice = {}): Design => {
  const page = pageSize(choice.size ?? 'A4')
  const wanted = marginsOf(page, choice.margins)
  refuseTooSmall(page, wanted)
  const margins = inPixels(page, wanted)
  const block = blockOf(page, margins)
  const layout = choice.layout ?? 'parallel'
  return {
    layout,
    order: choice.order ?? 'source-first',
    page,
    margins,
    block,
    ...sizes[layout](block.width),
    columns: { han: 17, text: 22.8, spine: 24 },
    hang: layout === 'parallel' ? 0 : Math.min(24, margins.inner, margins.outer),
  }
}
