/**
 * The places of each character in a text, as bits: `words` words of 32 of them a character, one behind the other in one
 * array, since an array a character makes more garbage than the whole comparison takes time (measured).
 */
interface Places {
  /** Where the words of a character begin. */
  at: Map<number, number>
  bits: Uint32Array
}

const placesOf = (text: string, words: number): Places => {
  const at = new Map<number, number>()
  const bits = new Uint32Array(words * text.length)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    let start = at.get(unit)
    if (start === undefined) {
      start = at.size * words
      at.set(unit, start)
    }
    const word = start + (index >>> 5)
    bits[word] = (bits[word] ?? 0) | (1 << (index & 31))
  }
  return { at, bits }
}

/** Let one more character of the other text be read (Hyyrö 2004): zeros in `row` count the common subsequence. */
const read = (row: Uint32Array, bits: Uint32Array, start: number): void => {
  let carry = 0
  for (let word = 0; word < row.length; word += 1) {
    const value = row[word] ?? 0
    const match = ((bits[start + word] ?? 0) & value) >>> 0
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
  const row = new Uint32Array(words)
  return other => {
    const sum = text.length + other.length
    if (sum === 0) return 1
    row.fill(0xffffffff)
    for (let index = 0; index < other.length; index += 1) {
      const start = places.at.get(other.charCodeAt(index))
      if (start !== undefined) read(row, places.bits, start)
    }
    return (2 * zerosIn(row, text.length)) / sum
  }
}

/** The greatest likeness that two lengths allow. */
export const mostAlike = (a: number, b: number): number => (a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b))
