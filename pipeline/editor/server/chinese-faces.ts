import { centred } from '../../render/fonts/faces.js'
import { unicodeRange } from '../../render/fonts/unicode-range.js'

/** A Chinese face of the editor's styles, as CSS names it. */
export interface ChineseFace {
  family: string
  /** A weight or a range of weights, as in `font-weight`. */
  weight: string
  /** The face where it is installed: then nothing is loaded. */
  local: string
  /** The name of its file without its ending: `sans-sc-400`. */
  file: string
}

/** Characters that are loaded together. */
export interface Slice {
  /** What stands behind the name of a face's file: `-1` in `sans-sc-400-1.ttf`. */
  suffix: string
  characters: string
}

/** Han characters of rows of GB/T 2312 (EUC-CN: two bytes, both from A1 to FE). */
const rows = (from: number, to: number): string => {
  const bytes: number[] = []
  for (let row = from; row <= to; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell)
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes)).replace(/\P{Script=Han}/gu, '')
}

const characters = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

/**
 * A Chinese face has 30,000 characters, 10 to 15 MB, and a page that loads one holds it twice. What most texts need is
 * loaded by itself: marks with the 3,755 characters of level 1 of GB/T 2312, those in common use, then the 3,008 of
 * level 2. Whoever writes another one gets the whole face.
 */
export const slices: readonly Slice[] = [
  {
    suffix: '-1',
    characters: `${characters(0x20, 0x2e7f)}${characters(0x3000, 0x303f)}${characters(0xff00, 0xffef)}${rows(0xb0, 0xd7)}`,
  },
  { suffix: '-2', characters: `${characters(0x3040, 0x312f)}${rows(0xd8, 0xf7)}` },
]

/** What rules for the parts of any face differ in; of rules for one character the last is asked first. */
const parts: readonly { suffix: string; range: string }[] = [
  { suffix: '', range: '' },
  ...slices.map(({ suffix, characters: text }) => ({
    suffix,
    range: `; unicode-range: ${unicodeRange(text)}`,
  })),
]

/** CSS for faces: of each the whole, and its slices. */
export const chineseRules = (faces: readonly ChineseFace[]): string =>
  faces
    .flatMap(({ family, weight, local, file }) =>
      parts.map(
        ({ suffix, range }) =>
          `@font-face { font-family: "${family}"; font-weight: ${weight}; src: local("${local}"), url(${file}${suffix}.ttf); ${centred}${range}; }\n`,
      ),
    )
    .join('')
