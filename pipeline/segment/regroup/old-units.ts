import type { Known } from '../reconcile/known.js'

/** A segment of the catalogue as a part of a sentence. */
export interface Part {
  id: string
  /** Where it begins in the sentence. */
  at: number
  /** The id it had before it was joined into another. */
  spare?: string
}

/** A sentence of the catalogue as the rules of the language cut it. */
export interface OldUnit {
  text: string
  /** The segments in it: the first begins at 0 or before. */
  parts: Part[]
  /** Its last segment goes on in the next sentence. */
  joinsNext: boolean
}

/** Joins and splits of a catalogue, by the id that lives on: see `StateFile`. */
export interface Seams {
  joins: ReadonlyMap<string, readonly string[]>
  splits: ReadonlyMap<string, readonly string[]>
}

/** Offsets of the sentences of a text. */
export type FindSentences = (text: string) => { from: number; to: number }[]

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF'
/** Marks that Chinese and other languages have in common: the character beside them tells whose they are. */
const shared = '[“”‘’…—*_]*'
const endsChinese = new RegExp(`(?:^|[${cjk}])${shared}$`, 'u')
const beginsChinese = new RegExp(`^${shared}(?:$|[${cjk}])`, 'u')

/** The white space that stood between two segments is not kept in a catalogue: a blank, but not beside Chinese. */
export const between = (before: string, after: string): string =>
  endsChinese.test(before) || beginsChinese.test(after) ? '' : ' '

/** How many entries from one on are one sentence cut up: their texts are those that the split tells. */
const splitLength = (known: readonly Known[], from: number, { splits }: Seams): number => {
  let length = 1
  for (let at = from; at < from + length; at += 1) {
    const texts = splits.get(known[at]?.id ?? '') ?? []
    const isWhole = texts.every((text, index) => known[at + index]?.text === text)
    if (isWhole && known[at + texts.length]) length = Math.max(length, at - from + texts.length + 1)
  }
  return length
}

/** Entries written one behind the other, with the offset of each. */
const written = (entries: readonly Known[]): { text: string; starts: number[] } => {
  let text = ''
  const starts: number[] = []
  for (const entry of entries) {
    if (text) text += between(text, entry.text)
    starts.push(text.length)
    text += entry.text
  }
  return { text, starts }
}

/** The sentences of entries that were joined or split. */
const unitsOfGroup = (entries: readonly Known[], { joins }: Seams, find: FindSentences): OldUnit[] => {
  const { text, starts } = written(entries)
  const sentences = find(text)
  const seen = new Map<string, number>()
  const entryAt = (offset: number): Known | undefined =>
    entries[starts.findLastIndex(start => start <= offset)]
  const partsIn = (from: number, to: number): Part[] => {
    const own = entryAt(from)
    if (!own) return []
    const count = seen.get(own.id) ?? 0
    const spare = count === 0 ? undefined : joins.get(own.id)?.[count - 1]
    const first: Part = { id: own.id, at: 0, ...(spare === undefined ? {} : { spare }) }
    const later = entries.flatMap(({ id }, index) => {
      const start = starts[index] ?? 0
      return start > from && start < to ? [{ id, at: start - from }] : []
    })
    const parts = [first, ...later]
    for (const { id } of parts) seen.set(id, (seen.get(id) ?? 0) + 1)
    return parts
  }
  return sentences.map(({ from, to }, index) => {
    const next = sentences[index + 1]
    return {
      text: text.slice(from, to),
      parts: partsIn(from, to),
      joinsNext: next !== undefined && !starts.includes(next.from),
    }
  })
}

const alone = ({ id, text }: Known): OldUnit => ({ text, parts: [{ id, at: 0 }], joinsNext: false })

const sewn = (entries: readonly Known[], seams: Seams, find: FindSentences): OldUnit[] =>
  entries.length > 1 || entries.some(({ id }) => seams.joins.has(id))
    ? unitsOfGroup(entries, seams, find)
    : entries.map(alone)

/**
 * The sentences of a catalogue. A segment that was neither joined nor split is one, whatever the rules say of
 * its text now. So is a part of a split that the new source has as a sentence.
 * @param now the sentences of the new source.
 */
export const oldUnitsOf = (
  known: readonly Known[],
  seams: Seams,
  now: ReadonlySet<string>,
  find: FindSentences,
): OldUnit[] => {
  const units: OldUnit[] = []
  for (let at = 0; at < known.length; ) {
    const length = splitLength(known, at, seams)
    const entries = known.slice(at, at + length)
    const isParted = length > 1 && entries.some(({ text }) => now.has(text))
    const groups = isParted ? entries.map(entry => [entry]) : [entries]
    for (const group of groups) units.push(...sewn(group, seams, find))
    at += length
  }
  return units
}
