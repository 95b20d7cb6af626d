import { type Saying, saying } from '../model/messages/message.js'
import type { Inline } from './inline/inline.js'
import type { Finding, Place } from './rule.js'

/** What a finding says besides its place. */
interface Said {
  /** What is wrong; default that one of the expected texts belongs here. */
  message?: Saying
  /** Texts that would be right in place of the stretch; the first is the proposal. */
  expected?: string[]
  note?: Saying
  /** Whether the first expected text may replace the stretch without asking. */
  safe?: boolean
}

/** The finding of a stretch of one of the texts. */
export const foundIn = (text: string, place: Place, said: Said): Finding => {
  const { message = saying('unexpected'), expected = [], safe = false, note } = said
  const [proposal] = expected
  return {
    message,
    actual: text.slice(place.start, place.end),
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
export const foundOverall = (message: Saying, expected: string[] = [], note?: Saying): Finding => ({
  message,
  actual: '',
  expected,
  ...(note === undefined ? {} : { note }),
})
