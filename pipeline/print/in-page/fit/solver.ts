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
  const dividedWord = { even: 50, ragged: 220 }
  const twoDivided = 10_000
  const shortEnd = 1e8
  const dividedEnd = 30_000
  /** Of a last line below a quarter of the measure: a word alone. */
  const loneEnd = 8_000

  const rounding = 0.01

  /** Running sums before each item, of widths with gaps, stretch, shrink and letters; kept from paragraph to paragraph. */
  let natural = new Float64Array(1024)
  let stretch = new Float64Array(1024)
  let shrink = new Float64Array(1024)
  let letters = new Float64Array(1024)
  /** What a line that begins with each item need not hold: all before it, and the gap before it. */
  let spared = new Float64Array(1024)
  /** The least demerits up to each item, the item its line begins with, what that line has left. */
  let best = new Float64Array(1024)
  let previous = new Int32Array(1024)
  let slackOf = new Float64Array(1024)

  const makeRoom = (length: number): void => {
    if (length <= best.length) return
    const size = 2 * length
    natural = new Float64Array(size)
    stretch = new Float64Array(size)
    shrink = new Float64Array(size)
    letters = new Float64Array(size)
    spared = new Float64Array(size)
    best = new Float64Array(size)
    previous = new Int32Array(size)
    slackOf = new Float64Array(size)
  }

  const at = (values: Float64Array, index: number): number => values[index] as number

  /** @param gives whether gaps may shrink: at a ragged edge the spaces between words are all alike. */
  const addUp = (items: readonly Item[], gives: boolean, hang: number): void => {
    makeRoom(items.length + 1)
    natural[0] = stretch[0] = shrink[0] = letters[0] = 0
    items.forEach((item, index) => {
      spared[index] = at(natural, index) + item.gap - (index > 0 && !item.forced ? hang : 0)
      natural[index + 1] = at(natural, index) + item.gap + item.width
      stretch[index + 1] = at(stretch, index) + item.stretch
      shrink[index + 1] = at(shrink, index) + (gives ? item.shrink : 0)
      letters[index + 1] = at(letters, index) + item.letters
    })
  }

  const linesUpTo = (count: number): Line[] => {
    const lines: Line[] = []
    for (let to = count; to > 0; to = previous[to] as number)
      lines.push({ from: previous[to] as number, to, slack: at(slackOf, to) })
    return lines.reverse()
  }

  return (items, measure) => {
    const { width: whole, indent, hang = 0, justified, openEnded, size, han } = measure
    const count = items.length
    addUp(items, justified || han, hang)
    // The first line is drawn in.
    spared[0] = at(spared, 0) - indent
    best.fill(Number.POSITIVE_INFINITY, 1, count + 1)
    best[0] = 0
    const divided = justified ? dividedWord.even : dividedWord.ragged

    const isTooShort = (from: number, to: number, width: number): boolean =>
      han ? at(letters, to) - at(letters, from) < 2 : width < Math.max(whole * 0.08, size * 2)

    /** How bad a line is by its width alone: 0 at its natural one, 100 where all gaps are used up. */
    const badness = (slack: number, from: number, to: number): number => {
      const gaps =
        slack < 0
          ? Math.max(at(shrink, to) - at(shrink, from + 1), 1e-6)
          : justified
            ? Math.max(at(stretch, to) - at(stretch, from + 1), size * 0.02)
            : whole * 0.15
      const ratio = Math.min(Math.abs(slack / gaps), 20)
      return 100 * ratio * ratio * ratio
    }

    /** The first item a line may begin with: where it had to, and where the lines are not too long. */
    let first = 0
    let mostTrim = 0
    for (const { trim } of items) if (trim > mostTrim) mostTrim = trim

    for (let to = 1; to <= count; to += 1) {
      const next = items[to]
      const end = items[to - 1] as Item
      if (end.forced) first = to - 1
      if (next && !next.forced && next.penalty === Number.POSITIVE_INFINITY) continue
      const hyphen = next?.hyphen ?? 0
      const isLast = next ? next.forced : !openEnded
      const penalty = next && !isLast ? next.penalty + (hyphen > 0 ? divided : 0) : 0
      const dearest = penalty * penalty
      // The inner loop runs a million times in a hundred pages, the first ten thousand before it is compiled: what can be is outside.
      const room = whole - at(natural, to) - hyphen
      const shrunk = at(shrink, to)
      const tight = -rounding - mostTrim
      const tightest = -rounding - end.trim
      let least = Number.POSITIVE_INFINITY
      // The fullest line first: what is found soon spares the rest. Of equals the shortest is taken: the lines before it are full.
      for (let from = first; from < to; from += 1) {
        const over = room + (spared[from] as number)
        const most = over + shrunk - (shrink[from + 1] as number)
        if (most < tight) {
          if (from === first && most + mostTrim < -2 * size) first = from + 1
          continue
        }
        const before = (best[from] as number) + dearest
        if (before === Number.POSITIVE_INFINITY) continue
        if (before + 100 > least || most < tightest) continue
        // What the mark at the end gives up is free.
        const slack = over < 0 ? Math.min(0, over + end.trim) : over
        const bad = isLast && slack >= 0 ? 0 : badness(slack, from, to)
        let sum = before + (10 + bad) * (10 + bad)
        if (sum > least) continue
        if (from > 0 && (items[from] as Item).hyphen > 0) {
          if (hyphen > 0) sum += twoDivided
          if (isLast) sum += dividedEnd
        }
        if (isLast && from > 0) {
          const width = whole - over
          if (isTooShort(from, to, width)) sum += shortEnd
          if (!han && width < whole / 4) sum += loneEnd
        }
        if (sum > least) continue
        least = sum
        previous[to] = from
        slackOf[to] = over
      }
      best[to] = least
    }
    return at(best, count) === Number.POSITIVE_INFINITY ? undefined : linesUpTo(count)
  }
}
