import type { LanguageTag } from '../../model/language.js'
import type { SentenceRule } from '../sentence-rule.js'

const segmenterFor = (language: LanguageTag): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
}

/** Marks after which a line end may really end a sentence: Unicode's sentence terminals and what closes after them. */
const ended = /(?:\p{STerm}|…)[\p{Pe}\p{Pf}\p{Pi}"'\uFFFB]*\s*$/u

/** ICU's sentence rules take quadratic time where no white space stands between sentences (100,000 characters: 4.8 s). */
const windowLength = 4000

/** The pieces of a text, found window by window; the last piece of a window is looked at again in the next. */
function* piecesOf(text: string, segmenter: Intl.Segmenter): Generator<{ index: number; segment: string }> {
  let from = 0
  let length = windowLength
  while (from < text.length) {
    const isLast = from + length >= text.length
    const pieces = [...segmenter.segment(text.slice(from, from + length))]
    const whole = isLast ? pieces : pieces.slice(0, -1)
    for (const { index, segment } of whole) yield { index: from + index, segment }
    length = whole.length > 0 ? windowLength : length * 2
    from = isLast ? text.length : from + (pieces[whole.length]?.index ?? 0)
  }
}

/**
 * Sentences of a language without a grammar of its own: Unicode text segmentation (UAX #29) with the
 * language's data. A line end alone ends nothing here: lines of a paragraph are broken anywhere.
 */
export const anySentences =
  (language: LanguageTag): SentenceRule =>
  text => {
    const ends: number[] = []
    const last = text.trimEnd().length
    for (const { index, segment } of piecesOf(text, segmenterFor(language))) {
      const end = index + segment.trimEnd().length
      if (index + segment.length < last && ended.test(segment.slice(-40))) ends.push(end)
    }
    return ends
  }
