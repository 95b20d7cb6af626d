import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { type PageSize, points } from './page-size.js'

/** The four margins in points. `inner` is at the spine: left on right-hand pages. */
export interface Margins {
  top: number
  bottom: number
  inner: number
  outer: number
}

/** A margin that a publisher may give: a CSS length. */
export type MarginsChoice = Partial<Record<keyof Margins, string>>

/**
 * Canons: the margins as shares of the page, `top` and `bottom` of its height, `inner` and `outer` of its width.
 * `official`: GB/T 9704—2012 §5.2, head 37 mm, back 28 mm, text block 156 × 225 mm on A4. `ninths`: Van de Graaf’s
 * construction as Tschichold gives it. `economy`: the same in twelfths.
 */
export const canons = {
  official: { top: 37 / 297, bottom: 35 / 297, inner: 28 / 210, outer: 26 / 210 },
  ninths: { top: 1 / 9, bottom: 2 / 9, inner: 1 / 9, outer: 2 / 9 },
  economy: { top: 1 / 12, bottom: 2 / 12, inner: 1 / 12, outer: 2 / 12 },
} satisfies Record<string, Margins>

export type Canon = keyof typeof canons

export const canonNames = Object.keys(canons) as Canon[]

/** The text block: the page without its margins. */
export const blockOf = (page: PageSize, margins: Margins): PageSize => ({
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

/** The least a text block may measure: one column of ten characters, five lines. */
const least = { width: 105, height: 90 }

const refuseTooSmall = (page: PageSize, margins: Margins): void => {
  const { width, height } = blockOf(page, margins)
  if (width >= least.width && height >= least.height) return
  const mm = (length: number) => Math.round((length * 25.4) / 72)
  throw new SetupError(
    saying('margins.block', {
      width: mm(width),
      height: mm(height),
      leastWidth: mm(least.width),
      leastHeight: mm(least.height),
    }),
  )
}

/**
 * The margins of a page: those given, the others by a canon.
 * @throws SetupError for a margin that is no length, margins that leave no text block.
 */
export const marginsOf = (page: PageSize, canon: Canon, choice: MarginsChoice = {}): Margins => {
  const side = { top: page.height, bottom: page.height, inner: page.width, outer: page.width }
  const margin = (name: keyof Margins): number => {
    const given = choice[name]
    if (given === undefined) return canons[canon][name] * side[name]
    const length = points(given)
    if (length !== undefined) return length
    throw new SetupError(saying('margins.length', { margin: given, side: name }))
  }
  const margins = {
    top: margin('top'),
    bottom: margin('bottom'),
    inner: margin('inner'),
    outer: margin('outer'),
  }
  refuseTooSmall(page, margins)
  return inPixels(page, margins)
}
