import type { Row } from '../protocol.js'
import { byId, element } from './element.js'
import { type Session, textOf } from './session.js'
import { say } from './words.js'

/** What a row may be asked for. They combine with the text that is searched for. */
const tests = {
  all: () => true,
  empty: (_: Session, row: Row) => row.target === '',
  stale: (_: Session, row: Row) => row.stale,
  alarms: (session: Session, row: Row) => (session.alarms[row.id] ?? 'info') !== 'info',
  noted: (_: Session, row: Row) => (row.notes?.length ?? 0) > 0,
  drafts: (session: Session, row: Row) => session.drafts.has(row.id),
  toReview: (_: Session, row: Row) => row.state === 'translated',
} satisfies Record<string, (session: Session, row: Row) => boolean>

type FilterName = keyof typeof tests

const names = Object.keys(tests).filter((name): name is FilterName => Object.hasOwn(tests, name))

/** The filters that are on; kept in the address. */
export interface Filters {
  /** Whether a row is shown. */
  admits(session: Session, row: Row): boolean
  show(session: Session): void
}

const holds = (session: Session, row: Row, text: string): boolean => {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return true
  if (wanted.startsWith('#')) return row.id === wanted.slice(1) || `#${session.places.get(row.id)}` === wanted
  return row.source.toLowerCase().includes(wanted) || textOf(session, row.id).toLowerCase().includes(wanted)
}

const remember = (name: string, value: string): void => {
  const url = new URL(location.href)
  if (value === '' || value === 'all') url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  history.replaceState(null, '', url)
}

/** Make the filters. @param changed is told when another one is chosen. */
export const createFilters = (changed: () => void): Filters => {
  const query = new URLSearchParams(location.search)
  const on = new Set(
    names.filter(name => name !== 'all' && (query.get('filter') ?? '').split(',').includes(name)),
  )
  const input = byId('find')
  if (!(input instanceof HTMLInputElement)) throw new Error('#find is no input')
  input.value = query.get('text') ?? ''
  input.placeholder = say('findHint')
  byId('find-label').textContent = say('find')
  byId('filters').setAttribute('aria-label', say('filter'))
  input.addEventListener('input', event => {
    if (event instanceof InputEvent && event.isComposing) return
    remember('text', input.value)
    changed()
  })
  const buttons = names.map(name => {
    const count = element('i')
    const button = element('button', { type: 'button' }, say(name), count)
    button.addEventListener('click', () => {
      if (name === 'all') on.clear()
      else if (!on.delete(name)) on.add(name)
      remember('filter', [...on].join(','))
      changed()
    })
    return { name, button, count }
  })
  byId('filters').replaceChildren(...buttons.map(({ button }) => button))
  return {
    admits: (session, row) =>
      [...on].every(name => tests[name](session, row)) && holds(session, row, input.value),
    show: session => {
      for (const { name, button, count } of buttons) {
        button.setAttribute('aria-pressed', String(name === 'all' ? on.size === 0 : on.has(name)))
        count.textContent = String(session.rows.filter(row => tests[name](session, row)).length)
      }
    },
  }
}
