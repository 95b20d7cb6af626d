import type { Catalog, SegmentState, StateFile } from './catalog.js'
import { hashText } from './hash.js'
import type { State } from './segment.js'

/** States in which a person has vouched for one wording. */
const signed: ReadonlySet<State | undefined> = new Set<State>(['reviewed', 'final'])

/** Whether a person has vouched for the wording. */
export const isSigned = (state: State | undefined): boolean => signed.has(state)

/** A state with the hash of the text that it is given to, where it vouches for its wording; without one else. */
export const signedFor = ({ target: _, ...state }: SegmentState, text: string | undefined): SegmentState =>
  text !== undefined && isSigned(state.state) ? { ...state, target: hashText(text) } : state

const isAnother = (state: SegmentState, text: string): boolean =>
  state.target !== undefined && isSigned(state.state) && state.target !== hashText(text)

/**
 * Nobody has vouched for the text that stands there now, and who made it, and when, is not known. The hash stays: it tells
 * that the text was changed, for where it is stale.
 */
const fallen = ({ by: _, at: __, origin: ___, ...kept }: SegmentState): SegmentState => ({
  ...kept,
  state: 'translated',
})

/**
 * The states that hold for the texts that stand in a catalogue: one that was given to another wording, since changed by
 * hand, falls back to `translated`. A state without the hash of its text is left as it is.
 * @returns the state file, and the ids whose state fell.
 */
export const heldStates = (catalog: Catalog, state: StateFile): { state: StateFile; fell: string[] } => {
  const fell = [...state.segments].flatMap(([id, segment]) => {
    const text = catalog.get(id)
    return text !== undefined && isAnother(segment, text) ? [id] : []
  })
  if (fell.length === 0) return { state, fell }
  const segments = new Map(state.segments)
  for (const id of fell) segments.set(id, fallen(segments.get(id) ?? {}))
  return { state: { ...state, segments }, fell }
}
