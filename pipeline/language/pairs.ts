/** A pair of marks that encloses text. */
export interface PairMark {
  open: string
  close: string
  kind: 'quotation' | 'bracket' | 'title'
}

/** The marks of Chinese and Western text. ASCII `"` opens and closes; `'` is left out: it is an apostrophe too. */
export const pairMarks: readonly PairMark[] = [
  { open: '“', close: '”', kind: 'quotation' },
  { open: '‘', close: '’', kind: 'quotation' },
  { open: '「', close: '」', kind: 'quotation' },
  { open: '『', close: '』', kind: 'quotation' },
  { open: '"', close: '"', kind: 'quotation' },
  { open: '＂', close: '＂', kind: 'quotation' },
  { open: '（', close: '）', kind: 'bracket' },
  { open: '(', close: ')', kind: 'bracket' },
  { open: '【', close: '】', kind: 'bracket' },
  { open: '〔', close: '〕', kind: 'bracket' },
  { open: '〖', close: '〗', kind: 'bracket' },
  { open: '［', close: '］', kind: 'bracket' },
  { open: '[', close: ']', kind: 'bracket' },
  { open: '｛', close: '｝', kind: 'bracket' },
  { open: '{', close: '}', kind: 'bracket' },
  { open: '《', close: '》', kind: 'title' },
  { open: '〈', close: '〉', kind: 'title' },
]

/** What was found: for each index the index of the mark that closes the pair opened there, or -1. */
export interface Pairs {
  closeOf: Int32Array
  /** The kind of the pair opened at an index. */
  kindOf(index: number): PairMark['kind']
}

/**
 * Longest text between unlike neighbours that are still taken for a pair although a full stop stands inside
 * and none before the closing mark. Beyond it two unpaired marks are likelier (“我要上党课 … 亮牌”: 118 characters).
 */
const longestUnlikely = 40

const byOpen = new Map(pairMarks.map(mark => [mark.open, mark]))
const byClose = new Map(pairMarks.map(mark => [mark.close, mark]))
const fullStop = new Set('。｡')
const lastMark = /[。｡！？!?….;；]["”’」』》〉）)】〕〗\]］}｝\s\uFFFB]*$/

/** An apostrophe between Latin letters closes nothing: it’s. */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')

/** How many full stops stand before each index. */
const stopsBefore = (text: string): Int32Array => {
  const counts = new Int32Array(text.length + 1)
  for (let at = 0; at < text.length; at += 1)
    counts[at + 1] = (counts[at] ?? 0) + (fullStop.has(text[at] ?? '') ? 1 : 0)
  return counts
}

/** Marks that are open, innermost last, and how many of each kind. */
class OpenMarks {
  private readonly stack: { at: number; mark: PairMark }[] = []
  private readonly counts = new Map<PairMark, number>()

  private count(mark: PairMark, by: number): void {
    this.counts.set(mark, (this.counts.get(mark) ?? 0) + by)
  }

  /** Chinese quotations of one kind do not nest: the earlier of two was left unpaired. */
  open(at: number, mark: PairMark): void {
    const top = this.stack.at(-1)
    if (mark.kind === 'quotation' && top?.mark === mark) this.pop()
    this.stack.push({ at, mark })
    this.count(mark, 1)
  }

  has(mark: PairMark): boolean {
    return (this.counts.get(mark) ?? 0) > 0
  }

  private pop(): { at: number; mark: PairMark } | undefined {
    const top = this.stack.pop()
    if (top) this.count(top.mark, -1)
    return top
  }

  /** Where the pair was opened that closes here; what was opened inside it and left so is forgotten. */
  close(mark: PairMark): number {
    for (let top = this.pop(); top; top = this.pop()) if (top.mark === mark) return top.at
    return -1
  }
}

/**
 * Find the pairs of quotation marks, brackets and title marks. A mark without a partner counts as
 * an ordinary character, so that it swallows nothing.
 * @param kinds which pairs to look for. Time is linear in the text.
 */
export const findPairs = (text: string, kinds: readonly PairMark['kind'][]): Pairs => {
  const closeOf = new Int32Array(text.length).fill(-1)
  const stops = stopsBefore(text)
  const open = new OpenMarks()
  const isLikely = (from: number, to: number): boolean =>
    to - from <= longestUnlikely ||
    (stops[to] ?? 0) === (stops[from] ?? 0) ||
    lastMark.test(text.slice(Math.max(from, to - 8), to))
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const closing = byClose.get(character)
    if (closing && kinds.includes(closing.kind) && open.has(closing) && !isApostrophe(text, at)) {
      const from = open.close(closing)
      if (isLikely(from, at)) closeOf[from] = at
      continue
    }
    const opening = byOpen.get(character)
    if (opening && kinds.includes(opening.kind)) open.open(at, opening)
  }
  return { closeOf, kindOf: index => byOpen.get(text[index] ?? '')?.kind ?? 'bracket' }
}
