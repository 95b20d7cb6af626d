/** Stands before and after every text, so that its first and last characters are in two pairs like all others. */
const edge = 1

/**
 * Two characters as one 32-bit number. Beyond the basic plane two pairs may share a number; that only lets
 * more candidates through a filter that counts them, never fewer.
 */
const pair = (left: number, right: number): number => (left << 16) ^ right

/** The pairs of neighbouring characters of a text, its edges included: one more than it has characters. */
export const bigramsOf = (points: Uint32Array): Int32Array => {
  const bigrams = new Int32Array(points.length + 1)
  let before = edge
  for (let i = 0; i < points.length; i += 1) {
    const here = points[i] ?? edge
    bigrams[i] = pair(before, here)
    before = here
  }
  bigrams[points.length] = pair(before, edge)
  return bigrams
}

/** Numbers given to bigrams in the order they are first seen: 0, 1, 2 … */
export interface BigramNumbers {
  size: number
  /** The number of a bigram; a new one if it has none yet. */
  add: (bigram: number) => number
  /** The number of a bigram, or −1. */
  get: (bigram: number) => number
}

const mixed = (bigram: number): number => {
  const spread = Math.imul(bigram, 0x9e3779b1)
  return (spread ^ (spread >>> 15)) >>> 0
}

/**
 * A table of numbers by bigram, in typed arrays with open addressing: 100,000 sentences have half a million
 * bigrams, for which a `Map` takes three times the memory.
 */
export const bigramNumbers = (): BigramNumbers => {
  let mask = (1 << 16) - 1
  let keys = new Int32Array(mask + 1)
  let numbers = new Int32Array(mask + 1).fill(-1)
  let size = 0
  /** Where a bigram stands, or the free place where it would. */
  const placeOf = (bigram: number): number => {
    let place = mixed(bigram) & mask
    while (numbers[place] !== -1 && keys[place] !== bigram) place = (place + 1) & mask
    return place
  }
  const grow = () => {
    const [oldKeys, oldNumbers] = [keys, numbers]
    mask = mask * 2 + 1
    keys = new Int32Array(mask + 1)
    numbers = new Int32Array(mask + 1).fill(-1)
    oldNumbers.forEach((number, old) => {
      if (number === -1) return
      const place = placeOf(oldKeys[old] ?? 0)
      keys[place] = oldKeys[old] ?? 0
      numbers[place] = number
    })
  }
  return {
    get size() {
      return size
    },
    add: bigram => {
      const place = placeOf(bigram)
      const known = numbers[place] ?? -1
      if (known !== -1) return known
      keys[place] = bigram
      numbers[place] = size
      size += 1
      if (size * 2 > mask) grow()
      return size - 1
    },
    get: bigram => numbers[placeOf(bigram)] ?? -1,
  }
}
