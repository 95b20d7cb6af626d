import type { SegmentState } from '../../model/catalog.js'
import { hashText } from '../../model/hash.js'
import { states } from '../../model/segment.js'
import { signedFor } from '../../model/signed-states.js'
import type { Entry } from '../layer.js'
import { between } from '../regroup/old-units.js'

/** A translation with the source text it stands beside. */
export interface Joinable extends Entry {
  source: string
}

const isFresh = ({ source, state }: Joinable): boolean =>
  state.source === undefined || state.source === hashText(source)

/** The lower of two states. */
const lower = (a: SegmentState, b: SegmentState): SegmentState['state'] => {
  const order = (state: SegmentState): number => states.indexOf(state.state ?? 'translated')
  const least = order(a) <= order(b) ? a : b
  return least.state
}

const equal = <Value>(a: Value, b: Value): Value | undefined => (a === b ? a : undefined)

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a > b ? a : b

const both = <Value>(a: readonly Value[] = [], b: readonly Value[] = []): Value[] | undefined =>
  a.length + b.length > 0 ? [...a, ...b] : undefined

/** Fields that are there. */
const filled = (state: { [Key in keyof SegmentState]: SegmentState[Key] | undefined }): SegmentState =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined))

/** A hash that is the whole's only where both parts are translated and up to date: else the join is stale. */
const boundSource = (a: Joinable, b: Joinable, whole: string): string => {
  if (a.text !== undefined && b.text !== undefined && isFresh(a) && isFresh(b)) return hashText(whole)
  const [first, second] = a.text !== undefined && !isFresh(a) ? [a, b] : [b, a]
  const outdated = first.text !== undefined && !isFresh(first) ? first : second
  return outdated.state.source ?? hashText(outdated.source)
}

const joinStates = (a: Joinable, b: Joinable, whole: string): SegmentState => {
  const [left, right] = [a.state, b.state]
  const notes = both(left.notes, right.notes)
  const ignored = both(left.ignored, right.ignored)
  if (a.text === undefined && b.text === undefined) return filled({ notes, ignored })
  const made = a.text === undefined ? right : left
  const hasBoth = a.text !== undefined && b.text !== undefined
  return filled({
    state: hasBoth ? lower(left, right) : made.state,
    source: boundSource(a, b, whole),
    by: hasBoth ? equal(left.by, right.by) : made.by,
    at: hasBoth ? later(left.at, right.at) : made.at,
    origin: hasBoth ? equal(left.origin, right.origin) : made.origin,
    notes,
    ignored,
  })
}

/** Two texts, or the one there is. */
export const joinTexts = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a + between(a, b) + b

/**
 * Join two translations whose sources are joined. The state is the lower of the two; names and origins are kept
 * only where they are the same, so that nobody is said to have made what she did not. Where one is missing
 * or out of date, so is the whole. A translation that was made for the whole once is taken as it is.
 * @param whole the joined source text.
 */
export const joinEntries = (a: Joinable, b: Joinable, whole: string): Entry => {
  if (b.text === undefined && a.state.source === hashText(whole)) {
    const notes = both(a.state.notes, b.state.notes)
    const ignored = both(a.state.ignored, b.state.ignored)
    return { text: a.text, state: filled({ ...a.state, notes, ignored }) }
  }
  const text = joinTexts(a.text, b.text)
  const state = joinStates(a, b, whole)
  const isBound = [a, b].every(part => part.text === undefined || part.state.target !== undefined)
  return { text, state: isBound ? signedFor(state, text) : state }
}
