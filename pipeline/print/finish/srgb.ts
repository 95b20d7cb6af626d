/**
 * A profile of the colour space sRGB, made from its definition (IEC 61966-2-1) and the format (ICC.1:2001-04, version
 * 2.4): three colorants adapted to D50, one curve of 1024 points for all.
 */

const fixed = (value: number): number => Math.round(value * 65536)

const bytes = (size: number, write: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(size))
  write(view)
  return new Uint8Array(view.buffer)
}

const writeText = (view: DataView, at: number, text: string): void => {
  for (const [index, character] of [...text].entries()) view.setUint8(at + index, character.charCodeAt(0))
}

/** ICC.1:2001-04 §6.5.20. */
const xyz = (values: [number, number, number]): Uint8Array =>
  bytes(20, view => {
    writeText(view, 0, 'XYZ ')
    for (const [index, value] of values.entries()) view.setInt32(8 + 4 * index, fixed(value))
  })

/** ICC.1:2001-04 §6.5.18. */
const text = (value: string): Uint8Array =>
  bytes(8 + value.length + 1, view => {
    writeText(view, 0, 'text')
    writeText(view, 8, value)
  })

/** ICC.1:2001-04 §6.5.17: the ASCII part; the Unicode and Macintosh parts are empty. */
const description = (value: string): Uint8Array =>
  bytes(90 + value.length + 1, view => {
    writeText(view, 0, 'desc')
    view.setUint32(8, value.length + 1)
    writeText(view, 12, value)
  })

/** IEC 61966-2-1 §5.2: from a signal of 0…1 to light. */
const light = (signal: number): number =>
  signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4

const points = 1024

/** ICC.1:2001-04 §6.5.3. */
const curve = (): Uint8Array =>
  bytes(12 + 2 * points, view => {
    writeText(view, 0, 'curv')
    view.setUint32(8, points)
    for (let index = 0; index < points; index += 1) {
      view.setUint16(12 + 2 * index, Math.round(light(index / (points - 1)) * 65535))
    }
  })

const pad = (length: number): number => Math.ceil(length / 4) * 4

const headerSize = 128

/** ICC.1:2001-04 §6.1. The date is that of the standard’s first amendment: it says nothing of the file. */
const writeHeader = (view: DataView, size: number): void => {
  view.setUint32(0, size)
  view.setUint32(8, 0x02400000)
  writeText(view, 12, 'mntrRGB XYZ ')
  for (const [index, part] of [2003, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, part)
  writeText(view, 36, 'acsp')
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) view.setInt32(68 + 4 * index, fixed(value))
}

/** The profile as the bytes of a file. */
export const srgbProfile = (): Uint8Array => {
  const shared = curve()
  const tags: [string, Uint8Array][] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz([0.4361, 0.2225, 0.0139])],
    ['gXYZ', xyz([0.3851, 0.7169, 0.0971])],
    ['bXYZ', xyz([0.1431, 0.0606, 0.7141])],
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ]
  const data = [...new Set(tags.map(([, block]) => block))]
  const start = headerSize + 4 + 12 * tags.length
  const offsets = new Map<Uint8Array, number>()
  let end = start
  for (const block of data) {
    offsets.set(block, end)
    end += pad(block.length)
  }
  return bytes(end, view => {
    writeHeader(view, end)
    view.setUint32(headerSize, tags.length)
    for (const [index, [signature, block]] of tags.entries()) {
      const entry = headerSize + 4 + 12 * index
      writeText(view, entry, signature)
      view.setUint32(entry + 4, offsets.get(block) ?? 0)
      view.setUint32(entry + 8, block.length)
    }
    const target = new Uint8Array(view.buffer)
    for (const [block, offset] of offsets) target.set(block, offset)
  })
}
