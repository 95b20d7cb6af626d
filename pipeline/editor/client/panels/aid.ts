import type { AidMessage, Row } from '../../protocol.js'
import { post } from '../connection.js'
import { activeRow, type Desk, keyOf, quietly } from '../desk.js'
import { byId } from '../element.js'
import { textOf } from '../session.js'
import { showEarlier } from './earlier.js'
import { showMatches } from './matches.js'
import { showOthers } from './others.js'
import { paintActive } from './paint-active.js'
import { isKnownAfter, type Panel } from './panel.js'

const look = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active) return
  const text = textOf(desk.session, active.id)
  const aid = await post<AidMessage>('aid', { ...keyOf(desk, active.id), text })
  if (active !== desk.active) return
  active.aid = aid
  if (aid.earlier !== undefined) showEarlier(desk)
  showMatches(desk)
  showOthers(desk)
  paintActive(desk)
}

/** How long after a save the memory is asked again, in milliseconds: of several at once only the last. */
const againAfter = 200

/** Roughly whether texts may be alike: the share of characters they have in common, but for digits. */
const mayBeAlike = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map(text => [...text.replace(/\p{Nd}+/gu, '')])
  const rest = new Map<string, number>()
  for (const sign of left ?? []) rest.set(sign, (rest.get(sign) ?? 0) + 1)
  const common = (right ?? []).filter(sign => {
    const count = rest.get(sign) ?? 0
    rest.set(sign, count - 1)
    return count > 0
  })
  return common.length * 2 >= Math.max(left?.length ?? 0, right?.length ?? 0)
}

/** A text was saved: where the row that is worked on by now has a like one, it is a match. */
export const matchesAgain = (desk: Desk, saved: Row): void => {
  const row = activeRow(desk)
  if (!row || row.id === saved.id || !mayBeAlike(saved.source, row.source)) return
  desk.later('matches', againAfter, () => {
    if (!byId('matches').contains(document.activeElement)) void quietly(look(desk))
  })
}

/** Figures, matches, other languages. */
export const aid: Panel = {
  asks: true,
  opened: desk => isKnownAfter(desk, quietly(look(desk)), ['matches', 'others']),
  received: desk => void quietly(look(desk)),
  left: desk => desk.never('matches'),
}
