import type { Partners } from './paired.js'
import type { Edit } from './rule.js'

/** What stands between marks in a text, and what follows it. */
interface Enclosed {
  words: string
  before: string
  after: string
}

/** The stretches between marks, none within another. */
const enclosedIn = (prose: string, partners: Partners): Enclosed[] => {
  const found: Enclosed[] = []
  let open = -1
  for (let at = 0; at < prose.length; at += 1) {
    const mark = prose[at] ?? ''
    if (partners[mark] !== undefined) open = at
    else if (open >= 0 && partners[prose[open] ?? ''] === mark) {
      found.push({
        words: prose.slice(open + 1, at),
        before: prose.slice(0, open),
        after: prose.slice(at + 1),
      })
      open = -1
    }
  }
  return found
}

/** Latin words and figures, which stand in both languages alike. */
const isPlain = (words: string): boolean => words !== '' && /^[\x20-\x7E]+$/.test(words)

/** Nothing but marks that end a sentence. */
const ends = /^[\s。！？；，、：.!?;,:…]*$/u

/** A mark without a partner: where it stands, and what its partner is. */
export interface Alone {
  at: number
  mark: string
  partner: string
  opens: boolean
}

const endMark = /[.!?…,;:]*\s*$/

/** Where the partner of an opening mark belongs. */
const closingPlace = (
  prose: string,
  { at }: Alone,
  enclosed: Enclosed,
  isQuotation: boolean,
): number | undefined => {
  if (isPlain(enclosed.words) && prose.startsWith(enclosed.words, at + 1))
    return at + 1 + enclosed.words.length
  if (!ends.test(enclosed.after)) return undefined
  const sentence = prose.trimEnd().length
  return isQuotation ? sentence : prose.length - (endMark.exec(prose)?.[0].length ?? 0)
}

/** Where the partner of a closing mark belongs. */
const openingPlace = (prose: string, { at }: Alone, enclosed: Enclosed): number | undefined => {
  if (isPlain(enclosed.words) && prose.slice(0, at).endsWith(enclosed.words))
    return at - enclosed.words.length
  if (enclosed.before.trim() === '') return prose.length - prose.trimStart().length
  const colon = prose.lastIndexOf(': ', at)
  return /[：:]\s*$/.test(enclosed.before) && colon >= 0 && prose.indexOf(': ') === colon
    ? colon + 2
    : undefined
}

/**
 * The stretch of a prose that begins or ends with a mark alone, with its partner where the source’s stands: at the end of the
 * text, at its start or behind a colon, around the same Latin words. Undefined where the source does not show it.
 * @param before how many such stretches stand before the mark in the target.
 */
export const closedLikeSource = (
  source: string,
  prose: string,
  alone: Alone,
  { partners, before, isQuotation }: { partners: Partners; before: number; isQuotation: boolean },
): Edit | undefined => {
  const all = enclosedIn(source, partners)
  const enclosed = all[before]
  if (!enclosed || all.length !== before + 1) return undefined
  if (alone.opens) {
    const end = closingPlace(prose, alone, enclosed, isQuotation)
    return end === undefined || end <= alone.at + 1
      ? undefined
      : { start: alone.at, end, text: prose.slice(alone.at, end) + alone.partner }
  }
  const start = openingPlace(prose, alone, enclosed)
  return start === undefined || start >= alone.at
    ? undefined
    : { start, end: alone.at + 1, text: alone.partner + prose.slice(start, alone.at + 1) }
}
