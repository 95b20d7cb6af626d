import type { Loose } from './loose.js'

/** Texts that are cut in other places than before: one old text is several new ones in a row, or several are one. */
export interface Regrouped {
  old: Loose[]
  now: Loose[]
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** How many texts may come of one. */
const most = 40

/** The texts from a place on that together are a whole; undefined where they are not. */
const partsOf = (whole: string, texts: readonly Loose[], from: number): Loose[] | undefined => {
  const parts: Loose[] = []
  let read = ''
  for (let at = from; at < texts.length && parts.length < most; at += 1) {
    const part = texts[at]
    if (!part || part.gap !== texts[from]?.gap) return undefined
    parts.push(part)
    read += squeeze(part.text)
    if (read === whole) return parts
    if (!whole.startsWith(read)) return undefined
  }
  return undefined
}

/** Places of texts by their first characters. */
const startsOf = (texts: readonly Loose[]): Map<string, number[]> => {
  const starts = new Map<string, number[]>()
  for (const [place, { text }] of texts.entries()) {
    const key = squeeze(text).slice(0, 2)
    starts.set(key, [...(starts.get(key) ?? []), place])
  }
  return starts
}

/** For each whole the first row of parts in its gap that makes it up; no part is used twice. */
const wholesAndParts = (wholes: readonly Loose[], texts: readonly Loose[]): [Loose, Loose[]][] => {
  const starts = startsOf(texts)
  const used = new Set<Loose>()
  return wholes.flatMap((whole): [Loose, Loose[]][] => {
    const text = squeeze(whole.text)
    const places = starts.get(text.slice(0, 2)) ?? []
    for (const place of places) {
      if (texts[place]?.gap !== whole.gap) continue
      const parts = partsOf(text, texts, place)
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
export const regrouped = (old: readonly Loose[], now: readonly Loose[]): Regrouped[] => [
  ...wholesAndParts(old, now).map(([whole, parts]) => ({ old: [whole], now: parts })),
  ...wholesAndParts(now, old).map(([whole, parts]) => ({ old: parts, now: [whole] })),
]
