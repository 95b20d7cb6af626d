import type { Adopted, Draft } from '../protocol.js'
import { ownWindow } from './own-window.js'
import type { Session } from './session.js'

const windowOf = ({ window = '' }: Draft): string => window

/** Of what the server and, after it, the browser have of each window the later text. */
const ofWindows = (drafts: readonly Draft[]): Draft[] => {
  const made = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.id} ${windowOf(draft)}`
    const known = made.get(key)
    if (!known || known.at < draft.at) made.set(key, draft)
  }
  return [...made.values()]
}

/** Which of two texts of a segment stands in the field: that of this window, else the later one. */
const before = (one: Draft, other: Draft): number =>
  Number(windowOf(other) === ownWindow) - Number(windowOf(one) === ownWindow) ||
  Number(other.at > one.at) - Number(other.at < one.at)

/**
 * Lay unconfirmed texts where they belong: one of each segment into its field, those of other windows beside it. What a
 * window that was closed has left is taken over; where two have left something, nothing is lost.
 * @param drafts those of the server first. @param already what the texts of this window began from.
 */
export const placed = (
  drafts: readonly Draft[],
  already: Session['adopted'],
): Pick<Session, 'drafts' | 'adopted' | 'others'> => {
  const isGoneOn = (draft: Draft): boolean => {
    const over = already.get(draft.id)
    return over?.window === windowOf(draft) && over.text === draft.text
  }
  const [chosen, adopted, others] = [
    new Map<string, Draft>(),
    new Map<string, Adopted>(),
    new Map<string, Draft[]>(),
  ]
  for (const draft of ofWindows(drafts).sort(before)) {
    const { id, text, isBeside } = draft
    if (!isBeside && !chosen.has(id)) {
      chosen.set(id, draft)
      const over = windowOf(draft) === ownWindow ? already.get(id) : { window: windowOf(draft), text }
      if (over) adopted.set(id, over)
    } else if (!isGoneOn(draft)) others.set(id, [...(others.get(id) ?? []), draft])
  }
  return { drafts: chosen, adopted, others }
}
