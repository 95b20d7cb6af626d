import type { AlarmMessage, ChecksMessage, Row } from '../../protocol.js'
import { post } from '../connection.js'
import { activeRow, type Desk, keyOf, put, quietly } from '../desk.js'
import { element } from '../element.js'
import { missingMarkers } from '../highlights.js'
import { noteTrouble } from '../saved-line.js'
import { announce } from '../status-line.js'
import { say } from '../words.js'
import { insertText, replaceText, takeText } from '../writing.js'
import { paintActive } from './paint-active.js'
import { button, fillPanel, heading, type Panel } from './panel.js'

/** How long after the last input the checks look, and how long after it they are read out, in milliseconds. */
const checkAfter = 300
const announceAfter = 1000

const ignore = async (desk: Desk, rule: string, ignored: boolean): Promise<void> => {
  const { active } = desk
  if (!active?.field) return
  const request = crypto.randomUUID()
  const text = active.field.text()
  try {
    put(desk, await post<Row>('ignore', { ...keyOf(desk, active.id), request, rule, ignored, text }))
    noteTrouble(desk.session, undefined)
  } catch (error) {
    const message = say('notIgnored', { message: error instanceof Error ? error.message : String(error) })
    noteTrouble(desk.session, message)
    announce(message, true)
  }
  await quietly(look(desk))
  desk.active?.field?.node.focus({ preventScroll: true })
}

const alarmElement = (alarm: AlarmMessage, desk: Desk): HTMLElement => {
  const { rule, severity, message, note, expected, place, fixed, ignored } = alarm
  const buttons: HTMLElement[] = []
  if (fixed !== undefined) buttons.push(button(say('fix'), () => takeText(desk, fixed)))
  else if (place?.side === 'target')
    for (const text of expected.slice(0, 3))
      buttons.push(button(say('use', { text }), () => replaceText(desk, text, place.start, place.end)))
  buttons.push(button(ignored ? say('heed') : say('ignore'), () => void ignore(desk, rule, !ignored)))
  return element(
    'div',
    { class: `check ${severity}${ignored ? ' ignored' : ''}` },
    element('p', {}, `${message}.`, ...(ignored ? [` (${say('ignored')})`] : [])),
    ...(note === undefined ? [] : [element('p', { class: 'dim' }, note)]),
    element('p', { class: 'do' }, ...buttons),
  )
}

const missingElement = (missing: readonly string[], desk: Desk): HTMLElement =>
  element(
    'div',
    { class: 'check' },
    element('p', {}, say('missing')),
    element(
      'p',
      { class: 'do' },
      ...missing.slice(0, 8).map(text => button(text, () => insertText(desk, text))),
    ),
  )

/** Show the alarms, those that are ignored last. */
const show = (desk: Desk): void => {
  const row = activeRow(desk)
  const { field, alarms = [] } = desk.active ?? {}
  if (!row || !field) return
  const text = field.text()
  const missing = text === '' ? [] : missingMarkers(row.source, text)
  const parts = alarms
    .toSorted((a, b) => Number(a.ignored) - Number(b.ignored))
    .map(alarm => alarmElement(alarm, desk))
  if (missing.length > 0) parts.push(missingElement(missing, desk))
  const heard = alarms.filter(({ ignored }) => !ignored).length
  fillPanel('checks', heading(say('checks'), heard > 0 ? String(heard) : ''), parts, say('noAlarms'))
  paintActive(desk)
}

const look = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active?.field || active.field.isComposing()) return
  const text = active.field.text()
  const { alarms } = await post<ChecksMessage>('checks', { ...keyOf(desk, active.id), text })
  if (active !== desk.active || text !== active.field.text()) return
  active.alarms = alarms
  show(desk)
  const grave = alarms.filter(({ ignored, severity }) => !ignored && severity !== 'info')
  if (grave.length > 0)
    desk.later('announce', announceAfter, () => announce(grave.map(({ message }) => message).join('. ')))
}

/** What the checks say of the text as it stands. */
export const alarms: Panel = {
  opened: desk => void quietly(look(desk)),
  changed: desk => desk.later('checks', checkAfter, () => void quietly(look(desk))),
  left: desk => {
    desk.never('checks')
    desk.never('announce')
  },
}
