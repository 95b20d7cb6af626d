import type { Match, Reconciliation } from '../../model/catalog.js'
import { minter } from '../ids.js'
import { editOf } from './change.js'
import type { Before, Known } from './known.js'
import type { KnownEdit, Way } from './matching.js'

/** A text of the new source with what was found of it. */
export interface Claim {
  text: string
  /** Ids that it may have, the best first: that of the old text it is, or one that was an alias. */
  ids: readonly string[]
  /** How its old text was matched. */
  way: Way | undefined
  /** The edit it was matched by, if it was: worked out anew where the texts in the catalogue are others. */
  edit: KnownEdit | undefined
  /** The id it had before it vanished. */
  revived: string | undefined
}

const fateOf = (claim: Claim, id: string, previous: string | undefined): Match => {
  const { text, way } = claim
  if (previous === undefined) return { id, text, fate: 'revived' }
  if (previous === text) return { id, text, fate: way === 'moved' ? 'moved' : 'kept' }
  const isKnown = claim.edit?.previous === previous && claim.edit.text === text
  const edit = isKnown && claim.edit ? claim.edit.edit : editOf(previous, text)
  return { id, text, fate: 'edited', previous, ...edit }
}

/**
 * Give every text its id: the first of those it claims that no text before it took, else the one it had
 * before it vanished, else a new one.
 */
export const settle = (before: Before, claims: readonly Claim[]): Reconciliation => {
  const { known, obsolete, aliases = [] } = before
  const idOf = ({ id }: Known): string => id
  const texts = new Map(known.map(({ id, text }) => [id, text]))
  const mint = minter(new Set([...known.map(idOf), ...obsolete.map(idOf), ...aliases]))
  const given = new Set<string>()
  const matchOf = (claim: Claim): Match => {
    const { text, revived } = claim
    const id = claim.ids.find(one => !given.has(one))
    if (id !== undefined) {
      given.add(id)
      return fateOf(claim, id, texts.get(id))
    }
    return revived === undefined
      ? { id: mint(text), text, fate: 'new' }
      : { id: revived, text, fate: 'revived' }
  }
  const matches = claims.map(matchOf)
  return { matches, obsolete: known.filter(({ id }) => !given.has(id)) }
}
