const nodeName = /\(node(\d{8})\)/g

/**
 * Chromium names the heads of tables by numbers that go on from one document to the next (`node00000208`).
 * Number them from 1 in every file, in their order and as long as they were: the names stay sorted, as the
 * tree of names wants them (ISO 32000-1 §7.9.6), and no offset moves.
 */
export const renumberNodes = (bytes: Uint8Array): Uint8Array => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!whole.includes('(node')) return bytes
  const file = whole.toString('latin1')
  const numbers = [...new Set([...file.matchAll(nodeName)].map(match => match[1] ?? ''))].sort()
  if (numbers.length === 0) return bytes
  const renumbered = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]))
  return Buffer.from(
    file.replace(nodeName, (_, number: string) => `(node${renumbered.get(number)})`),
    'latin1',
  )
}
