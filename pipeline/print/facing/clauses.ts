import { findPairs } from '../../language/pairs.js'
import { sentenceEnds } from '../../language/sentences.js'
import { isHan, type LanguageTag } from '../../model/language.js'
import type { SentenceCut } from './leaf.js'
import type { Pair } from './pair.js'

/** A place behind a mark that ends a clause. */
interface Mark {
  /** Characters before the place. */
  at: number
  /** Of the sentence, 0…1. */
  share: number
  /** A semicolon or a full stop: what stands before it could be a sentence. */
  isStrong: boolean
}

/** U+2060 stands for the sign of a note, which belongs to the clause before it. */
const closing = '[”’」』》）)\\]"\\u2060]*'
const hanMarks = new RegExp(`[，；：,;:]${closing}(?!$|[”’」』》）)\\d])`, 'gu')
const otherMarks = new RegExp(`[,;:،؛]${closing}(?=\\s\\S)`, 'gu')

/** What marks enclose is not parted: which of its clauses belong together is hard to tell, and it reads badly. */
const enclosed = (text: string): ((at: number) => boolean) => {
  const { closeOf } = findPairs(text, ['quotation', 'bracket', 'title'])
  const pairs: Pair[] = []
  closeOf.forEach((close, open) => {
    if (close >= 0) pairs.push([open, close])
  })
  return at => pairs.some(([open, close]) => open < at && at <= close)
}

const marksOf = (text: string, language: LanguageTag): Mark[] => {
  const isEnclosed = enclosed(text)
  const clauses = [...text.matchAll(isHan(language) ? hanMarks : otherMarks)].map(
    ({ 0: found, index }): [at: number, isStrong: boolean] => [index + found.length, /[；;؛]/.test(found)],
  )
  // What is one sentence in one language may be two in the other.
  const ends = sentenceEnds(language, text).map((at): [at: number, isStrong: boolean] => [at, true])
  return [...new Map([...clauses, ...ends])]
    .filter(([at]) => !isEnclosed(at))
    .map(([at, isStrong]) => ({ at, share: at / text.length, isStrong }))
    .toSorted((one, other) => one.at - other.at)
}

/** Figures and Latin words that stand once in each text: where they do. They stand in the same clause. */
const anchorsOf = (texts: Pair<string>): Pair[] => {
  const [one, other] = texts.map(text => {
    const places = new Map<string, number[]>()
    for (const { 0: word, index } of text.matchAll(/[A-Za-z]*\d[\dA-Za-z.]*\d|\d+|[A-Z]{2,}/g))
      places.set(word, [...(places.get(word) ?? []), index])
    return places
  })
  return [...(one ?? [])].flatMap(([word, [place, ...more]]): Pair[] => {
    const [across, ...others] = other?.get(word) ?? []
    const isOnce = more.length === 0 && others.length === 0
    return isOnce && place !== undefined && across !== undefined ? [[place, across]] : []
  })
}

/** What it costs to part a figure from itself. */
const partedAnchor = 0.12

/** How far two marks are from being ends of the same clause, and from the share of the text that is wanted. */
const distance = (one: Mark, other: Mark, wanted: number, anchors: Pair[]): number => {
  const apart = 2 * Math.abs(one.share - other.share)
  const off = Math.abs(one.share - wanted) + Math.abs(other.share - wanted)
  const kind = one.isStrong === other.isStrong ? (one.isStrong ? -0.08 : 0) : 0.06
  const parted = anchors.filter(([verso, recto]) => verso < one.at !== recto < other.at).length
  return apart + off + kind + partedAnchor * parted
}

/** Marks that are farther apart than this, or from where a cut is wanted, are no match. */
const farthest = 0.35

interface Match {
  pair: Pair<Mark>
  distance: number
}

const nearest = (verso: Mark[], recto: Mark[], wanted: number, anchors: Pair[]): Match | undefined => {
  let best: Match | undefined
  for (const one of verso) {
    for (const other of recto) {
      const found = distance(one, other, wanted, anchors)
      if (!best || found < best.distance) best = { pair: [one, other], distance: found }
    }
  }
  return best && best.distance <= farthest ? best : undefined
}

/**
 * Cut a sentence into about `count` parts at marks that end a clause in both languages and stand at about the same share
 * of both texts. `；` goes with `;` before all; a figure that stands in both is on the same side of a cut. Clauses without
 * figures whose order the translation turns round can be parted wrongly: nothing but their place tells which belong together.
 * @returns the cuts in order, at most `count - 1`; none where no marks match.
 */
export const cutAtClauses = (
  texts: Pair<string>,
  languages: Pair<LanguageTag>,
  count: number,
): SentenceCut[] => {
  const [verso, recto] = [marksOf(texts[0], languages[0]), marksOf(texts[1], languages[1])]
  const anchors = anchorsOf(texts)
  const cuts: SentenceCut[] = []
  let last: Pair = [0, 0]
  for (let index = 1; index < count; index += 1) {
    const wanted = index / count
    const reach = Math.min(farthest, 3 / count)
    const within = (marks: Mark[], before: number): Mark[] =>
      marks.filter(({ at, share }) => at > before && Math.abs(share - wanted) <= reach)
    const found = nearest(within(verso, last[0]), within(recto, last[1]), wanted, anchors)
    if (!found) continue
    last = [found.pair[0].at, found.pair[1].at]
    cuts.push({ at: last, cut: 'clause' })
  }
  return cuts
}
