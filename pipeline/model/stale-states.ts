import type { SegmentState } from './catalog.js'
import { hashText } from './hash.js'
import { isSigned } from './signed-states.js'

/** Whether a translation is known to have been made for another source text. */
export const isOutdated = ({ source: madeFor }: SegmentState, source: string): boolean =>
  madeFor !== undefined && madeFor !== hashText(source)

/**
 * The state of a translation with the hash of its wording from when it became stale, so that one sees whether it was changed
 * since; without one where it needs none.
 * @param text the translation. @param source the text it stands beside.
 */
export const withWording = (state: SegmentState, text: string | undefined, source: string): SegmentState => {
  if (text !== undefined && isOutdated(state, source))
    return state.target === undefined ? { ...state, target: hashText(text) } : state
  if (state.target === undefined || isSigned(state.state)) return state
  const { target: _, ...kept } = state
  return kept
}

/** Whether a stale translation was changed, by hand or by another program, since its source was. */
export const wasChangedSince = (state: SegmentState, text: string, source: string): boolean =>
  isOutdated(state, source) && state.target !== undefined && state.target !== hashText(text)
