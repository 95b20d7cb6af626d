import { type BigramNumbers, bigramNumbers, bigramsOf } from './bigrams.js'
import { codePoints } from './edits.js'

/** Which texts hold which bigrams. Texts are numbered by length, so that those of like length stand together. */
export interface TextIndex {
  /** Shortest first. */
  texts: readonly string[]
  /** Characters of each text. */
  lengths: Uint32Array
  /** Different bigrams of each text. */
  varieties: Uint32Array
  /** The number of the first text that has at least so many characters. */
  firstOfLength: (length: number) => number
  /** The texts that hold a bigram, in order; empty where none does. */
  holders: (bigram: number) => Uint32Array
}

/** The first place in a sorted list whose number is not less. */
export const lowerBound = (sorted: Uint32Array, value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const twice = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
  const grown = new Uint32Array(2 * old.length)
  grown.set(old)
  return grown
}

/** @returns how many different bigrams each text has, and their numbers, text after text. */
const distinctBigrams = (texts: readonly string[], numbers: BigramNumbers) => {
  const varieties = new Uint32Array(texts.length)
  let bigrams = new Uint32Array(1 << 16)
  /** By bigram the number of the last text that held it, counted from 1. */
  let lastText = new Uint32Array(1 << 16)
  let used = 0
  texts.forEach((text, id) => {
    for (const bigram of bigramsOf(codePoints(text))) {
      const number = numbers.add(bigram)
      if (number >= lastText.length) lastText = twice(lastText)
      if (lastText[number] === id + 1) continue
      lastText[number] = id + 1
      if (used === bigrams.length) bigrams = twice(bigrams)
      bigrams[used] = number
      used += 1
      varieties[id]! += 1
    }
  })
  return { varieties, bigrams: bigrams.subarray(0, used) }
}

/**
 * The texts of each bigram one behind the other, and where those of each begin. A scope of its own: what is needed while it is
 * reckoned is not kept by the index.
 */
const postings = (texts: readonly string[], numbers: BigramNumbers) => {
  const { varieties, bigrams } = distinctBigrams(texts, numbers)
  const starts = new Uint32Array(numbers.size + 1)
  for (const bigram of bigrams) starts[bigram + 1]! += 1
  for (let i = 0; i < numbers.size; i += 1) starts[i + 1]! += starts[i]!
  const free = starts.slice()
  const held = new Uint32Array(bigrams.length)
  let at = 0
  varieties.forEach((variety, text) => {
    for (const end = at + variety; at < end; at += 1) {
      const bigram = bigrams[at]!
      held[free[bigram]!] = text
      free[bigram]! += 1
    }
  })
  return { varieties, starts, held }
}

/**
 * Index texts by their bigrams.
 * @param texts different from one another and not empty; they are sorted by length.
 */
export const indexTexts = (unsorted: readonly string[]): TextIndex => {
  const measured = unsorted.map(text => ({ text, length: codePoints(text).length }))
  measured.sort((a, b) => a.length - b.length)
  const texts = measured.map(({ text }) => text)
  const lengths = Uint32Array.from(measured, ({ length }) => length)
  const numbers = bigramNumbers()
  const { varieties, starts, held } = postings(texts, numbers)
  const none = new Uint32Array(0)
  return {
    texts,
    lengths,
    varieties,
    firstOfLength: length => lowerBound(lengths, length),
    holders: bigram => {
      const number = numbers.get(bigram)
      return number === -1 ? none : held.subarray(starts[number], starts[number + 1])
    },
  }
}
