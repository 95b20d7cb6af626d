/** The file of a picture, as far as its end is concerned. */
type IsWhole = (view: DataView) => boolean

/** W3C PNG §5.3: chunks of length, type, data and sum; the last is IEND. */
const wholePng: IsWhole = view => {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49454e44) return true
  }
  return false
}

/** ITU-T T.81 §B.1.1: segments up to the first scan (SOS), and the end of the image (EOI) behind it. */
const wholeJpeg: IsWhole = view => {
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint16(at) !== 0xffda) at += 2 + view.getUint16(at + 2)
  for (let end = view.byteLength - 2; end > at; end -= 1) if (view.getUint16(end) === 0xffd9) return true
  return false
}

/** The RIFF container of WebP tells its length. */
const wholeWebp: IsWhole = view => 8 + view.getUint32(4, true) <= view.byteLength

/** GIF89a §27: the trailer. */
const wholeGif: IsWhole = view => {
  let end = view.byteLength - 1
  while (end > 0 && view.getUint8(end) === 0) end -= 1
  return view.getUint8(end) === 0x3b
}

const kinds: Record<string, IsWhole> = {
  'image/png': wholePng,
  'image/jpeg': wholeJpeg,
  'image/webp': wholeWebp,
  'image/gif': wholeGif,
}

/**
 * Whether the file of a picture has its end. A browser shows what there is of one that was cut off, and says nothing.
 * @param type its media type; of those that are not known here, every file is taken for whole.
 */
export const isWholePicture = (bytes: Uint8Array, type: string): boolean =>
  kinds[type]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? true
