import type { AlarmMessage, ChecksMessage, MissingMessage } from '../../protocol.js'
import { Offline, post } from '../connection.js'
import { type Active, type Desk, keyOf, quietly } from '../desk.js'
import { element } from '../element.js'
import { ignoreAlarm } from '../ignoring.js'
import { mendsOf } from '../mends.js'
import { quoted } from '../quoted.js'
import { scanned } from '../scanned.js'
import { showRow } from '../show-row.js'
import { announce } from '../status-line.js'
import { say } from '../words.js'
import { insertMissing } from '../writing.js'
import { focusWhy, reasonElements } from './ignored-alarm.js'
import { showInvisible } from './invisible.js'
import { paintActive } from './paint-active.js'
import { button, fillPanel, heading, isKnownAfter, type Panel } from './panel.js'
import { suggestAgain } from './suggestion.js'
import { showTerms } from './terms.js'

/** How long after the last input the checks look, and how long after it they are read out, in milliseconds. */
const checkAfter = 300
const announceAfter = 1000

/** How long after a question without an answer the checks ask again, in milliseconds. */
const againAfter = 2000

/** Hear a rule no more for the pair, and go to the field that asks why; or hear it again. */
export const decideAlarm = async (desk: Desk, rule: string, ignored: boolean): Promise<void> => {
  const isDone = await ignoreAlarm(desk, rule, { ignored })
  await quietly(look(desk))
  if (!isDone) return
  if (ignored) focusWhy(rule)
  if (!document.activeElement?.matches('.why')) focusField(desk)
}

const focusField = (desk: Desk): void => desk.active?.field?.node.focus({ preventScroll: true })

/** That it is an error is read out, too: its edge says so to those who see it. */
const gravityOf = ({ severity }: AlarmMessage): HTMLElement[] =>
  severity === 'error' ? [element('span', { class: 'unseen' }, `${say('error')} `)] : []

const alarmElement = (alarm: AlarmMessage, desk: Desk): HTMLElement => {
  const { rule, severity, message, note, ignored, reason } = alarm
  const ignore = (): void => void decideAlarm(desk, rule, !ignored)
  const explain = async (why: string): Promise<void> => {
    await ignoreAlarm(desk, rule, { ignored: true, ...(why === '' ? {} : { why }) })
    await quietly(look(desk))
    focusField(desk)
  }
  const buttons = [
    ...mendsOf(desk, alarm).map(({ label, act }) => button(label, act)),
    button(ignored ? say('heed') : say('ignore'), ignore),
  ]
  const isBrief = buttons.length === 1 && note === undefined && !ignored
  return element(
    'div',
    { class: `check ${severity}${ignored ? ' ignored' : ''}${isBrief ? ' brief' : ''}` },
    element('p', {}, ...gravityOf(alarm), ...quoted(message + say('fullStop'))),
    ...(note === undefined ? [] : [element('p', { class: 'dim' }, ...quoted(note))]),
    ...(reason ? reasonElements(rule, reason, text => void explain(text)) : []),
    element('p', { class: 'do' }, ...buttons),
  )
}

const missingElement = (missing: readonly MissingMessage[], desk: Desk): HTMLElement =>
  element(
    'div',
    { class: 'check missing' },
    element('p', {}, say('missing')),
    element(
      'p',
      { class: 'do' },
      ...missing.slice(0, 8).map(offer => button(offer.text, () => insertMissing(desk, offer))),
    ),
  )

const gravities: readonly AlarmMessage['severity'][] = ['error', 'warning', 'info']

/** The place of an alarm among the others: errors first, what is ignored last. */
const rankOf = ({ severity, ignored }: AlarmMessage): number =>
  ignored ? gravities.length : gravities.indexOf(severity)

/** How many alarms are shown at first: terms and matches stay within reach. */
const shownFirst = 8

/** Rows of which all alarms were asked for. */
const unfolded = new WeakSet<Active>()

/** What shows the others. */
const moreElement = (count: number, desk: Desk, active: Active): HTMLElement =>
  element(
    'p',
    { class: 'do' },
    button(say('moreAlarms', { count }), () => {
      unfolded.add(active)
      show(desk)
      focusField(desk)
    }),
  )

/** Of alarms that say the same, and can be mended at no place of their own, the first. */
const toldOnce = (alarms: readonly AlarmMessage[]): AlarmMessage[] => {
  const told = new Set<string>()
  return alarms.filter(({ rule, message, fixed, expected }) => {
    const name = `${rule} ${message}`
    const isAgain = told.has(name) && fixed === undefined && expected.length === 0
    told.add(name)
    return !isAgain
  })
}

/** Show the alarms, the gravest first. */
const show = (desk: Desk): void => {
  const { active } = desk
  if (!active?.field) return
  const { alarms, missing } = active.checks
  const once = toldOnce(alarms)
  const ranked = once.toSorted((a, b) => rankOf(a) - rankOf(b))
  const shown = unfolded.has(active) ? ranked : ranked.slice(0, shownFirst)
  const parts = shown.map(alarm => alarmElement(alarm, desk))
  if (shown.length < ranked.length) parts.push(moreElement(ranked.length - shown.length, desk, active))
  if (missing.length > 0) parts.push(missingElement(missing, desk))
  const heard = once.filter(({ ignored }) => !ignored).length
  fillPanel('checks', heading(say('checks'), heard > 0 ? String(heard) : ''), parts, say('noAlarms'))
  showTerms(desk)
  paintActive(desk)
}

/** How long after a change the filters are counted again, in milliseconds. */
const countAfter = 300

/** Have the list and the filters know what was found in the active row. */
const noteAlarms = (desk: Desk, id: string, alarms: readonly AlarmMessage[]): void => {
  const heard = alarms.filter(({ ignored }) => !ignored).map(({ severity }) => severity)
  const gravest = gravities.find(severity => heard.includes(severity))
  const { session } = desk
  if (session.alarms[id] === gravest) return
  if (gravest === undefined) delete session.alarms[id]
  else session.alarms[id] = gravest
  showRow(session, id)
  desk.later('count', countAfter, desk.refresh)
}

/** How many alarms are read out at once; of the others the number is told. */
const readOut = 2

/** What was read out of the active row and still stands: it is not said again at the next key. */
const said = new WeakMap<Active, ReadonlySet<string>>()

/** What was not read out yet; what is mended is forgotten, and said again when it comes again. */
const freshOf = (active: Active, alarms: readonly AlarmMessage[]): string[] => {
  const messages = [...new Set(alarms.map(({ message }) => message))]
  const before = said.get(active)
  said.set(active, new Set(messages.filter(message => before?.has(message))))
  return messages.filter(message => !before?.has(message))
}

const announceAlarms = (active: Active, fresh: readonly string[]): void => {
  said.set(active, new Set([...(said.get(active) ?? []), ...fresh]))
  const more = fresh.length - readOut
  const told = [...fresh.slice(0, readOut), ...(more > 0 ? [say('moreAlarms', { count: more })] : [])]
  announce(told.map(sentence => sentence + say('fullStop')).join(' '))
}

const look = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active || active.field?.isComposing()) return
  const text = active.field?.text() ?? ''
  showInvisible(desk)
  const { carry: by } = desk.kept
  const checks = await post<ChecksMessage>('checks', { ...keyOf(desk, active.id), text }, { by })
  if (active !== desk.active || text !== (active.field?.text() ?? '')) return
  active.checks = checks
  active.checked = text
  noteAlarms(desk, active.id, checks.alarms)
  const grave = checks.alarms.filter(({ ignored, severity }) => !ignored && severity !== 'info')
  if (text !== '' && !grave.some(({ rule }) => rule.startsWith('markup-'))) active.whole = text
  show(desk)
  suggestAgain(desk)
  const fresh = freshOf(active, grave)
  if (fresh.length > 0) desk.later('announce', announceAfter, () => announceAlarms(active, fresh))
  else desk.never('announce')
}

/** Look until there is an answer: what was typed last is not left unchecked where one gets lost. */
const lookUntilAnswered = (desk: Desk): Promise<void> =>
  look(desk).catch(error => {
    if (error instanceof Offline && desk.active)
      desk.later('checks', againAfter, () => void lookUntilAnswered(desk))
  })

/** The constructs of a text: where they change, the checks look at once. */
const constructs = (text: string): string =>
  scanned(text)
    .marks.map(({ kind, value }) => `${kind} ${value}`)
    .join()

let seen = ''

const changed = (desk: Desk): void => {
  const now = constructs(desk.active?.field?.text() ?? '')
  desk.later('checks', now === seen ? checkAfter : 0, () => void lookUntilAnswered(desk))
  seen = now
}

/** What the checks say of the text as it stands. */
export const alarms: Panel = {
  asks: true,
  opened: desk => {
    seen = constructs(desk.active?.field?.text() ?? '')
    isKnownAfter(desk, lookUntilAnswered(desk), ['checks', 'terms'])
  },
  changed,
  received: changed,
  left: desk => {
    desk.never('checks')
    desk.never('announce')
  },
}
