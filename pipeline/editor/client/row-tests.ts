import { type State, states } from '../../model/segment.js'
import type { Row } from '../protocol.js'
import { numberOf, type Session, textOf } from './session.js'

/** What a row may be asked for by one press. They combine. */
export const rowTests = {
  empty: (_: Session, row: Row) => row.target === '' && !row.unread,
  stale: (_: Session, row: Row) => row.stale,
  alarms: (session: Session, row: Row) => (session.alarms[row.id] ?? 'info') !== 'info',
  drafts: (session: Session, row: Row) => session.drafts.has(row.id),
  toReview: (_: Session, row: Row) => row.state === 'translated' && !row.unread,
  differing: (session: Session, row: Row) => session.wordings.differs(row),
  noted: (_: Session, row: Row) => (row.notes?.length ?? 0) > 0,
} satisfies Record<string, (session: Session, row: Row) => boolean>

export type RowTest = keyof typeof rowTests

/** Their names, in the order they are shown. */
export const rowTestNames = Object.keys(rowTests).filter((name): name is RowTest =>
  Object.hasOwn(rowTests, name),
)

/** Everything that chooses rows. */
export interface Choice {
  tests: ReadonlySet<RowTest>
  /** One of these states; none: any. */
  states: ReadonlySet<State>
  /** Written on that day or later, ISO 8601 date; empty: whenever. */
  since: string
  /** A text in either language, or `#number`, `#id`. */
  text: string
}

const holds = (session: Session, row: Row, text: string): boolean => {
  if (text === '') return true
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return true
  if (wanted.startsWith('#'))
    return row.id === wanted.slice(1) || String(numberOf(session, row.id)) === wanted.slice(1)
  return row.source.toLowerCase().includes(wanted) || textOf(session, row.id).toLowerCase().includes(wanted)
}

const passes = (session: Session, row: Row, tests: Choice['tests']): boolean => {
  for (const name of tests) if (!rowTests[name](session, row)) return false
  return true
}

/** The day a time was, where she is. */
const dayOf = (at: string): string => {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleDateString('sv-SE')
}

/** Whether a row is chosen. */
export const isChosen = (session: Session, row: Row, { tests, states: of, since, text }: Choice): boolean =>
  passes(session, row, tests) &&
  (of.size === 0 || of.has(row.state)) &&
  (since === '' || (row.at !== undefined && dayOf(row.at) >= since)) &&
  holds(session, row, text)

const listed = <Name extends string>(text: string | null, known: readonly Name[]): Set<Name> =>
  new Set(known.filter(name => (text ?? '').split(',').includes(name)))

/** What an address chooses. */
export const choiceIn = (query: URLSearchParams): Choice => ({
  tests: listed(query.get('filter'), rowTestNames),
  states: listed(query.get('state'), states),
  since: /^\d{4}-\d\d-\d\d$/.exec(query.get('since') ?? '')?.[0] ?? '',
  text: query.get('text') ?? '',
})

/** Write a choice into an address; what chooses nothing is left out. */
export const writeChoice = (query: URLSearchParams, { tests, states: of, since, text }: Choice): void => {
  const parts = { filter: [...tests].join(), state: [...of].join(), since, text }
  for (const [name, value] of Object.entries(parts)) {
    if (value === '') query.delete(name)
    else query.set(name, value)
  }
}
