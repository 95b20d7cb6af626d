import type { Loose } from './loose.js'

/** Texts that are cut in other places than before: one old text is several new ones in a row, or several are one. */
export interface Regrouped {
  old: Loose[]
  now: Loose[]
}

const squeeze = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text)

/** How many texts may come of one. */
const most = 40

/** A text without white space, beside the text itself. */
interface Squeezed {
  loose: Loose
  words: string
}

const squeezed = (texts: readonly Loose[]): Squeezed[] =>
  texts.map(loose => ({ loose, words: squeeze(loose.text) }))

/** The texts from a place on that together are a whole; undefined where they are not. */
const partsOf = (whole: string, texts: readonly Squeezed[], from: number): Loose[] | undefined => {
  const parts: Loose[] = []
  let read = 0
  for (let at = from; at < texts.length && parts.length < most; at += 1) {
    const part = texts[at]
    if (!part || part.loose.gap !== texts[from]?.loose.gap) return undefined
    if (!whole.startsWith(part.words, read)) return undefined
    parts.push(part.loose)
    read += part.words.length
    if (read === whole.length) return parts
  }
  return undefined
}

/** A number for the text up to a place, out of that for the text before it and the next unit. */
const further = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

const numberOf = (text: string): number => {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = further(hash, text.charCodeAt(at))
  return hash
}

/** How many lists the texts are in, a power of two: most are empty. */
const lists = 65_536

/** Texts by the number of their words. */
interface Starts {
  numbers: Int32Array
  /** For each list its first text plus one, 0 for none; for each text the next in its list. */
  first: Int32Array
  next: Int32Array
}

const startsOf = (texts: readonly Squeezed[]): Starts => {
  const numbers = Int32Array.from(texts, ({ words }) => numberOf(words))
  const [first, next] = [new Int32Array(lists), new Int32Array(texts.length)]
  for (const [place, number] of numbers.entries()) {
    const list = number & (lists - 1)
    next[place] = first[list] ?? 0
    first[list] = place + 1
  }
  return { numbers, first, next }
}

/** Places of the texts a whole may begin with, in reading order: those that are shorter and stand at its front. */
const beginnings = (whole: string, { numbers, first, next }: Starts): number[] => {
  const found: number[] = []
  // One character is no sentence that anything is known of.
  let number = numberOf(whole.slice(0, 1))
  for (let at = 1; at + 1 < whole.length; at += 1) {
    number = further(number, whole.charCodeAt(at))
    for (let place = first[number & (lists - 1)] ?? 0; place > 0; place = next[place - 1] ?? 0)
      if (numbers[place - 1] === number) found.push(place - 1)
  }
  return found.sort((a, b) => a - b)
}

/** For each whole the first row of parts in its gap that makes it up; no part is used twice. */
const wholesAndParts = (wholes: readonly Squeezed[], texts: readonly Squeezed[]): [Loose, Loose[]][] => {
  const starts = startsOf(texts)
  const used = new Set<Loose>()
  return wholes.flatMap(({ loose: whole, words }): [Loose, Loose[]][] => {
    for (const place of beginnings(words, starts)) {
      if (texts[place]?.loose.gap !== whole.gap) continue
      const parts = partsOf(words, texts, place)
      if (!parts || parts.length < 2 || parts.some(part => used.has(part))) continue
      for (const part of parts) used.add(part)
      return [[whole, parts]]
    }
    return []
  })
}

/**
 * Find texts whose words are the same, cut otherwise: after a change of the segmenter or of its options.
 * White space does not count.
 */
export const regrouped = (old: readonly Loose[], now: readonly Loose[]): Regrouped[] => {
  const [before, after] = [squeezed(old), squeezed(now)]
  return [
    ...wholesAndParts(before, after).map(([whole, parts]) => ({ old: [whole], now: parts })),
    ...wholesAndParts(after, before).map(([whole, parts]) => ({ old: parts, now: [whole] })),
  ]
}
