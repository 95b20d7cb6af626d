import { commonWords } from '../../language/zh/common-words.js'
import type { TextRange } from '../../model/memory.js'

/** A stretch of Chinese words that may be, or hold, a term. */
export interface Run {
  text: string
  /** The number of the text it stands in, and where. */
  of: number
  start: number
  /** The places within it where a word begins or ends. */
  bounds: Set<number>
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const han = /^\p{sc=Han}+$/u

const digit = /\p{Nd}\s*$/u

/**
 * The stretches of Chinese in a text between marks, letters, figures with their units, common words and what
 * is known already.
 */
export const runsOf = (text: string, of: number, known: readonly TextRange[]): Run[] => {
  const runs: Run[] = []
  let run: Run | undefined
  let before = ''
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length
    const isKnown = known.some(range => range.start < end && index < range.end)
    const isUnit = digit.test(before)
    before = segment
    if (isKnown || isUnit || !han.test(segment) || commonWords.has(segment)) {
      run = undefined
      continue
    }
    if (!run) {
      run = { text: '', of, start: index, bounds: new Set([0]) }
      runs.push(run)
    }
    run.text += segment
    run.bounds.add(run.text.length)
  }
  return runs
}
