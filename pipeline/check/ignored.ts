import type { SegmentState } from '../model/catalog.js'
import { hashText } from '../model/hash.js'
import type { Pair } from './pair.js'

/** Both texts of a pair as one hash: an ignored alarm comes back when either of them changes. */
export const pairHash = ({ source, target }: Pick<Pair, 'source' | 'target'>): string =>
  hashText(JSON.stringify([source.trim(), target.trim()]))

/** Who ignored an alarm, when (ISO 8601) and why. */
export interface Reason {
  by?: string
  at?: string
  why?: string
}

/** Why the alarms of a rule are ignored for a pair as it stands now; undefined where they are heard. */
export const reasonOf = (state: SegmentState | undefined, rule: string, pair: Pair): Reason | undefined => {
  const entry = state?.ignored?.find(one => one.rule === rule && one.for === pairHash(pair))
  if (!entry) return undefined
  const { rule: _, for: __, ...reason } = entry
  return reason
}

/** Whether the alarms of a rule are ignored for a pair as it stands now. */
export const isIgnored = (state: SegmentState | undefined, rule: string, pair: Pair): boolean =>
  reasonOf(state, rule, pair) !== undefined

/** The state of a segment in which a rule's alarms are ignored for the texts as they stand. */
export const ignore = (
  state: SegmentState,
  rule: string,
  pair: Pick<Pair, 'source' | 'target'>,
  reason: Reason,
): SegmentState => ({
  ...state,
  ignored: [
    ...(state.ignored ?? []).filter(entry => entry.rule !== rule),
    { rule, for: pairHash(pair), ...reason },
  ],
})

/**
 * The state of a segment whose target was mended: what was ignored for the texts before it is ignored for the
 * texts behind it too.
 */
export const carryIgnored = (
  state: SegmentState,
  before: Pick<Pair, 'source' | 'target'>,
  behind: Pick<Pair, 'source' | 'target'>,
): SegmentState => {
  if (!state.ignored) return state
  const [old, now] = [pairHash(before), pairHash(behind)]
  return {
    ...state,
    ignored: state.ignored.map(entry => (entry.for === old ? { ...entry, for: now } : entry)),
  }
}

/** The state of a segment in which a rule's alarms are heard again. */
export const heed = (state: SegmentState, rule: string): SegmentState => {
  const { ignored = [], ...rest } = state
  const left = ignored.filter(entry => entry.rule !== rule)
  return left.length > 0 ? { ...rest, ignored: left } : rest
}
