/** How many of the likeliest are compared by their full texts. */
const most = 8
/** How many entries of the index are read for one text at most: the time of a look-up. */
const budget = 800

/** Texts that share less than this part of what the best one shares are left out. */
const worthwhile = 0.4

/** Pairs of neighbouring characters, numbered as they are first seen. A signed 32-bit key, since others are boxed. */
class Bigrams {
  private readonly numbers = new Map<number, number>()
  /** The last text in which each pair was seen. */
  private readonly lastSeen: number[] = []
  private texts = 0

  get size(): number {
    return this.numbers.size
  }

  /** Each pair of a text once; new pairs are numbered if the text is `new`, else left out. */
  of(text: string, isNew: boolean): number[] {
    const found: number[] = []
    this.texts += 1
    for (let at = 0; at + 1 < text.length; at += 1) {
      const key = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
      let number = this.numbers.get(key)
      if (number === undefined) {
        if (!isNew) continue
        number = this.numbers.size
        this.numbers.set(key, number)
      }
      if (this.lastSeen[number] === this.texts) continue
      this.lastSeen[number] = this.texts
      found.push(number)
    }
    return found
  }
}

/** Places of texts by the numbers of their bigrams: `places` from `begins[number]` to `begins[number + 1]`. */
interface Index {
  begins: Int32Array
  places: Int32Array
}

const indexOf = (texts: readonly string[], bigrams: Bigrams): Index => {
  const all = texts.map(text => bigrams.of(text, true))
  const begins = new Int32Array(bigrams.size + 2)
  // Counted two places on and summed up, each begins where the one before ends once the places are filled in.
  for (const own of all) for (const number of own) begins[number + 2] = (begins[number + 2] ?? 0) + 1
  for (let at = 1; at < begins.length; at += 1) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0)
  const places = new Int32Array(begins.at(-1) ?? 0)
  for (const [place, own] of all.entries())
    for (const number of own) {
      const free = begins[number + 1] ?? 0
      places[free] = place
      begins[number + 1] = free + 1
    }
  return { begins, places }
}

/** The best few of what is offered. */
class Best {
  private readonly places = new Int32Array(most)
  private readonly scores = new Float64Array(most)
  private count = 0
  /** Below this nothing is taken any more. */
  least = 0

  offer(place: number, score: number): void {
    if (score <= this.least) return
    const { places, scores } = this
    let at = this.count < most ? this.count : most - 1
    if (this.count < most) this.count += 1
    for (; at > 0 && (scores[at - 1] ?? 0) < score; at -= 1) {
      scores[at] = scores[at - 1] ?? 0
      places[at] = places[at - 1] ?? 0
    }
    scores[at] = score
    places[at] = place
    const last = this.count === most ? (scores[most - 1] ?? 0) : 0
    this.least = Math.max(last, (scores[0] ?? 0) * worthwhile)
  }

  /** The places, the best first; then there are none. */
  take(): number[] {
    const taken: number[] = []
    for (let at = 0; at < this.count && (this.scores[at] ?? 0) >= this.least; at += 1)
      taken.push(this.places[at] ?? 0)
    this.count = 0
    this.least = 0
    return taken
  }
}

/** Sorts pairs by how many texts have them, in time that grows with their number alone. */
class Rarest {
  /** For each size the first of its pairs plus one, 0 for none; for each pair the next of its size. */
  private readonly first = new Int32Array(budget + 2)
  private readonly next: number[] = []

  constructor(private readonly begins: Int32Array) {}

  private sizeOf(pair: number): number {
    return (this.begins[pair + 1] ?? 0) - (this.begins[pair] ?? 0)
  }

  /** All that are beyond the budget are of one size. */
  private bucketOf(pair: number): number {
    return Math.min(budget + 1, this.sizeOf(pair))
  }

  private rarest(pairs: readonly number[]): number[] {
    const least = pairs.reduce((a, b) => (this.sizeOf(b) < this.sizeOf(a) ? b : a), pairs[0] ?? 0)
    return pairs.length > 0 ? [least] : []
  }

  /** The rarest of some pairs, the rarest first: as many as the budget has entries for, at least one. */
  among(pairs: readonly number[]): number[] {
    const { first, next } = this
    for (let at = pairs.length - 1; at >= 0; at -= 1) {
      const size = this.bucketOf(pairs[at] ?? 0)
      next[at] = first[size] ?? 0
      first[size] = at + 1
    }
    const found: number[] = []
    let left = budget
    for (let size = 1; size <= left; size += 1)
      for (let at = first[size] ?? 0; at > 0 && size <= left; at = next[at - 1] ?? 0) {
        found.push(pairs[at - 1] ?? 0)
        left -= size
      }
    for (const pair of pairs) first[this.bucketOf(pair)] = 0
    return found.length > 0 ? found : this.rarest(pairs)
  }
}

/**
 * Find which of many texts share most pairs of characters with another.
 * @returns a function from a text to the places of the likeliest ones, the likeliest first.
 */
export const likeliest = (texts: readonly string[]): ((text: string) => number[]) => {
  const bigrams = new Bigrams()
  const { begins, places } = indexOf(texts, bigrams)
  const lengths = Int32Array.from(texts, ({ length }) => length)
  const shortest = lengths.reduce((a, b) => Math.min(a, b), Infinity)
  // No text shares more pairs than the budget has entries.
  const counts = new Uint16Array(texts.length)
  const seen = new Int32Array(texts.length)
  const rarest = new Rarest(begins)
  const top = new Best()

  /** Count for each text the pairs it shares. @returns how many texts share any: they stand in `seen`. */
  const countShared = (own: readonly number[]): number => {
    let count = 0
    for (const number of rarest.among(own)) {
      const end = begins[number + 1] ?? 0
      for (let at = begins[number] ?? 0; at < end; at += 1) {
        const place = places[at] ?? 0
        const shared = counts[place] ?? 0
        if (shared === 0) {
          seen[count] = place
          count += 1
        }
        counts[place] = shared + 1
      }
    }
    return count
  }

  return text => {
    const count = countShared(bigrams.of(text, false))
    // So few are too few for any text, however short: most are left out by this alone.
    let tooFew = 0
    for (let at = 0; at < count; at += 1) {
      const place = seen[at] ?? 0
      const shared = counts[place] ?? 0
      counts[place] = 0
      if (shared <= tooFew) continue
      top.offer(place, shared / (text.length + (lengths[place] ?? 0)))
      tooFew = Math.floor(top.least * (text.length + shortest) - 1e-9)
    }
    return top.take()
  }
}
