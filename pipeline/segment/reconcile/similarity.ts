/**
 * The table of the text compared last: for each of its UTF-16 units (plus one, 0 for all others) where the words of that unit begin
 * in `bits`; these hold its places, 32 a word. One table for all: making one for each text takes longer than to compare it (measured).
 */
const begins = new Int32Array(65_536)
let bits = new Int32Array(256)
let row = new Int32Array(4)
let tabulated = ''

const makeRoom = (units: number, words: number): void => {
  if (bits.length < units * words) bits = new Int32Array(2 * units * words)
  if (row.length < words) row = new Int32Array(2 * words)
}

const tabulate = (text: string, words: number): void => {
  if (text === tabulated) return
  for (let at = 0; at < tabulated.length; at += 1) begins[tabulated.charCodeAt(at)] = 0
  tabulated = text
  makeRoom(text.length, words)
  let free = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let start = (begins[unit] ?? 0) - 1
    if (start < 0) {
      start = free
      free += words
      bits.fill(0, start, free)
      begins[unit] = start + 1
    }
    const word = start + (at >>> 5)
    bits[word] = (bits[word] ?? 0) | (1 << (at & 31))
  }
}

/** How many bits of a word are set. */
const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Let one more unit of the other text be read (Hyyrö 2004): zeros in `row` count the common subsequence.
 * The carry of a sum is the majority of the highest bits of its parts and of what is not in the sum.
 */
const read = (start: number, words: number): void => {
  let carry = 0
  for (let word = 0; word < words; word += 1) {
    const value = row[word] ?? 0
    const match = (bits[start + word] ?? 0) & value
    const sum = (value + match + carry) | 0
    carry = (match | (value & ~sum)) >>> 31
    row[word] = sum | (value & ~match)
  }
}

/** `common` for a text of at most 64 units, as most sentences are: its row is two variables (twice as fast). */
const commonShort = (b: string): number => {
  let [low, high] = [-1, -1]
  for (let at = 0; at < b.length; at += 1) {
    const start = begins[b.charCodeAt(at)] ?? 0
    if (start === 0) continue
    const [first, second] = [(bits[start - 1] ?? 0) & low, (bits[start] ?? 0) & high]
    const sum = (low + first) | 0
    const carry = (first | (low & ~sum)) >>> 31
    low = sum | (low & ~first)
    high = (high + second + carry) | (high & ~second)
  }
  return bitsIn(~low) + bitsIn(~high)
}

/** Length of the longest common subsequence, in UTF-16 units; bit-parallel: 32 units of `a` are compared at once with each of `b`. */
const common = (a: string, b: string): number => {
  const words = Math.max(2, (a.length + 31) >>> 5)
  tabulate(a, words)
  if (words === 2) return commonShort(b)
  row.fill(-1, 0, words)
  for (let at = 0; at < b.length; at += 1) {
    const start = begins[b.charCodeAt(at)] ?? 0
    if (start > 0) read(start - 1, words)
  }
  let zeros = 0
  for (let word = 0; word < words; word += 1) zeros += bitsIn(~(row[word] ?? 0))
  return zeros
}

/**
 * How alike two texts are, 0 to 1: twice the length of the longest common subsequence by the sum of the lengths, in UTF-16 units
 * (the ratio of insertions and deletions, as diff programs count). Quickest where one `a` is compared with many `b` in a row.
 */
export const similarity = (a: string, b: string): number => {
  const sum = a.length + b.length
  return sum === 0 ? 1 : (2 * common(a, b)) / sum
}

/** The greatest likeness that two lengths allow. */
export const mostAlike = (a: number, b: number): number => (a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b))
