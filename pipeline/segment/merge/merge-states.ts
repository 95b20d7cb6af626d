import type { ObsoleteSegment, SegmentState, StateFile } from '../../model/catalog.js'
import { hashText } from '../../model/hash.js'
import { states } from '../../model/segment.js'
import { isSigned } from '../../model/signed-states.js'
import type { TextConflict } from './merge-catalogs.js'
import { mergeMaps } from './merge-maps.js'
import { mergeLists, type Sides, settle } from './three-way.js'

/** A state file as each side shall have it, and where the two differ. */
export interface MergedStates {
  ours: StateFile
  theirs: StateFile
  conflicts: TextConflict[]
}

/** No text has this hash: what is bound to it is out of date until somebody has looked at it. */
const ofNoText = hashText('')

const lower = (ours: SegmentState, theirs: SegmentState): SegmentState['state'] => {
  const order = ({ state = 'translated' }: SegmentState): number => states.indexOf(state)
  return (order(ours) <= order(theirs) ? ours : theirs).state
}

const later = (ours: SegmentState, theirs: SegmentState): SegmentState =>
  (ours.at ?? '') >= (theirs.at ?? '') ? ours : theirs

const filled = <Value extends object>(value: { [Key in keyof Value]: Value[Key] | undefined }): Value =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, field]) => field !== undefined && !(Array.isArray(field) && field.length === 0),
    ),
  ) as Value

/** What is said of a translation itself, and belongs together. */
type Standing = Pick<SegmentState, 'state' | 'source' | 'by' | 'at' | 'origin' | 'target'>

const standingOf = ({ state, source, by, at, origin, target }: SegmentState): Standing =>
  filled<Standing>({ state, source, by, at, origin, target })

/**
 * The standing of a translation that both sides worked on. Which side's text stands in the catalogue is not known
 * here, so the state is the lower of the two; name, day and origin are those of the later; where the two were made
 * for different sources, the translation is out of date; where two wordings were reviewed, neither is.
 */
const bothStandings = (base: Standing | undefined, ours: Standing, theirs: Standing): Standing => {
  const { by, at, origin } = later(ours, theirs)
  const source = settle({ base: base?.source, ours: ours.source, theirs: theirs.source })
  const state = lower(ours, theirs)
  const isOther = ours.target !== theirs.target
  return filled<Standing>({
    state,
    source: source ? source.settled : ofNoText,
    by,
    at,
    origin,
    target: !isOther ? ours.target : isSigned(state) ? ofNoText : undefined,
  })
}

/** An entry that both sides changed. */
interface Changed {
  base: SegmentState | undefined
  ours: SegmentState
  theirs: SegmentState
}

/** Merge what is known of a segment: notes and ignored checks of both sides stay. */
const mergeEntries = ({ base, ours, theirs }: Changed): SegmentState => {
  const standings = [base && standingOf(base), standingOf(ours), standingOf(theirs)] as const
  const outcome = settle({ base: standings[0], ours: standings[1], theirs: standings[2] })
  return filled<SegmentState>({
    ...(outcome ? outcome.settled : bothStandings(...standings)),
    notes: mergeLists({ base: base?.notes, ours: ours.notes, theirs: theirs.notes }),
    ignored: mergeLists({ base: base?.ignored, ours: ours.ignored, theirs: theirs.ignored }),
  })
}

/** Joins, splits and aliases: what both sides say, an id in one list only. */
const mergeIds = (sides: Sides<Map<string, string[]>>): Map<string, string[]> => {
  const { ours: lists } = mergeMaps(sides, (_, each) => {
    const list = mergeLists(each)
    return { ours: list, theirs: list }
  })
  return lists
}

/** One list a segment that lives on: what was joined into one that itself was joined elsewhere goes along. */
const flat = (lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> => {
  const seen = new Set<string>()
  const unfolded = (id: string): string[] =>
    (lists.get(id) ?? []).flatMap(other => {
      if (seen.has(other)) return []
      seen.add(other)
      return [other, ...unfolded(other)]
    })
  const others = new Set([...lists.values()].flat())
  const heads = [...lists.keys()].sort((a, b) => Number(others.has(a)) - Number(others.has(b)))
  const flattened = new Map<string, string[]>()
  for (const id of heads) {
    if (seen.has(id)) continue
    seen.add(id)
    flattened.set(id, unfolded(id))
  }
  return flattened
}

const textOf = ({ text }: ObsoleteSegment): string => text

/**
 * Merge the state files of a document. Only a text that vanished on both sides with different last words is a
 * conflict.
 */
export const mergeStates = ({ base, ours, theirs }: Sides<StateFile>): MergedStates => {
  const conflicts: TextConflict[] = []
  const part = <Key extends keyof StateFile>(key: Key) => ({
    base: base?.[key],
    ours: ours?.[key],
    theirs: theirs?.[key],
  })
  const segments = mergeMaps(part('segments'), (_, sides) => {
    const entry = mergeEntries(sides)
    return { ours: entry, theirs: entry }
  })
  const obsolete = mergeMaps(part('obsolete'), (id, sides) => {
    if (sides.ours.text === sides.theirs.text) {
      const { text, since, joined } = sides.ours
      const entry = { text, ...filled({ since, joined }), ...mergeEntries(sides) }
      return { ours: entry, theirs: entry }
    }
    const [left, right] = [textOf(sides.ours), textOf(sides.theirs)]
    conflicts.push({
      id,
      base: sides.base && textOf(sides.base),
      ours: left,
      theirs: right,
      proposal: undefined,
    })
    return sides
  })
  const versions = [ours?.segmenter, theirs?.segmenter].filter(version => version !== undefined)
  const splits = mergeMaps(part('splits'), (_, sides) => ({ ours: sides.ours, theirs: sides.ours }))
  const shared = {
    // The lower version: what the other had not yet been cut by is looked at again.
    ...(versions.length > 0 ? { segmenter: Math.min(...versions) } : {}),
    ...filled({ gone: settle(part('gone'))?.settled ?? ours?.gone }),
    joins: flat(mergeIds(part('joins'))),
    splits: splits.ours,
    aliases: flat(mergeIds(part('aliases'))),
  }
  return {
    ours: { ...shared, segments: segments.ours, obsolete: obsolete.ours },
    theirs: { ...shared, segments: segments.theirs, obsolete: obsolete.theirs },
    conflicts,
  }
}
