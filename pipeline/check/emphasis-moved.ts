import { equal } from '../language/figures/rational.js'
import { readFigures } from '../language/figures/read.js'
import { saying } from '../model/messages/message.js'
import { areAkin } from './akin.js'
import { foundIn } from './finding.js'
import { type Mark, marksOfKind } from './inline/inline.js'
import { sourceInline, targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'
import type { Context, Edit, Finding, FoundTerm, Languages } from './rule.js'

/** A stretch of the target that should be bold. */
type Stretch = Pick<Edit, 'start' | 'end'>

/** The bold of a pair that has as much on both sides, each without its markers. */
interface Bold {
  pair: Pair
  sources: readonly Mark[]
  ours: readonly string[]
  marks: readonly Mark[]
  theirs: readonly string[]
}

const wordsIn = (text: string, { start, end }: Mark): string => text.slice(start + 2, end - 2)

const tokensIn = (text: string): string[] => text.match(/[\p{Script=Latin}\p{N}]{2,}/gu) ?? []

const find = ({ pair, marks }: Bold, expression: RegExp): Stretch | undefined => {
  const found = [...pair.target.matchAll(expression)].find(({ index }) =>
    marks.every(({ start, end }) => index < start || index >= end),
  )
  return found && { start: found.index, end: found.index + found[0].length }
}

/** A Latin word or figure that is bold in the source alone, and stands plain in the target. */
const plainToken = (bold: Bold): Stretch | undefined => {
  const inside = bold.theirs.flatMap(tokensIn)
  const outside = tokensIn(bold.ours.reduce((text, words) => text.replace(words, ' '), bold.pair.source))
  const lost = bold.ours
    .flatMap(tokensIn)
    .find(
      token =>
        !inside.some(other => areAkin(token, other) || other.toLowerCase().startsWith(token.toLowerCase())) &&
        !outside.includes(token),
    )
  return lost === undefined
    ? undefined
    : find(bold, new RegExp(`(?<![\\p{L}\\p{N}\`./-])${lost}(?![\\p{L}\\p{N}\`./-])`, 'giu'))
}

const isWithin = ({ start, end }: Stretch, marks: readonly Stretch[]): boolean =>
  marks.some(mark => start >= mark.start && end <= mark.end)

/** A figure that is bold in the source alone, by its value: 5万 for 50,000; as a word, “one” may be none. */
const plainFigure = (bold: Bold, { source, target }: Languages): Stretch | undefined => {
  if (!/[\d〇一二三四五六七八九十百千万亿]/.test(bold.ours.join(''))) return undefined
  const ours = readFigures(bold.pair.source, source)
  const theirs = readFigures(bold.pair.target, target)
  const wanted = ours.filter(figure => isWithin(figure, bold.sources))
  return wanted
    .filter(figure => ours.every(other => other === figure || !equal(other.value, figure.value)))
    .flatMap(figure => {
      const found = theirs.filter(other => equal(other.value, figure.value))
      const isShown = found.every(({ start, end }) => /\d/.test(bold.pair.target.slice(start, end)))
      return found.length === 1 && isShown ? found : []
    })
    .find(figure => bold.marks.every(mark => figure.end <= mark.start || figure.start >= mark.end))
}

/** A term of the glossary that is bold in the source alone. */
const plainTerm = (bold: Bold, terms: readonly FoundTerm[]): Stretch | undefined => {
  const outside = bold.ours.reduce((text, words) => text.replace(words, ' '), bold.pair.source)
  return terms
    .filter(({ source }) => bold.ours.includes(source) && !outside.includes(source))
    .flatMap(term => {
      const found = term.find(bold.pair.target, term.preferred)
      return found.length === 1 ? found : []
    })
    .find(({ start, end }) => bold.marks.every(mark => end <= mark.start || start >= mark.end))
}

/** “Not”, where the source has nothing bold but 不 or 不要. */
const plainDenial = (bold: Bold): Stretch | undefined => {
  const denies = bold.ours.every(words =>
    /^(?:不要?|不能|不会|不是|不得|没有|切勿|请勿|勿|严?禁止?)$/.test(words),
  )
  const isDenied = bold.theirs.some(words => /\b(?:not|no|never|cannot|without)\b|n[’']t\b/i.test(words))
  return denies && !isDenied ? find(bold, /\b(?:not|never|cannot)\b|\b\p{L}+n[’']t\b/giu) : undefined
}

/** The label at the start: “Note:”. */
const plainLabel = (bold: Bold): Stretch | undefined => {
  const isLabel = /^\*\*[^*]+(?:\*\*\s*[：:]|[：:]\*\*)/.test(bold.pair.source)
  return isLabel ? find(bold, /^[\p{L}\p{N} ]{1,40}(?=:)/gu) : undefined
}

/** The italics that some words stand in, whole and alone. */
const italicsOf = (target: string, { start, end }: Stretch): string | undefined => {
  const mark = target[start - 1]
  return mark && /[*_]/.test(mark) && target[end] === mark ? mark : undefined
}

/** Bold taken from some words and given to others; what those had is given to them. */
const moved = (target: string, mark: Mark, words: Stretch): Edit => {
  const italics = italicsOf(target, words) ?? ''
  const size = italics.length
  const stretch = { start: words.start - size, end: words.end + size }
  const [first, second] = mark.start < stretch.start ? [mark, stretch] : [stretch, mark]
  const text = (part: Stretch): string =>
    part === mark ? italics + wordsIn(target, mark) + italics : `**${target.slice(words.start, words.end)}**`
  return {
    start: first.start,
    end: second.end,
    text: text(first) + target.slice(first.end, second.start) + text(second),
  }
}

/** Bold that stands over other words than in the source, where the words themselves show it. */
export const movedEmphasis = (pair: Pair, { languages, terms }: Context): Finding[] => {
  const sources = marksOfKind(sourceInline(pair), 'strong')
  const marks = marksOfKind(targetInline(pair), 'strong')
  const [mark] = marks
  if (sources.length !== marks.length || !mark) return []
  const ours = sources.map(one => wordsIn(pair.source, one))
  const theirs = marks.map(one => wordsIn(pair.target, one))
  const bold: Bold = { pair, sources, ours, marks, theirs }
  const stretch =
    plainToken(bold) ??
    plainDenial(bold) ??
    plainLabel(bold) ??
    plainFigure(bold, languages) ??
    plainTerm(bold, terms)
  if (!stretch) return []
  const { start, end, text } = moved(pair.target, mark, stretch)
  const words = pair.target.slice(stretch.start, stretch.end)
  return [
    foundIn(
      pair.target,
      { side: 'target', start, end },
      { message: saying('markup-emphasis.moved', { words }), expected: marks.length === 1 ? [text] : [] },
    ),
  ]
}
