import type { ActionSummary, BulkChange, BulkReply, BulkRequest, UndoReply } from '../protocol.js'
import type { Bench } from './bench.js'
import { get, post } from './connection.js'
import type { OpenDesk } from './create-desk.js'
import { focusField } from './going.js'
import { reasonOf } from './reason-of.js'
import { requestId } from './request-id.js'
import { noteTrouble } from './saved-line.js'
import { announce } from './status-line.js'
import { tell } from './tell.js'
import { say } from './words.js'

/** Do something that may be refused, and tell it. */
export const attempt = async (bench: Bench, desk: OpenDesk, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
    await knowLastAction(bench)
  } catch (error) {
    const message = say('notDone', { message: reasonOf(error) })
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
export const changeTogether = (
  bench: Bench,
  desk: OpenDesk,
  name: BulkRequest['name'],
  changes: readonly BulkChange[],
): Promise<void> =>
  attempt(bench, desk, async () => {
    const { language } = desk.session
    const reply = await post<BulkReply>('bulk', { request: requestId(), name, language, changes })
    tell(told(reply), { label: say('undo'), act: () => void undoAction(bench) })
  })

/** Take back the last action on many segments; after a reload, too. */
export const undoAction = async (bench: Bench): Promise<void> => {
  const { desk } = bench
  if (!desk) return
  await attempt(bench, desk, async () => {
    await knowLastAction(bench)
    if (!bench.lastAction) return void tell(say('nothingToUndoNow'))
    const reply = await post<UndoReply>('undo', { request: requestId() })
    tell(`${say('undone', { name: say(`action.${reply.name}`) })} ${told(reply)}`)
  })
  focusField(desk)
}
