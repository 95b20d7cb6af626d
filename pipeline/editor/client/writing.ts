import { activeRow, type Desk } from './desk.js'
import { selectionIn } from './field.js'
import { missingMarkers } from './highlights.js'

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

/** Set a marker at both ends of the selection. */
export const wrapSelection = ({ active }: Desk, mark: string): void => {
  const field = active?.field
  if (!field) return
  const { start, end } = selectionIn(field)
  field.replace(`${mark}${field.text().slice(start, end)}${mark}`, start, end)
}

/** Put in the first marker that the source has and the target lacks. */
export const insertMissing = (desk: Desk): void => {
  const row = activeRow(desk)
  const field = desk.active?.field
  const [first] = row && field ? missingMarkers(row.source, field.text()) : []
  if (first !== undefined) field?.replace(first)
}

/** Take a match. @param number from 1. */
export const useMatch = (desk: Desk, number: number): void => {
  const match = desk.active?.aid.matches[number - 1]
  if (match) takeText(desk, match.substituted ?? match.target)
}

export const copySource = (desk: Desk): void => {
  const row = activeRow(desk)
  if (row) takeText(desk, row.source.replace(/\s*\n\s*/g, ' '))
}

/** Mend the first alarm that can be mended. */
export const fixFirst = (desk: Desk): void => {
  const first = desk.active?.alarms.find(
    ({ fixed, place, expected, ignored }) =>
      !ignored && (fixed !== undefined || (place?.side === 'target' && expected.length > 0)),
  )
  if (!first) return
  if (first.fixed !== undefined) takeText(desk, first.fixed)
  else if (first.place) replaceText(desk, first.expected[0] ?? '', first.place.start, first.place.end)
}
