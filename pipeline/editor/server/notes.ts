import type { SegmentState } from '../../model/catalog.js'

type Note = NonNullable<SegmentState['notes']>[number]

const isSame = (one: Note, other: Pick<Note, 'text' | 'at'>): boolean =>
  one.text === other.text && one.at === other.at

/** A state with one note more; the same one twice is one. */
export const withNote = (state: SegmentState, note: Note): SegmentState =>
  state.notes?.some(one => isSame(one, note)) ? state : { ...state, notes: [...(state.notes ?? []), note] }

/** A state without a note, told by its text and time; without the field when none is left. */
export const withoutNote = (state: SegmentState, note: Pick<Note, 'text' | 'at'>): SegmentState => {
  const { notes = [], ...rest } = state
  const left = notes.filter(one => !isSame(one, note))
  return left.length > 0 ? { ...rest, notes: left } : rest
}
