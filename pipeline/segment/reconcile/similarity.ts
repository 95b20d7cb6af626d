/** The places of each character in a text, as bits: a word for each 32 of them. */
type Places = Map<number, Uint32Array>

const placesOf = (text: string, words: number): Places => {
  const places: Places = new Map()
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let bits = places.get(unit)
    if (!bits) {
      bits = new Uint32Array(words)
      places.set(unit, bits)
    }
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
  }
  return places
}

/** Let one more character of the other text be read (Hyyrö 2004): zeros in `row` count the common subsequence. */
const read = (row: Uint32Array, bits: Uint32Array): void => {
  let carry = 0
  for (let word = 0; word < row.length; word += 1) {
    const value = row[word] ?? 0
    const match = ((bits[word] ?? 0) & value) >>> 0
    const sum = value + match + carry
    carry = sum > 0xffffffff ? 1 : 0
    row[word] = (sum >>> 0) | (value & ~match)
  }
}

const zerosIn = (row: Uint32Array, length: number): number => {
  let zeros = 0
  for (let at = 0; at < length; at += 1) zeros += (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1) ^ 1
  return zeros
}

/**
 * How alike texts are to one text, 0 to 1: twice the length of the longest common subsequence by the sum
 * of the lengths, in UTF-16 units (the ratio of insertions and deletions, as diff programs count).
 * Bit-parallel: 32 units of this text are compared at once with each unit of the other.
 */
export const similarityTo = (text: string): ((other: string) => number) => {
  const words = Math.ceil(text.length / 32)
  const places = placesOf(text, words)
  return other => {
    const sum = text.length + other.length
    if (sum === 0) return 1
    const row = new Uint32Array(words).fill(0xffffffff)
    for (let at = 0; at < other.length; at += 1) {
      const bits = places.get(other.charCodeAt(at))
      if (bits) read(row, bits)
    }
    return (2 * zerosIn(row, text.length)) / sum
  }
}

/** The greatest likeness that two lengths allow. */
export const mostAlike = (a: number, b: number): number => (a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b))
