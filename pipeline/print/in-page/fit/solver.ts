import type { Item, Line, Measure } from './item.js'

/** Find the lines of a paragraph; undefined when some line must be too long. */
export type Solve = (items: readonly Item[], measure: Measure) => Line[] | undefined

/**
 * Total fit: of all ways to break a paragraph the one with the least sum of demerits. Knuth and Plass, “Breaking
 * paragraphs into lines”, Software—Practice and Experience 11 (1981); for Chinese with the gaps of JLReq and CLREQ §3.2.5.
 * Self-contained: its text is run in the page.
 */
export const solver = (): Solve => {
  /** What a divided word costs in even lines (TeX: 50) and at a ragged edge; demerits of two in a row, of a last line too short. */
  const dividedWord = { even: 50, ragged: 120 }
  const twoDivided = 10_000
  const shortEnd = 1e8
  const dividedEnd = 30_000
  /** Of a last line below a quarter of the measure: a word alone. */
  const loneEnd = 8_000

  const leastDemerits = 10 ** 2

  /** Running sums before each item: of widths with gaps, stretch, shrink and letters. */
  const sums = (items: readonly Item[]) => {
    const natural = new Float64Array(items.length + 1)
    const stretch = new Float64Array(items.length + 1)
    const shrink = new Float64Array(items.length + 1)
    const letters = new Float64Array(items.length + 1)
    let index = 0
    for (const item of items) {
      natural[index + 1] = (natural[index] ?? 0) + item.gap + item.width
      stretch[index + 1] = (stretch[index] ?? 0) + item.stretch
      shrink[index + 1] = (shrink[index] ?? 0) + item.shrink
      letters[index + 1] = (letters[index] ?? 0) + item.letters
      index += 1
    }
    return { natural, stretch, shrink, letters }
  }

  const at = (values: Float64Array, index: number): number => values[index] ?? 0

  return (items, measure) => {
    const { natural, stretch, shrink, letters } = sums(items)
    const count = items.length
    const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    const previous = new Int32Array(count + 1).fill(-1)
    const slackOf = new Float64Array(count + 1)
    best[0] = 0

    const breaks = items.map(({ forced, penalty }) => forced || penalty < Number.POSITIVE_INFINITY)
    const isBreak = (index: number): boolean => index === count || breaks[index] === true
    const isEnd = (index: number): boolean =>
      (index === count && !measure.openEnded) || items[index]?.forced === true

    /** How far a line is from its natural width: 0 at it, 1 or −1 where all gaps are used up. */
    const ratio = (slack: number, from: number, to: number): number => {
      if (slack < 0) return slack / Math.max(at(shrink, to) - at(shrink, from + 1), 1e-6)
      if (!measure.justified) return slack / (measure.width * 0.15)
      return slack / Math.max(at(stretch, to) - at(stretch, from + 1), measure.size * 0.02)
    }

    const isTooShort = (from: number, to: number, width: number): boolean => {
      if (from === 0) return false
      return measure.han
        ? at(letters, to) - at(letters, from) < 2
        : width < Math.max(measure.width * 0.08, measure.size * 2)
    }

    const demerits = (from: number, to: number, slack: number, width: number): number => {
      const last = isEnd(to)
      const bad = last && slack >= 0 ? 0 : 100 * Math.min(Math.abs(ratio(slack, from, to)), 20) ** 3
      const divided = to < count ? (items[to]?.hyphen ?? 0) > 0 : false
      const after = from > 0 && (items[from]?.hyphen ?? 0) > 0
      const penalty =
        to < count && !last
          ? (items[to]?.penalty ?? 0) + (divided ? dividedWord[measure.justified ? 'even' : 'ragged'] : 0)
          : 0
      return (
        (10 + bad) ** 2 +
        penalty ** 2 +
        (divided && after ? twoDivided : 0) +
        (last && after ? dividedEnd : 0) +
        (last && isTooShort(from, to, width) ? shortEnd : 0) +
        (last && !measure.han && from > 0 && width < measure.width / 4 ? loneEnd : 0)
      )
    }

    for (let to = 1; to <= count; to += 1) {
      if (!isBreak(to)) continue
      const end = items[to - 1]
      const hyphen = to < count ? (items[to]?.hyphen ?? 0) : 0
      for (let from = to - 1; from >= 0; from -= 1) {
        const width = at(natural, to) - at(natural, from) - (items[from]?.gap ?? 0) + hyphen
        const room = measure.width - (from === 0 ? measure.indent : 0)
        const least = width - (at(shrink, to) - at(shrink, from + 1)) - (end?.trim ?? 0)
        if (least > room + 0.01) break
        const before = at(best, from)
        // No line costs less than `leastDemerits`: most need not be reckoned.
        if (before + leastDemerits < at(best, to) && (from === 0 || isBreak(from))) {
          // What the mark at the end gives up is free.
          const over = room - width
          const slack = over < 0 ? Math.min(0, over + (end?.trim ?? 0)) : over
          const sum = before + demerits(from, to, slack, width)
          if (sum < at(best, to)) {
            best[to] = sum
            previous[to] = from
            slackOf[to] = over
          }
        }
        if (items[from]?.forced) break
      }
    }
    if (at(best, count) === Number.POSITIVE_INFINITY) return undefined
    const lines: Line[] = []
    for (let to = count; to > 0; to = previous[to] ?? 0) {
      lines.unshift({ from: previous[to] ?? 0, to, slack: at(slackOf, to) })
    }
    return lines
  }
}
