/** How many of the likeliest are compared by their full texts. */
const most = 8
/** How many entries of the index are read for one text at most: the time of a look-up. */
const budget = 800

/** Texts that share less than this part of what the best one shares are left out. */
const worthwhile = 0.4

const bigramsOf = (text: string): Set<number> => {
  const found = new Set<number>()
  for (let at = 0; at + 1 < text.length; at += 1)
    found.add(text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1))
  return found
}

/** Places of texts by pairs of neighbouring characters. */
type Index = Map<number, number[]>

const indexOf = (texts: readonly string[]): Index => {
  const index: Index = new Map()
  for (const [place, text] of texts.entries())
    for (const bigram of bigramsOf(text)) {
      const places = index.get(bigram)
      if (places) places.push(place)
      else index.set(bigram, [place])
    }
  return index
}

/** What the index holds for a text, the rarest pairs of characters first: they tell most. */
const rarestFirst = (text: string, index: Index): number[][] => {
  const lists: number[][] = []
  for (const bigram of bigramsOf(text)) {
    const places = index.get(bigram)
    if (places) lists.push(places)
  }
  return lists.sort((a, b) => a.length - b.length)
}

/** The best few of what is offered. */
class Best {
  private readonly top: { place: number; score: number }[] = []
  /** Below this nothing is taken any more. */
  private least = 0

  offer(place: number, score: number): void {
    if (score <= this.least) return
    const { top } = this
    let at = top.length
    while (at > 0 && (top[at - 1]?.score ?? 0) < score) at -= 1
    top.splice(at, 0, { place, score })
    if (top.length > most) top.pop()
    const last = top.length === most ? (top[most - 1]?.score ?? 0) : 0
    this.least = Math.max(last, (top[0]?.score ?? 0) * worthwhile)
  }

  places(): number[] {
    return this.top.filter(({ score }) => score >= this.least).map(({ place }) => place)
  }
}

/**
 * Find which of many texts share most pairs of characters with another.
 * @returns a function from a text to the places of the likeliest ones, the likeliest first.
 */
export const likeliest = (texts: readonly string[]): ((text: string) => number[]) => {
  const index = indexOf(texts)
  const counts = new Int32Array(texts.length)
  return text => {
    const seen: number[] = []
    let left = budget
    for (const places of rarestFirst(text, index)) {
      left -= places.length
      if (left < 0 && seen.length > 0) break
      for (const place of places) {
        const count = counts[place] ?? 0
        if (count === 0) seen.push(place)
        counts[place] = count + 1
      }
    }
    const top = new Best()
    for (const place of seen) {
      top.offer(place, (counts[place] ?? 0) / (text.length + (texts[place]?.length ?? 0)))
      counts[place] = 0
    }
    return top.places()
  }
}
