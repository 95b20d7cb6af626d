const text = (view: DataView, at: number, value: string): void => {
  for (const [index, character] of [...value].entries()) view.setUint8(at + index, character.charCodeAt(0))
}

const name = 'Press of a test'

/** Measured colours of the sixteen overprints of four solid inks (Lab), black last to change. */
const solids: [number, number, number][] = [
  ...([
    [95, 0, -2],
    [89, -5, 93],
    [48, 74, -3],
    [47, 68, 48],
    [55, -37, -50],
    [50, -65, 27],
    [24, 17, -46],
    [23, 0, 0],
  ] satisfies [number, number, number][]),
].flatMap(([light, a, b]): [number, number, number][] => [
  [light, a, b],
  [light * 0.15, a * 0.1, b * 0.1],
])

/**
 * A profile of CMYK output with the least a reader needs: its name, the white of paper, and what the solid inks look like
 * (lut8: ICC.1:2001-04 §6.5.9). Good enough to test with, not to print by.
 */
export const pressProfile = (): Uint8Array => {
  const tags: [string, number][] = [
    ['desc', 90 + name.length + 1],
    ['wtpt', 20],
    ['A2B0', 48 + 4 * 256 + solids.length * 3 + 3 * 256],
  ]
  const start = 132 + 12 * tags.length
  const offsets: number[] = []
  let end = start
  for (const [, length] of tags) {
    offsets.push(end)
    end += Math.ceil(length / 4) * 4
  }
  const [desc = 0, white = 0, table = 0] = offsets
  const bytes = new Uint8Array(end)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, end)
  view.setUint32(8, 0x02400000)
  text(view, 12, 'prtrCMYKLab ')
  for (const [index, part] of [2024, 1, 1, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, part)
  text(view, 36, 'acsp')
  for (const [index, value] of [63190, 65536, 54061].entries()) view.setInt32(68 + 4 * index, value)
  view.setUint32(128, tags.length)
  for (const [index, [tag, length]] of tags.entries()) {
    text(view, 132 + 12 * index, tag)
    view.setUint32(136 + 12 * index, offsets[index] ?? 0)
    view.setUint32(140 + 12 * index, length)
  }
  text(view, desc, 'desc')
  view.setUint32(desc + 8, name.length + 1)
  text(view, desc + 12, name)
  text(view, white, 'XYZ ')
  for (const [index, value] of [55000, 57000, 46000].entries()) view.setInt32(white + 8 + 4 * index, value)
  text(view, table, 'mft1')
  bytes.set([4, 3, 2], table + 8)
  for (const diagonal of [12, 28, 44]) view.setInt32(table + diagonal, 65536)
  const ramp = Uint8Array.from({ length: 256 }, (_, index) => index)
  for (let channel = 0; channel < 4; channel += 1) bytes.set(ramp, table + 48 + 256 * channel)
  const grid = table + 48 + 4 * 256
  bytes.set(
    solids.flatMap(([light, a, b]) => [Math.round(light * 2.55), Math.round(a) + 128, Math.round(b) + 128]),
    grid,
  )
  for (let channel = 0; channel < 3; channel += 1) bytes.set(ramp, grid + solids.length * 3 + 256 * channel)
  return bytes
}
