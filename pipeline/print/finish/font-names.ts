import type { Asset } from '../../model/printable.js'

/** The table `name` of a TrueType or OpenType file, or undefined. OpenType 1.9.1, “Organization of an OpenType font”. */
const nameTable = (font: DataView): DataView | undefined => {
  const count = font.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (font.getUint32(record) === 0x6e616d65) {
      const start = font.byteOffset + font.getUint32(record + 8)
      return new DataView(font.buffer, start, font.getUint32(record + 12))
    }
  }
  return undefined
}

const decode = (table: DataView, start: number, length: number, isUtf16: boolean): string =>
  new TextDecoder(isUtf16 ? 'utf-16be' : 'latin1').decode(
    new Uint8Array(table.buffer, table.byteOffset + start, length),
  )

/** The PostScript name: name record 6. OpenType 1.9.1, “name”. */
const postScriptName = (bytes: Uint8Array): string | undefined => {
  const table = nameTable(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!table) return undefined
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index += 1) {
    const record = 6 + index * 12
    if (table.getUint16(record + 6) !== 6) continue
    const start = strings + table.getUint16(record + 10)
    return decode(table, start, table.getUint16(record + 8), table.getUint16(record) !== 1)
  }
  return undefined
}

/** The PostScript names of a document's own fonts, by which a PDF calls them. A file that is no font is left out. */
export const fontNames = (assets: Asset[]): Set<string> => {
  const names = new Set<string>()
  for (const { type, bytes } of assets) {
    if (!type.startsWith('font/')) continue
    try {
      const name = postScriptName(bytes)
      if (name) names.add(name)
    } catch {
      // Cut off or corrupt: the page itself reports a font that cannot be read.
    }
  }
  return names
}
