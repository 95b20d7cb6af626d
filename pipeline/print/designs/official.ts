import { millimetre } from '../page-size.js'
import type { Families } from '../typography.js'
import { between, type DesignStyle, inMargin, type PrintLayout } from './style.js'

const han = { align: 'justify', hyphenate: false, measure: 17, indent: 0 } as const
const text = { align: 'start', hyphenate: true, measure: 22.8, indent: 0 } as const

/** Four lines of the one beside three of the other: at 10.5 pt both meet every 56 pt. */
const fourToThree = (size: number): Families => ({
  han: { ...han, size, leading: (size * 16) / 9 },
  text: { ...text, size, leading: (size * 4) / 3 },
})

/**
 * Facing pages: nine lines of the one beside five of the other: 15.75/28.8 and 12/16 pt meet every 144 pt. So set, a page holds as
 * much English as Chinese (measured on the New Year message: 4.5 letters a character).
 */
const nineToFive = (size: number): Families => ({
  han: { ...han, size, leading: (size * 64) / 35, indent: 2 },
  text: { ...text, size: (size * 16) / 21, leading: (size * 64) / 63, indent: 1.5 },
})

/** The same on small pages, where English would be smaller than this in points: five lines of the one beside three of the other. */
const leastText = 9
const fiveToThree = (size: number): Families => ({
  han: { ...han, size, leading: (size * 64) / 35, indent: 2 },
  text: { ...text, size: leastText, leading: (size * 192) / 175, indent: 1.5 },
})

const onFacingPages = (size: number): Families =>
  (size * 16) / 21 < leastText ? fiveToThree(size) : nineToFive(size)

/**
 * One column of Chinese follows GB/T 9704—2012 §5.2.3: 28 characters of size 3 (15.75 pt) a line, 22 lines a page of
 * 225 mm; smaller blocks keep the 28 characters down to 10.5 pt.
 */
const families: Record<PrintLayout, (width: number) => Families> = {
  parallel: width => fourToThree(width < 400 ? 9 : 10.5),
  facing: width => onFacingPages(Math.min(15.75, Math.max(10.5, Math.floor((4 * width) / 28) / 4))),
  stacked: width => fourToThree(between(10, width / 36, 12)),
  source: width => {
    const size = Math.min(15.75, Math.max(10.5, Math.floor((4 * width) / 28) / 4))
    return {
      han: { ...han, size, leading: size * 1.84, indent: 2 },
      text: { ...text, size: size * 0.8, leading: size * 1.1 },
    }
  },
  target: width => {
    const size = between(10, width / 35, 12.5)
    return {
      han: { ...han, size, leading: size * 1.8 },
      text: { ...text, size, leading: size * 1.36 },
    }
  },
}

/** The official document of GB/T 9704—2012. §7.5 sets the page number 7 mm under the text block, one character in. */
export const official: DesignStyle = {
  size: 'A4',
  canon: () => 'official',
  families: (setting, { width }) => families[setting](width),
  spine: 24,
  hang: 24,
  marginTexts: ({ top, bottom }) => ({
    head: { size: 8.5, leading: 11, rise: top * 0.26, place: 'wide' },
    folio: { size: 10.5, leading: 14, drop: inMargin(7 * millimetre, bottom, 14), inset: 10.5 },
  }),
  sheets: ['title'],
}
