/** One step from an old text to a new one. Its `text` stands in the old, in the new, or in both. */
export interface Change {
  kind: 'equal' | 'delete' | 'insert'
  text: string
}

/**
 * What is compared as a whole: a Chinese or Japanese character, a number with its separators (`1,012.3`),
 * a word of any other script (`don’t`), a run of white space, any other single mark.
 */
const token =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\p{Nd}+(?:[.,:]\p{Nd}+)*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{Nd}])[\p{L}\p{M}\p{N}])+(?:['’]\p{L}+)*|\s+|./gsu

/** Cut a text into what a reader sees as one thing. Joined again it is the text. */
export const tokensOf = (text: string): string[] => text.match(token) ?? []

/** Above this many cells (two texts of 2,000 words) a table is too dear; what differs is then shown whole. */
const cells = 4_000_000

/** Lengths of the longest common subsequences of all ends of `a` and `b`, row by row. */
const commonLengths = (a: readonly string[], b: readonly string[]): Uint16Array => {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const here = i * width + j
      // Every index lies inside the table, which is one wider and one higher than the texts.
      table[here] =
        a[i] === b[j] ? table[here + width + 1]! + 1 : Math.max(table[here + width]!, table[here + 1]!)
    }
  }
  return table
}

const steps = (a: readonly string[], b: readonly string[]): Change[] => {
  if (a.length * b.length > cells) {
    return [
      { kind: 'delete', text: a.join('') },
      { kind: 'insert', text: b.join('') },
    ]
  }
  const table = commonLengths(a, b)
  const width = b.length + 1
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      changes.push({ kind: 'equal', text: left })
      i += 1
      j += 1
    } else if (
      left !== undefined &&
      (right === undefined || table[(i + 1) * width + j]! >= table[i * width + j + 1]!)
    ) {
      changes.push({ kind: 'delete', text: left })
      i += 1
    } else {
      changes.push({ kind: 'insert', text: right ?? '' })
      j += 1
    }
  }
  return changes
}

/** White space between two changed words belongs to the change: `big dog` → `small cat` is one change, not two. */
const isBridge = (changes: readonly Change[], index: number): boolean => {
  const [before, change, after] = [changes[index - 1], changes[index], changes[index + 1]]
  return (
    change?.kind === 'equal' &&
    /^\s+$/.test(change.text) &&
    before !== undefined &&
    after !== undefined &&
    before.kind !== 'equal' &&
    after.kind !== 'equal'
  )
}

/** Join steps of the same kind; between two equal stretches what goes stands before what comes. */
const joined = (changes: readonly Change[]): Change[] => {
  const result: Change[] = []
  let [equal, gone, come] = ['', '', '']
  const endChange = () => {
    if (gone) result.push({ kind: 'delete', text: gone })
    if (come) result.push({ kind: 'insert', text: come })
    gone = ''
    come = ''
  }
  const endEqual = () => {
    if (equal) result.push({ kind: 'equal', text: equal })
    equal = ''
  }
  changes.forEach((change, index) => {
    if (isBridge(changes, index)) {
      gone += change.text
      come += change.text
    } else if (change.kind === 'equal') {
      endChange()
      equal += change.text
    } else {
      endEqual()
      if (change.kind === 'delete') gone += change.text
      else come += change.text
    }
  })
  endChange()
  endEqual()
  return result
}

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

const commonEnd = (a: readonly string[], b: readonly string[], start: number): number => {
  let length = 0
  const most = Math.min(a.length, b.length) - start
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1
  return length
}

const equal = (tokens: readonly string[]): Change[] => tokens.map(text => ({ kind: 'equal', text }))

/**
 * The way from an old text to a new one, for people to read: Chinese by characters, other scripts by words,
 * numbers whole. `['equal', 'delete']` texts joined are the old text, `['equal', 'insert']` texts the new one.
 */
export const difference = (before: string, after: string): Change[] => {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  return joined([
    ...equal(a.slice(0, start)),
    ...steps(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...equal(a.slice(a.length - end)),
  ])
}
