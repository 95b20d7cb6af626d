import type { Reconciliation } from '../../model/catalog.js'
import type { Before } from './known.js'
import { type Matching, matchTexts } from './matching.js'
import { type Claim, settle } from './settle.js'

/**
 * Carry ids over from a catalogue to the texts of an edited source: see `matchTexts` for the steps.
 * What is left is new; what has no partner in the source is obsolete.
 * @param now the segments' texts in reading order.
 */
export const reconcile = (before: Before, now: readonly string[]): Reconciliation => {
  const matching: Matching = matchTexts(
    before.known.map(({ text }) => text),
    now,
    before.obsolete,
  )
  const claims = now.map((text, index): Claim => {
    const old = before.known[matching.oldOf.get(index) ?? -1]
    const ids = old ? [old.id] : []
    return {
      text,
      ids,
      way: matching.wayOf.get(index),
      edit: matching.editOf.get(index),
      revived: matching.revived.get(index),
    }
  })
  return settle(before, claims)
}
