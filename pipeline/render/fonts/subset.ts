import { createRequire } from 'node:module'

/** The parts of subset-font that are used; the package has no types. */
type SubsetFont = (
  font: Buffer,
  text: string,
  options: {
    keepAllGlyphs?: boolean
    targetFormat: FontFormat
    variationAxes?: Record<string, number>
    keepFeatures?: string[]
    noHinting?: boolean
  },
) => Promise<Buffer>

/** `woff2` for the web; `truetype` for print: Chromium embeds it as it is. */
export type FontFormat = 'woff2' | 'truetype'

const subsetFont: SubsetFont = createRequire(import.meta.url)('subset-font')

/**
 * Features that pages use: kerning, ligatures, marks, kinds of figures, and the half-width punctuation that
 * `text-spacing-trim` needs. Vertical forms are left out: 15 KB in a Chinese face.
 */
const features = [
  ...['kern', 'liga', 'clig', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'],
  ...['lnum', 'onum', 'pnum', 'tnum', 'halt', 'chws', 'rlig', 'init', 'medi', 'fina'],
]

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A WOFF2 file as the TrueType file it was made from; a TrueType file as it is. */
export const decompress = async (font: Uint8Array): Promise<Uint8Array> =>
  font[0] === 0x77 ? subsetFont(buffer(font), '', { targetFormat: 'truetype', keepAllGlyphs: true }) : font

/** Cut a font to some characters and pin the axes of a variable one. */
export const subset = async (
  font: Uint8Array,
  characters: string,
  format: FontFormat,
  axes?: Record<string, number>,
): Promise<Uint8Array> =>
  subsetFont(buffer(font), characters, {
    targetFormat: format,
    keepFeatures: features,
    noHinting: true,
    ...(axes ? { variationAxes: axes } : {}),
  })
