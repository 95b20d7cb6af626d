/** Markers that stand by themselves, without a length. ITU-T T.81 §B.1.1.3, table B.1. */
const isAlone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd9)

/** Markers that may follow the data of a scan: tables, the next scan, the number of lines, notes, the end. T.81 §B.2. */
const followsScan = (code: number): boolean =>
  [0xc4, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xfe].includes(code) || (code >= 0xe0 && code <= 0xef)

const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7

/** A place in the file, or where it is damaged. */
type Found = { next: number } | { damaged: number }

/**
 * Go through the data of a scan: 0xFF is followed by zero, by restart markers in turn, or by the marker that ends the scan. T.81 §B.1.1.5,
 * §F.1.2.3.
 */
const afterScan = (bytes: Uint8Array, start: number): Found => {
  let restarts = 0
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0
    // Zero is stuffed, 0xFF fills.
    if (code === 0 || code === 0xff) continue
    if (!isRestart(code)) return followsScan(code) ? { next: at } : { damaged: at }
    if ((code & 7) !== restarts % 8) return { damaged: at }
    restarts += 1
  }
  return { damaged: bytes.length }
}

/**
 * Where a JPEG is damaged in its midst: a marker where none may stand, a restart out of turn, a length that leads nowhere. Data that
 * is wrong and looks right is not found: a JPEG holds no sums.
 * @returns the byte; undefined where nothing is seen.
 */
export const damagedJpeg = (bytes: Uint8Array): number | undefined => {
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return at
    const code = bytes[at + 1] ?? 0
    if (code === 0xd9) return undefined
    if (code === 0xff) {
      at += 1
      continue
    }
    if (isAlone(code)) {
      at += 2
      continue
    }
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (code < 0xc0 || end > bytes.length) return at
    if (code !== 0xda) {
      at = end
      continue
    }
    const found = afterScan(bytes, end)
    if ('damaged' in found) return found.damaged
    at = found.next
  }
  return undefined
}
