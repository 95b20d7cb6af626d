import { millimetre } from '../page-size.js'
import type { Families } from '../typography.js'
import { between, type DesignStyle, inMargin, type PrintLayout } from './style.js'

const han = { align: 'justify', hyphenate: false, measure: 24, indent: 2 } as const
const text = { align: 'justify', hyphenate: true, measure: 26.7, indent: 1.2 } as const

/** Three lines of the one beside two of the other: 12/21.6 and 10.8/14.4 pt meet every 43.2 pt. */
const threeToTwo = (size: number): Families => ({
  han: { ...han, size, leading: size * 1.8 },
  text: { ...text, size: size * 0.9, leading: size * 1.2 },
})

/** Narrow columns: nothing drawn in, English not justified. */
const columns = (size: number): Families => {
  const { han, text } = threeToTwo(size)
  return {
    han: { ...han, measure: 17, indent: 0 },
    text: { ...text, measure: 25.2, align: 'start', indent: 0 },
  }
}

/** A line of 24 characters (6 × 9 in: 12 pt), a few more where the block is wider. */
const ofBlock = (width: number): number => between(10, width / 24, 13)

const families: Record<PrintLayout, (width: number) => Families> = {
  parallel: width => columns(width < 400 ? 10 : 11),
  facing: width => threeToTwo(ofBlock(width)),
  stacked: width => {
    const { han, text } = threeToTwo(between(10, width / 27, 12))
    return { han: { ...han, indent: 0 }, text: { ...text, indent: 0 } }
  },
  source: width => threeToTwo(ofBlock(width)),
  target: width => threeToTwo(ofBlock(width)),
}

/** A book of 6 × 9 in (2 : 3) by Van de Graaf’s ninths; two columns on the page by twelfths, to have room. */
export const book: DesignStyle = {
  size: '6x9',
  canon: setting => (setting === 'parallel' ? 'economy' : 'ninths'),
  families: (setting, { width }) => families[setting](width),
  spine: 20,
  hang: 24,
  marginTexts: ({ top, bottom }) => ({
    head: { size: 9, leading: 12, rise: inMargin(7 * millimetre, top, 12), place: 'fore-edge' },
    folio: { size: 9.5, leading: 12, drop: inMargin(9 * millimetre, bottom, 12), inset: 0 },
  }),
  sheets: ['book'],
}
