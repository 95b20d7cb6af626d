import type { Row } from '../protocol.js'
import { post } from './connection.js'
import { type Desk, keyOf, put } from './desk.js'
import { reasonOf } from './reason-of.js'
import { requestId } from './request-id.js'
import { noteTrouble } from './saved-line.js'
import { announce } from './status-line.js'
import { say } from './words.js'

/** What is decided about an alarm: to hear it no more, and why if she says so, or to hear it again. */
export interface Decision {
  ignored: boolean
  why?: string
}

/**
 * Hear a rule no more for the active pair as it stands, or again; a refusal is told.
 * @returns whether it is done.
 */
export const ignoreAlarm = async (desk: Desk, rule: string, decision: Decision): Promise<boolean> => {
  const { active } = desk
  if (!active?.field) return false
  const request = requestId()
  const text = active.field.text()
  try {
    put(desk, await post<Row>('ignore', { ...keyOf(desk, active.id), request, rule, ...decision, text }))
    noteTrouble(desk.session, undefined)
    return true
  } catch (error) {
    const message = say('notIgnored', { message: reasonOf(error) })
    noteTrouble(desk.session, message)
    announce(message, true)
    desk.active?.field?.node.focus({ preventScroll: true })
    return false
  }
}
