import type { Loose } from './loose.js'

/** Texts that are cut in other places than before: one old text is several new ones in a row, or several are one. */
export interface Regrouped {
  old: Loose[]
  now: Loose[]
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

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

/** Two characters as a number: the beginning of a text. */
const beginning = (text: string): number => text.charCodeAt(0) * 65_536 + (text.charCodeAt(1) || 0)

/** Places of texts by their whole words, and the lengths that texts of one beginning have. */
interface Starts {
  places: Map<string, number[]>
  lengths: Map<number, Set<number>>
}

const startsOf = (texts: readonly Squeezed[]): Starts => {
  const starts: Starts = { places: new Map(), lengths: new Map() }
  for (const [place, { words }] of texts.entries()) {
    const places = starts.places.get(words)
    if (places) places.push(place)
    else starts.places.set(words, [place])
    const key = beginning(words)
    const lengths = starts.lengths.get(key)
    if (lengths) lengths.add(words.length)
    else starts.lengths.set(key, new Set([words.length]))
  }
  return starts
}

/** Places of the texts a whole may begin with: those that are shorter and stand at its front. */
const beginnings = (whole: string, { places, lengths }: Starts): number[] =>
  [...(lengths.get(beginning(whole)) ?? [])]
    .filter(length => length < whole.length)
    .flatMap(length => places.get(whole.slice(0, length)) ?? [])

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
