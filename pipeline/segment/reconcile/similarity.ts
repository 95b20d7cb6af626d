/**
 * The length of a longest common subsequence of two texts, by UTF-16 units (bit-parallel, Hyyrö 2004):
 * one pass over the longer text for each 32 units of the shorter.
 */
const commonLength = (a: string, b: string): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const words = Math.ceil(short.length / 32)
  const places = new Map<number, Uint32Array>()
  for (let at = 0; at < short.length; at += 1) {
    const unit = short.charCodeAt(at)
    const bits = places.get(unit) ?? new Uint32Array(words)
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
    places.set(unit, bits)
  }
  const row = new Uint32Array(words).fill(0xffffffff)
  for (let at = 0; at < long.length; at += 1) {
    const bits = places.get(long.charCodeAt(at))
    if (!bits) continue
    let carry = 0
    for (let word = 0; word < words; word += 1) {
      const value = row[word] ?? 0
      const match = ((bits[word] ?? 0) & value) >>> 0
      const sum = value + match + carry
      carry = sum > 0xffffffff ? 1 : 0
      row[word] = (sum >>> 0) | (value & ~match)
    }
  }
  let length = 0
  for (let at = 0; at < short.length; at += 1) length += (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) ^ 1
  return length
}

/**
 * How alike two texts are, 0 to 1: twice the length of their longest common subsequence by the sum of
 * their lengths (the ratio of insertions and deletions, as diff programs count).
 */
export const similarity = (a: string, b: string): number => {
  if (a === b) return 1
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const middle = commonLength(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return (2 * (head + tail + middle)) / (a.length + b.length)
}
