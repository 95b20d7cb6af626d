import type { Row } from '../protocol.js'
import { afterPaint } from './after-paint.js'
import { activeOf, type Desk, put } from './desk.js'
import { dropDraft, keepText } from './drafts.js'
import { byId, element } from './element.js'
import { openField, type Spoken } from './field.js'
import { holdRow } from './held-row.js'
import { spokenKind } from './kind.js'
import { panels } from './panels/index.js'
import { paintActive, paintTyped } from './panels/paint-active.js'
import { holdPanels } from './panels/panel.js'
import { showSaved } from './saved-line.js'
import { isUnfinished, numberOf, rowAt, type Session } from './session.js'
import { settleAt } from './settle-at.js'
import { showRow } from './show-row.js'
import { say } from './words.js'

/** How long after the last input the rows are counted again, in milliseconds: it costs more than a key may. */
const countAfter = 300

/** The text of the field has changed. */
const changed = (desk: Desk): void => {
  const { id, field } = desk.active ?? {}
  if (id === undefined || !field) return
  const wasDraft = desk.session.drafts.has(id)
  keepText(desk, id, field.text())
  paintTyped(desk)
  for (const panel of panels) panel.changed?.(desk)
  if (wasDraft === desk.session.drafts.has(id)) return
  showRow(desk.session, id)
  showSaved(desk.session)
  desk.later('count', countAfter, desk.refresh)
}

/** The state of the active row is the button of its menu; source and state are read out with the field. */
const openState = (node: HTMLElement): void => {
  const { state = '' } = node.dataset
  node.querySelector('.source')?.setAttribute('id', 'source-here')
  node.append(
    element(
      'span',
      { class: 'st', id: 'state-here', role: 'button', tabindex: '0', 'aria-haspopup': 'menu' },
      state,
    ),
  )
}

const closeState = (node: HTMLElement | undefined): void => {
  node?.querySelector('.source')?.removeAttribute('id')
  node?.querySelector('.st')?.remove()
}

/** What is read out of a field: what stands where, then the source, the state, and what is to be mended. */
const spokenOf = (session: Session, id: string): Spoken => {
  const row = rowAt(session, id)
  const name = say('translationOf', { number: numberOf(session, id), segments: session.rows.length })
  const kind = row && spokenKind(row)
  return {
    name: kind === undefined ? name : say('ofKind', { name, kind }),
    described: 'source-here state-here checks',
  }
}

/** The active row is worked on no more. */
export const leave = (desk: Desk): void => {
  const { active, session } = desk
  if (!active) return
  const node = session.list.rowOf(active.id)
  node?.classList.remove('active')
  closeState(node)
  node?.removeAttribute('aria-current')
  active.free()
  active.field?.leave()
  desk.active = undefined
  for (const panel of panels) panel.left?.(desk)
  const arrived = desk.waiting.get(active.id)
  desk.waiting.delete(active.id)
  if (arrived) put(desk, arrived)
  showRow(session, active.id)
}

const rememberPlace = (id: string): void => {
  const url = new URL(location.href)
  url.hash = id
  history.replaceState(null, '', url)
}

/** What is asked about a row that is gone to: the row itself is seen first. */
const lookInto = (desk: Desk, id: string): void => {
  rememberPlace(id)
  for (const panel of panels) if (panel.asks) panel.opened(desk)
  void desk.saving.decide(id)
}

/** Go to a row. */
export const activate = (desk: Desk, id: string): void => {
  const { session } = desk
  const node = session.list.rowOf(id)
  const cell = session.list.fieldOf(id)
  if (!node || !cell || id === desk.active?.id) return
  leave(desk)
  session.list.reveal(id)
  node.classList.add('active')
  openState(node)
  node.setAttribute('aria-current', 'true')
  const field = session.readOnly ? undefined : openField(cell, spokenOf(session, id), () => changed(desk))
  const active = activeOf(id, field, field ? holdRow(node) : () => undefined)
  desk.active = active
  field?.focus()
  settleAt(byId('list'), node)
  paintActive(desk)
  holdPanels()
  for (const panel of panels) if (!panel.asks) panel.opened(desk)
  active.known = new Promise(resolve =>
    afterPaint(() => {
      if (active === desk.active) lookInto(desk, id)
      resolve(undefined)
    }),
  )
}

/** Go to the next row in a direction that is shown and passes a test. */
export const move = (desk: Desk, step: 1 | -1, test: (row: Row) => boolean = () => true): void => {
  const { rows, places, list } = desk.session
  const from = places.get(desk.active?.id ?? '') ?? -1
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index]
    if (!row || !test(row) || list.isHidden(row.id)) continue
    activate(desk, row.id)
    return
  }
  focusField(desk)
}

/** Bring the caret back to where it was in the text. */
export const focusField = ({ active }: Desk): void => active?.field?.node.focus({ preventScroll: true })

/** The first row that needs work, among those that are shown. */
export const firstUnfinished = (session: Session, isShown: (row: Row) => boolean): string | undefined => {
  const { rows } = session
  const open = rows.find(row => isShown(row) && isUnfinished(session, row))
  return (open ?? rows.find(isShown) ?? rows[0])?.id
}

/** Whether what stands in a row, or beside it, is of something else than before. */
const isOther = (before: Row | undefined, { source, target, stale }: Row): boolean =>
  before?.source !== source || before.target !== target || before.stale !== stale

/** The active row was changed elsewhere: its field and all that stands beside it follow. */
const takeOver = (desk: Desk, { target }: Row): void => {
  const { field } = desk.active ?? {}
  if (field && field.text() !== target) field.node.textContent = target
  paintActive(desk)
  for (const panel of panels) panel.received?.(desk)
}

/** Take over rows that others have changed; the active one is left alone while it is written in. */
export const receive = (desk: Desk, rows: readonly Row[]): void => {
  const { active, session } = desk
  for (const row of rows) {
    const isActive = row.id === active?.id
    // Saved after all, by a window that was open before.
    if (session.drafts.get(row.id)?.text === row.target && !session.saves.has(row.id)) dropDraft(desk, row.id)
    if (isActive && (session.drafts.has(row.id) || active.field?.isComposing())) {
      desk.waiting.set(row.id, row)
      continue
    }
    const before = rowAt(session, row.id)
    put(desk, row)
    if (isActive && isOther(before, row)) takeOver(desk, row)
  }
}
