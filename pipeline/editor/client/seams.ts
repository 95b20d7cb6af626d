import type { Bench } from './bench.js'
import { attempt, knowLastAction, undoAction } from './bulk-action.js'
import { post } from './connection.js'
import type { OpenDesk } from './create-desk.js'
import { activeRow, keyOf } from './desk.js'
import { openSplit } from './dialogs/split.js'
import { keepText } from './drafts.js'
import { selectionIn } from './field.js'
import { openDocument } from './open-document.js'
import { requestId } from './request-id.js'
import { tell } from './tell.js'
import { say } from './words.js'

/** Whether text that is not confirmed, or not saved yet, stands in the way; said. */
const isUnsaved = ({ session }: OpenDesk, ids: readonly string[]): boolean => {
  const isSaving = ids.some(id => session.saves.get(id) === 'saving')
  const isOpen = ids.some(id => session.drafts.has(id) || session.saves.has(id))
  if (isSaving) tell(say('beingSaved'))
  else if (isOpen) tell(say('confirmFirst'))
  return isSaving || isOpen
}

/** Join the active segment with the next one of its paragraph. */
export const joinNext = (bench: Bench): void => {
  const { desk } = bench
  const row = desk && activeRow(desk)
  const next = row && desk.session.rows[(desk.session.places.get(row.id) ?? -2) + 1]
  if (!desk || !row) return
  if (next?.block !== row.block) {
    tell(say('nothingToJoin'))
    return
  }
  if (isUnsaved(desk, [row.id, next.id])) return
  void attempt(bench, desk, async () => {
    await post('join', { ...keyOf(desk, row.id), request: requestId(), other: next.id })
    tell(say('joined'), { label: say('undo'), act: () => void undoAction(bench) })
  })
}

/** Split the active segment; what stands behind the caret in the translation goes to the second part as a draft. */
export const splitActive = (bench: Bench): void => {
  const { desk } = bench
  const row = desk && activeRow(desk)
  const field = desk?.active?.field
  if (!desk || !row || !field || isUnsaved(desk, [row.id])) return
  const text = field.text()
  const { start } = selectionIn(field)
  const isInside = start > 0 && start < text.length
  openSplit(row.source, desk.session.sourceLanguage, isInside ? start / text.length : 0.5, async after => {
    const { id } = await post<{ id: string }>('split', {
      ...keyOf(desk, row.id),
      request: requestId(),
      after,
    })
    await openDocument(bench)
    const now = bench.desk
    if (now && isInside) {
      keepText(now, row.id, text.slice(0, start).trimEnd())
      keepText(now, id, text.slice(start).trimStart())
      await openDocument(bench)
    }
    await knowLastAction(bench)
    tell(say('divided'), { label: say('undo'), act: () => void undoAction(bench) })
  })
}
