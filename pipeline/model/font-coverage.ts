/** Read a TrueType or OpenType font's `cmap`: which characters it has. OpenType 1.9, “cmap”. */

const tableOffset = (view: DataView, tag: string): number | undefined => {
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    const found = String.fromCharCode(
      view.getUint8(record),
      view.getUint8(record + 1),
      view.getUint8(record + 2),
      view.getUint8(record + 3),
    )
    if (found === tag) return view.getUint32(record + 8)
  }
  return undefined
}

/** Format 4: segments of the Basic Multilingual Plane. A segment that maps to glyph 0 has no character. */
const readFormat4 = (view: DataView, at: number, found: Set<number>): void => {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let segment = 0; segment < segments; segment += 1) {
    const end = view.getUint16(ends + segment * 2)
    const start = view.getUint16(starts + segment * 2)
    const delta = view.getUint16(deltas + segment * 2)
    const offset = view.getUint16(offsets + segment * 2)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const slot = offsets + segment * 2 + offset + (code - start) * 2
      const listed = offset === 0 ? code : view.getUint16(slot)
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.add(code)
    }
  }
}

/** Format 12: groups of 32-bit codes. */
const readFormat12 = (view: DataView, at: number, found: Set<number>): void => {
  const groups = view.getUint32(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const record = at + 16 + group * 12
    const end = view.getUint32(record + 4)
    for (let code = view.getUint32(record); code <= end; code += 1) found.add(code)
  }
}

const readers: Record<number, (view: DataView, at: number, found: Set<number>) => void> = {
  4: readFormat4,
  12: readFormat12,
}

/**
 * The characters of a font.
 * @param font an sfnt file: TrueType or OpenType, not compressed.
 * @returns code points; empty where there is no Unicode `cmap` that can be read.
 */
export const coverageOf = (font: Uint8Array): Set<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const found = new Set<number>()
  const cmap = tableOffset(view, 'cmap')
  if (cmap === undefined) return found
  const tables = view.getUint16(cmap + 2)
  for (let index = 0; index < tables; index += 1) {
    const record = cmap + 4 + index * 8
    const platform = view.getUint16(record)
    if (platform !== 0 && platform !== 3) continue
    const at = cmap + view.getUint32(record + 4)
    readers[view.getUint16(at)]?.(view, at, found)
  }
  return found
}
