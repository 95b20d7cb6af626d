import type { MissingMessage } from '../protocol.js'
import { activeRow, allKnown, type Desk } from './desk.js'
import { type Field, selectionIn } from './field.js'

/** What is done to the text of the field, each undone by the browser's own undo. */

/** Put a whole text in its place. */
export const takeText = ({ active }: Desk, text: string): void => {
  const field = active?.field
  field?.replace(text, 0, field.text().length)
}

/** Put a text at the caret, or in place of the selection. */
export const insertText = ({ active }: Desk, text: string): void => active?.field?.replace(text)

/** Put a text in place of a stretch. */
export const replaceText = ({ active }: Desk, text: string, start: number, end: number): void =>
  active?.field?.replace(text, start, end)

/** Set something around the selection; where nothing is selected, the caret comes between. */
export const wrapSelection = ({ active }: Desk, open: string, close = open): void => {
  const field = active?.field
  if (!field) return
  const { start, end } = selectionIn(field)
  const inner = field.text().slice(start, end)
  field.replace(`${open}${inner}${close}`, start, end)
  const from = start + open.length
  if (inner === '') field.select(from, from)
}

/** Whether the caret stands between the two ends of an offer, with nothing between them yet: they were just put in. */
const isOpenHere = (field: Field, { open, close = '' }: MissingMessage): boolean => {
  if (open === undefined) return false
  const { start, end } = selectionIn(field)
  const text = field.text()
  return start === end && text.slice(0, start).endsWith(open) && text.slice(end).startsWith(close)
}

const nextMissing = ({ active }: Desk): MissingMessage | undefined => {
  const { field } = active ?? {}
  return field && active?.checks.missing.find(offer => !isOpenHere(field, offer))
}

/** Put in something that the source has and the target lacks, around the selection where it has two ends. */
export const insertMissing = (desk: Desk, offer = nextMissing(desk)): void => {
  const { active } = desk
  if (!active || !offer) return
  // Until the checks have looked again it is not missed twice.
  active.checks = { ...active.checks, missing: active.checks.missing.filter(one => one !== offer) }
  if (offer.open === undefined) insertText(desk, offer.text)
  else wrapSelection(desk, offer.open, offer.close)
}

/** Take a match. @param number from 1. */
export const useMatch = async (desk: Desk, number: number): Promise<void> => {
  const { active } = desk
  const before = active?.field?.text()
  if (!active) return
  await allKnown(active)
  if (active !== desk.active || active.field?.text() !== before) return
  const match = active.aid.matches[number - 1]
  if (match) takeText(desk, match.substituted ?? match.target)
}

export const copySource = (desk: Desk): void => {
  const row = activeRow(desk)
  if (row) takeText(desk, row.source.replace(/\s*\n\s*/g, ' '))
}
