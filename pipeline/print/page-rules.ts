import type { Design } from './design.js'
import { folioStyle, headStyle } from './furniture.js'
import type { HeadBox } from './heads.js'

const pt = (length: number): string => `${Number(length.toFixed(3))}pt`

/** A rule as wide as the text block under the head, or none. */
const headRules = { wide: '.35pt solid #000', 'fore-edge': 'none' }

const headRule = ({ head, hang }: Design, box: HeadBox, index: number): string => {
  const { rise, place } = head
  const left = box.place === 'top-left' ? hang : 0
  const style = `vertical-align: bottom; padding-bottom: ${place === 'wide' ? '1.5mm' : 0}; margin: 0 0 ${pt(rise)} ${pt(left)}; border-bottom: ${headRules[place]}; color: #5c5853; text-align: ${box.align}; white-space: nowrap; overflow: hidden`
  return `@${box.place} { content: counter(page, ${headStyle(index)}); font: ${box.font}; width: ${pt(box.width)}; ${style} }`
}

/**
 * The page area is half a pixel smaller than the text block each way. Chromium lays out in whole pixels, rounded up
 * (measured: of 849.5 pixels it makes pages of 850, of 850 sometimes 851, then shrinks everything to fit).
 */
const halfPixel = 0.375

const folio = (design: Design, side: 'left' | 'right'): string => {
  const { size, leading, drop, inset } = design.folio
  const hang = side === 'left' ? design.hang : 0
  return `@bottom-${side} { content: counter(page, ${folioStyle}); font: ${pt(size)}/${pt(leading)} "latin serif", "zh serif", serif; font-variant-numeric: lining-nums; vertical-align: top; padding-top: ${pt(drop)}; padding-${side}: ${pt(inset + hang)}; text-align: ${side}; white-space: nowrap }`
}

const noHeads = '@top-left { content: none; border: none } @top-right { content: none; border: none }'

/**
 * The `@page` rules: size, margins that mirror, running heads (not on the first page and on those named `plain`: title,
 * contents, blank pages), page numbers at the outer edge. The words themselves come with `furnitureStyles`.
 */
export const pageRules = (design: Design, boxes: readonly HeadBox[]): string => {
  const { page, margins } = design
  const size = `size: ${pt(page.width)} ${pt(page.height)}`
  // Facing pages are boxes as large as the page, with furniture of their own.
  if (design.layout === 'facing') return `@page { ${size}; margin: 0 }`
  const heads = (pages: HeadBox['pages']): string =>
    boxes.map((box, index) => (box.pages === pages ? headRule(design, box, index) : '')).join(' ')
  const margin = (left: number, right: number): string =>
    `margin: ${pt(margins.top)} ${pt(right + halfPixel)} ${pt(margins.bottom + halfPixel)} ${pt(left - design.hang)}`
  return [
    `@page { ${size}; ${margin(margins.inner, margins.outer)}; ${heads('all')} }`,
    `@page :right { ${folio(design, 'right')} ${heads('right')} }`,
    `@page :left { ${margin(margins.outer, margins.inner)}; ${folio(design, 'left')} ${heads('left')} }`,
    `@page :first { ${noHeads} }`,
    `@page plain { ${noHeads} }`,
  ].join('\n')
}
