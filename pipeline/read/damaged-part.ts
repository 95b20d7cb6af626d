import { crc32 } from 'node:zlib'

/** `IEND`, the last chunk. */
const iend = 0x49454e44

/** W3C PNG §5.3: a chunk is length, type, data and the sum of type and data. */
const damagedChunk = (view: DataView): number | undefined => {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at)
    if (at + 12 + length > view.byteLength) return at
    const summed = new Uint8Array(view.buffer, view.byteOffset + at + 4, 4 + length)
    if (crc32(summed) !== view.getUint32(at + 8 + length)) return at
    // What programs leave behind the end is no part of the picture.
    if (view.getUint32(at + 4) === iend) return undefined
  }
  return undefined
}

/**
 * Where a picture is damaged in its midst: the byte at which a part with a wrong sum begins. A browser shows what it can of such a
 * picture and says nothing, not even when it is asked to decode it (measured). Only PNG holds sums: a gigabyte a second.
 * @param type its media type; others than PNG are taken for sound.
 */
export const damagedPart = (bytes: Uint8Array, type: string): number | undefined =>
  type === 'image/png'
    ? damagedChunk(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    : undefined
