import type {
  ActionSummary,
  BulkChange,
  BulkReply,
  BulkRequest,
  FindReply,
  RepeatMessage,
  Row,
  UndoReply,
} from '../protocol.js'
import type { Bench } from './bench.js'
import { get, post } from './connection.js'
import type { OpenDesk } from './create-desk.js'
import { activeRow, keyOf } from './desk.js'
import { openRepeats } from './dialogs/repeats.js'
import { openReplace } from './dialogs/replace.js'
import { openSplit } from './dialogs/split.js'
import { openTerm } from './dialogs/term.js'
import { keepText } from './drafts.js'
import { selectionIn } from './field.js'
import { goToSegment } from './go-to-segment.js'
import { focusField } from './going.js'
import { openDocument } from './open-document.js'
import { requestId } from './request-id.js'
import { noteTrouble } from './saved-line.js'
import { textOf } from './session.js'
import { announce } from './status-line.js'
import { tell } from './tell.js'
import { say } from './words.js'

const request = requestId

/** Do something that may be refused, and tell it. */
const attempt = async (bench: Bench, desk: OpenDesk, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
    await knowLastAction(bench)
  } catch (error) {
    const message = say('notDone', { message: error instanceof Error ? error.message : String(error) })
    noteTrouble(desk.session, message)
    announce(message, true)
  }
}

/** Know what one step of undo would take back: of this window, another one, or the time before a reload. */
export const knowLastAction = async (bench: Bench): Promise<void> => {
  const reply = await get<{ action: ActionSummary | null }>('last-action').catch(() => undefined)
  if (reply) bench.lastAction = reply.action ?? undefined
}

const told = ({ done, left }: BulkReply): string =>
  [say('changedCount', { count: done }), ...(left > 0 ? [say('leftCount', { count: left })] : [])].join(' ')

/** Change many segments in one step, say how many, and offer to take it back. */
const change = (
  bench: Bench,
  desk: OpenDesk,
  name: BulkRequest['name'],
  changes: readonly BulkChange[],
): Promise<void> =>
  attempt(bench, desk, async () => {
    const { language } = desk.session
    const reply = await post<BulkReply>('bulk', { request: request(), name, language, changes })
    tell(told(reply), { label: say('undo'), act: () => void undoAction(bench) })
  })

/** Find and replace, in the document or all of them. */
export const replace = (bench: Bench): void => {
  const { desk } = bench
  if (!desk) return
  const { language, document } = desk.session
  const selection = getSelection()?.toString() ?? ''
  openReplace(selection.includes('\n') ? '' : selection, language, {
    find: (wanted, everywhere) =>
      post<FindReply>('find', { ...wanted, language, ...(everywhere ? {} : { document }) }),
    replace: texts =>
      change(
        bench,
        desk,
        'replace',
        texts.map(({ document: of, id, target, replaced }) => ({
          document: of,
          id,
          base: target,
          text: replaced,
        })),
      ),
    go: found => void goToSegment(bench, found.document, found.id),
  })
}

const repeatsOf = async (desk: OpenDesk, id: string): Promise<RepeatMessage[]> =>
  (await post<{ repeats: RepeatMessage[] }>('repeats', keyOf(desk, id))).repeats

/** Show the repeats of a segment and translate those that are ticked as it is. */
const showRepeats = (bench: Bench, desk: OpenDesk, text: string, repeats: readonly RepeatMessage[]): void =>
  openRepeats(
    text,
    desk.session.language,
    repeats,
    chosen =>
      void change(
        bench,
        desk,
        'repeats',
        chosen.map(({ document, id, target }) => ({ document, id, base: target, text })),
      ),
  )

export const translateRepeats = (bench: Bench): void => {
  const { desk } = bench
  const row = desk && activeRow(desk)
  if (!desk || !row) return
  void attempt(bench, desk, async () => {
    const text = textOf(desk.session, row.id)
    const repeats = (await repeatsOf(desk, row.id)).filter(({ target }) => target !== text)
    if (text === '' || repeats.length === 0) tell(say('noRepeats'))
    else showRepeats(bench, desk, text, repeats)
  })
}

/** After a confirmation: say where the same source stands untranslated. Nobody is interrupted. */
export const offerRepeats = async (bench: Bench, desk: OpenDesk, row: Row): Promise<void> => {
  if (!bench.offersRepeats || row.target === '') return
  const isOpen = ({ target, stale }: RepeatMessage): boolean => target === '' || stale
  const repeats = (await repeatsOf(desk, row.id)).filter(({ target }) => target !== row.target)
  const count = repeats.filter(isOpen).length
  if (count === 0) return
  tell(
    say('repeatsFound', { count }),
    { label: say('look'), act: () => showRepeats(bench, desk, row.target, repeats) },
    {
      label: say('offerNoMore'),
      act: () => {
        bench.offersRepeats = false
      },
    },
  )
}

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
    await post('join', { ...keyOf(desk, row.id), request: request(), other: next.id })
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
    const { id } = await post<{ id: string }>('split', { ...keyOf(desk, row.id), request: request(), after })
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

/** Put a term into the glossary: what is selected on either side is proposed. */
export const addTerm = (bench: Bench): void => {
  const { desk } = bench
  if (!desk) return
  const { language, sourceLanguage, list } = desk.session
  const selection = getSelection()
  const text = selection?.toString().trim() ?? ''
  const source = desk.active && list.sourceOf(desk.active.id)
  const isSource = selection?.anchorNode && source?.contains(selection.anchorNode)
  openTerm(
    isSource ? { source: text, target: '' } : { source: '', target: text },
    { source: sourceLanguage, target: language },
    async term => {
      await post('term', { ...term, request: request(), language })
      desk.lookAgain()
      tell(say('termAdded', { term: term.source }))
    },
  )
}

/** Take back the last action on many segments; after a reload, too. */
export const undoAction = async (bench: Bench): Promise<void> => {
  const { desk } = bench
  if (!desk) return
  await attempt(bench, desk, async () => {
    const reply = await post<UndoReply>('undo', { request: request() })
    tell(`${say('undone', { name: say(`action.${reply.name}`) })} ${told(reply)}`)
  })
  focusField(desk)
}
