/** What a chunk is called: four letters, digits or spaces. */
const isName = (name: string): boolean => /^[A-Z0-9 ]{4}$/i.test(name)

const word = (view: DataView, at: number): number => view.getUint16(at) * 256 + view.getUint8(at + 2)

/** A frame with losses: a key frame, its start code, a first partition that has room. RFC 6386 §9.1. */
const isFrame = (data: DataView): boolean => {
  if (data.byteLength < 10) return false
  const tag = data.getUint8(0) | (data.getUint8(1) << 8) | (data.getUint8(2) << 16)
  const isKey = (tag & 1) === 0 && ((tag >> 1) & 7) <= 3
  return isKey && word(data, 3) === 0x9d012a && 10 + (tag >> 5) <= data.byteLength
}

/** A frame without losses: its signature and version. “WebP Lossless Bitstream Specification”, §3. */
const isLossless = (data: DataView): boolean =>
  data.byteLength >= 5 && data.getUint8(0) === 0x2f && data.getUint8(4) >> 5 === 0

/** “WebP Container Specification”: what the data of a chunk begin with; of others nothing is known. */
const heads: Record<string, (data: DataView) => boolean> = {
  'VP8 ': isFrame,
  VP8L: isLossless,
  VP8X: data => data.byteLength >= 10,
  ANIM: data => data.byteLength >= 6,
  ANMF: data => damagedChunk(data, 16) === undefined,
}

/** Chunks from a place up to the end: name, length, data, a byte more where that is odd. */
const damagedChunk = (view: DataView, from: number): number | undefined => {
  for (let at = from; at < view.byteLength; ) {
    if (at + 8 > view.byteLength) return at
    const name = String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))
    const length = view.getUint32(at + 4, true)
    if (!isName(name) || at + 8 + length > view.byteLength) return at
    const data = new DataView(view.buffer, view.byteOffset + at + 8, length)
    if (!(heads[name]?.(data) ?? true)) return at
    at += 8 + length + (length % 2)
  }
  return undefined
}

/**
 * Where a WebP is damaged: a chunk that leads nowhere or into another, a frame that does not begin as frames do. What is wrong inside of
 * a frame’s data is not found: they hold no sums and no marks, and any bytes can be decoded.
 * @returns the byte at which the damaged chunk begins; undefined where nothing is seen.
 */
export const damagedWebp = (bytes: Uint8Array): number | undefined => {
  if (bytes.length < 12) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // What programs leave behind the end is no part of the picture.
  const end = Math.min(view.byteLength, 8 + view.getUint32(4, true))
  return damagedChunk(new DataView(bytes.buffer, bytes.byteOffset, end), 12)
}
