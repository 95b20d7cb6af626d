import type { ObsoleteSegment, Reconciliation, SegmentState } from '../model/catalog.js'
import { hashText } from '../model/hash.js'
import { states } from '../model/segment.js'
import { type Entry, entryOf, type Layer } from './layer.js'
import { joinTexts } from './seams/join-entries.js'

/**
 * A text in a catalogue under an id that the source has no more. It comes from a merge: one branch took the sentence
 * away or joined it into another while the other branch translated it anew.
 */
interface Stray extends Entry {
  id: string
  text: string
}

/** No text has this hash: what is bound to it is out of date until somebody has looked at it. */
const ofNoText = hashText('')

const order = ({ state = 'translated' }: SegmentState): number => states.indexOf(state)

/** The state of a text in which another was put: nobody has seen it so. */
const touched = (whole: SegmentState, part: SegmentState, isFresh: boolean): SegmentState => {
  const { by, origin, state, ...rest } = whole
  const least = order(whole) <= order(part) ? state : part.state
  return {
    ...rest,
    ...(least === undefined ? {} : { state: least }),
    ...(by !== undefined && by === part.by ? { by } : {}),
    ...(origin !== undefined && origin === part.origin ? { origin } : {}),
    ...(isFresh ? {} : { source: ofNoText }),
  }
}

/** A translation that has to give way to another is kept in a note, where a translator sees it. */
export const withOther = (state: SegmentState, text: string, other: string | undefined): SegmentState => {
  if (other === undefined || other === '' || other === text) return state
  const note = { text: `Another translation, from a merge: “${other}”` }
  const isKnown = state.notes?.some(one => one.text === note.text)
  return isKnown ? state : { ...state, notes: [...(state.notes ?? []), note] }
}

const without = (layer: Layer, id: string): Layer => {
  const catalog = new Map(layer.catalog)
  const segments = new Map(layer.state.segments)
  catalog.delete(id)
  segments.delete(id)
  return { catalog, state: { ...layer.state, segments } }
}

const withObsolete = (layer: Layer, id: string, entry: ObsoleteSegment): Layer => ({
  ...layer,
  state: { ...layer.state, obsolete: new Map(layer.state.obsolete).set(id, entry) },
})

const withEntry = (layer: Layer, id: string, text: string, state: SegmentState): Layer => ({
  catalog: new Map(layer.catalog).set(id, text),
  state: { ...layer.state, segments: new Map(layer.state.segments).set(id, state) },
})

/** The sentence is gone: so is its translation, the newer of the two. */
const retired = (layer: Layer, { id, text, state }: Stray, day: string): Layer => {
  const before = layer.state.obsolete.get(id)
  const known = withOther(state, text, before?.text)
  return withObsolete(without(layer, id), id, { text, since: before?.since ?? day, ...known })
}

/**
 * The sentence was joined into another. Where that one's translation is still what the join made, the new text takes
 * the place of the old in it; else it is kept with the id that went, and the whole is out of date.
 */
const joined = (layer: Layer, into: string, { id, text, state }: Stray): Layer => {
  const whole = entryOf(layer, into)
  const kept = layer.state.obsolete.get(id)
  const before = kept?.joined?.into === into ? kept.joined.before : whole.text === undefined ? {} : undefined
  const isMade = before !== undefined && joinTexts(before.text, kept?.text || undefined) === whole.text
  const rest = without(layer, id)
  const { text: beforeText, ...beforeState } = before ?? { text: whole.text, ...whole.state }
  const remembered = {
    into,
    before: { ...beforeState, ...(beforeText === undefined ? {} : { text: beforeText }) },
  }
  const parted = withObsolete(rest, id, { text, ...state, joined: remembered })
  const isFresh = isMade && kept !== undefined && state.source === kept.source
  const now = isMade ? joinTexts(beforeText, text) : whole.text
  const known = touched(whole.state, state, isFresh)
  return withEntry(parted, into, now ?? text, withOther(known, text, kept?.text))
}

/** The segment each id leads to that was joined into it. */
const leads = ({ joins, aliases }: Reconciliation): Map<string, string> =>
  new Map(
    [joins, aliases].flatMap(lists =>
      [...(lists ?? [])].flatMap(([into, ids]) => ids.map((id): [string, string] => [id, into])),
    ),
  )

/**
 * Give the texts of ids that the source has no more their place. Texts of ids that nobody knows stay.
 * @param vanished the ids of texts that stand in the source no more.
 * @param day ISO 8601 date, for what has vanished.
 */
export const settleStrays = (
  layer: Layer,
  reconciliation: Reconciliation,
  vanished: ReadonlySet<string>,
  day: string,
): Layer => {
  const living = new Set(reconciliation.matches.map(({ id }) => id))
  const into = leads(reconciliation)
  let settled = layer
  for (const [id, text] of layer.catalog) {
    if (living.has(id)) continue
    const stray: Stray = { id, text, state: entryOf(layer, id).state }
    const target = into.get(id)
    if (target !== undefined && living.has(target)) settled = joined(settled, target, stray)
    else if (vanished.has(id)) settled = retired(settled, stray, day)
  }
  return settled
}
