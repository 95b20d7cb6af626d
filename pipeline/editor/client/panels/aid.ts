import type { AidMessage } from '../../protocol.js'
import { post } from '../connection.js'
import { type Desk, keyOf, quietly } from '../desk.js'
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

/** Figures, matches, other languages. */
export const aid: Panel = {
  asks: true,
  opened: desk => isKnownAfter(desk, quietly(look(desk)), ['matches', 'others']),
}
