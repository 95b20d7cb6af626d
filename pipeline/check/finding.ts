import type { Inline } from './inline/inline.js'
import type { Finding, Place } from './rule.js'

const isMark = /^[“”‘’"'「」『』«»]$/

/** A text as diagnostics quote it; a quotation mark by itself stands without another pair. */
export const quote = (text: string): string =>
  isMark.test(text) ? `mark ${text}` : `“${text.replaceAll(/\s*\n\s*/g, ' ')}”`

/** What a finding says besides its place. */
interface Said {
  /** What is wrong with it: after “Unexpected ” and the stretch itself; default nothing. */
  because?: string
  /** Texts that would be right in place of the stretch; the first is the proposal. */
  expected?: string[]
  /** What is expected, in words; default the expected texts. */
  wanted?: string
  note?: string
  /** Whether the first expected text may replace the stretch without asking. */
  safe?: boolean
}

/** The finding of a stretch of one of the texts. */
export const foundIn = (text: string, place: Place, said: Said): Finding => {
  const { because = '', expected = [], safe = false, note } = said
  const actual = text.slice(place.start, place.end)
  const wanted = said.wanted ?? (expected.map(quote).join(' or ') || 'none')
  const [proposal] = expected
  return {
    message: `Unexpected ${actual === '' ? because : [quote(actual), because].filter(Boolean).join(' ')}, expected ${wanted}`,
    actual,
    expected,
    place,
    ...(note === undefined ? {} : { note }),
    ...(safe && proposal !== undefined
      ? { fix: { start: place.start, end: place.end, text: proposal } }
      : {}),
  }
}

/** The finding of a stretch of a text's prose. */
export const foundInProse = (
  inline: Inline,
  side: Place['side'],
  start: number,
  end: number,
  said: Said,
): Finding => foundIn(inline.text, { side, ...inline.span(start, end) }, said)

/** The finding of something that is not there, or of a text as a whole. */
export const foundOverall = (
  what: string,
  wanted: string,
  expected: string[] = [],
  note?: string,
): Finding => ({
  message: `Unexpected ${what}, expected ${wanted}`,
  actual: '',
  expected,
  ...(note === undefined ? {} : { note }),
})
