import { imageSize } from 'image-size'
import type { Asset, PrintableDocument } from '../model/printable.js'

const pixelsOf = ({ bytes }: Asset): number => {
  try {
    const { width, height } = imageSize(bytes)
    return width * height
  } catch {
    // The page itself reports a picture that cannot be shown.
    return 0
  }
}

/**
 * How long a document may take before the browser is taken for hung, in milliseconds: 25 s, a minute more a megabyte of
 * HTML (four of facing pages, whose lines are laid out several times), and half a second a million pixels. Measured: 961 pages (3 MB) take 28 s here; two attempts at a short text
 * stay under a minute.
 */
export const patience = ({ html, assets, facing }: PrintableDocument): number => {
  const pixels = assets.filter(({ type }) => type.startsWith('image/')).map(pixelsOf)
  return 25_000 + html.length * (facing ? 0.24 : 0.06) + pixels.reduce((sum, each) => sum + each, 0) * 0.0005
}
