import type { Design } from './design.js'
import { cssString } from './escape.js'
import type { Texts } from './front.js'
import { pixel } from './margins.js'

/** What stands in the margins of every page. */
export interface Furniture {
  /** The running head in each language, in the order of the columns. */
  heads: { text: string; han: boolean }[]
  /** The page number: CSS content, `counter(page) " / " counter(pages)`. */
  folio: string
}

const pt = (length: number): string => `${Number(length.toFixed(3))}pt`

/** CSS content for a label such as `{{page}} / {{pages}}`, whose numbers were put as marks. */
export const folioContent = (label: (values: { page: string; pages: string }) => string): string => {
  const marks = { page: '\uE000', pages: '\uE001' }
  const counters: Record<string, string> = { [marks.page]: 'counter(page)', [marks.pages]: 'counter(pages)' }
  return label(marks)
    .split(/(\uE000|\uE001)/)
    .filter(Boolean)
    .map(part => counters[part] ?? cssString(part))
    .join(' ')
}

const headFont = ({ head: { size, leading } }: Design, han: boolean): string =>
  `${pt(size)}/${pt(leading)} ${
    han
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

/** A rule as wide as the text block under the head, or none. */
const headRules = { wide: '.35pt solid #000', 'fore-edge': 'none' }

const runningHeads = (design: Design, { heads }: Furniture): string => {
  const [first, second] = heads
  if (!first) return ''
  const { rise, place } = design.head
  const style = `vertical-align: bottom; padding-bottom: ${place === 'wide' ? '1.5mm' : 0}; margin: 0 0 ${pt(rise)} 0; border-bottom: ${headRules[place]}; color: #5c5853; text-align: left; white-space: nowrap; overflow: hidden`
  const box = (where: string, { text, han }: { text: string; han: boolean }, width: string): string =>
    `@${where} { content: ${cssString(text)}; font: ${headFont(design, han)}; width: ${width}; ${style} }`
  if (!second || design.layout !== 'parallel') {
    const text = heads.map(head => head.text).join('　')
    return box('top-right', { text, han: first.han }, pt(design.block.width))
  }
  const start = secondColumn(design)
  return `${box('top-left', first, pt(start))} ${box('top-right', second, pt(design.block.width - start))}`
}

/**
 * The page area is half a pixel smaller than the text block each way. Chromium lays out in whole pixels, rounded up
 * (measured: of 849.5 pixels it makes pages of 850, of 850 sometimes 851, then shrinks everything to fit).
 */
const halfPixel = 0.375

const folio = (design: Design, side: 'left' | 'right', { folio }: Furniture): string => {
  const { size, leading, drop, inset } = design.folio
  const hang = side === 'left' ? design.hang : 0
  return `@bottom-${side} { content: ${folio}; font: ${pt(size)}/${pt(leading)} "latin serif", "zh serif", serif; font-variant-numeric: lining-nums; vertical-align: top; padding-top: ${pt(drop)}; padding-${side}: ${pt(inset + hang)}; text-align: ${side}; white-space: nowrap }`
}

/**
 * The `@page` rules: size, margins that mirror, running heads (not on the first page), page numbers at the outer
 * edge.
 */
export const pageRules = (design: Design, furniture: Furniture): string => {
  const { page, margins } = design
  const size = `size: ${pt(page.width)} ${pt(page.height)}`
  // Facing pages are boxes as large as the page, with furniture of their own.
  if (design.layout === 'facing') return `@page { ${size}; margin: 0 }`
  const heads = runningHeads(design, furniture)
  const margin = (left: number, right: number): string =>
    `margin: ${pt(margins.top)} ${pt(right + halfPixel)} ${pt(margins.bottom + halfPixel)} ${pt(left - design.hang)}`
  return [
    `@page { ${size}; ${margin(margins.inner, margins.outer)}; ${heads} }`,
    `@page :right { ${folio(design, 'right', furniture)} }`,
    `@page :left { ${margin(margins.outer, margins.inner)}; ${folio(design, 'left', furniture)} }`,
    `@page :first { @top-left { content: none; border: none } @top-right { content: none; border: none } }`,
  ].join('\n')
}

/** The running heads: the title in each language. */
export const titleHeads = (title: Texts, languages: string[], isHan: (language: string) => boolean) =>
  languages.flatMap(language => {
    const words = title[language]
    return words?.text ? [{ text: words.text, han: isHan(words.language) }] : []
  })
