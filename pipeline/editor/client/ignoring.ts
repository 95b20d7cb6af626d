import type { Row } from '../protocol.js'
import { post } from './connection.js'
import { type Desk, keyOf, put } from './desk.js'
import { requestId } from './request-id.js'
import { noteTrouble } from './saved-line.js'
import { announce } from './status-line.js'
import { say } from './words.js'

/** Hear a rule no more for the active pair as it stands, or again; a refusal is told. */
export const ignoreAlarm = async (desk: Desk, rule: string, ignored: boolean): Promise<void> => {
  const { active } = desk
  if (!active?.field) return
  const request = requestId()
  const text = active.field.text()
  try {
    put(desk, await post<Row>('ignore', { ...keyOf(desk, active.id), request, rule, ignored, text }))
    noteTrouble(desk.session, undefined)
  } catch (error) {
    const message = say('notIgnored', { message: error instanceof Error ? error.message : String(error) })
    noteTrouble(desk.session, message)
    announce(message, true)
  }
  desk.active?.field?.node.focus({ preventScroll: true })
}
