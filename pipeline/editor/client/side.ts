import type { Change } from '../../model/difference.js'
import { direction } from '../../model/language.js'
import type { AlarmMessage, MatchMessage, Row, TermMessage } from '../protocol.js'
import { byId, element } from './element.js'
import { say } from './words.js'

/** What the panels can do to the field. */
export interface SideActions {
  /** Put a whole text in the field. */
  take(text: string): void
  insert(text: string): void
  replace(text: string, start: number, end: number): void
  ignore(rule: string, ignored: boolean): void
  stillRight(): void
}

const title = (text: string, count = ''): HTMLElement => element('h2', {}, text, element('i', {}, count))

const button = (label: string, act: () => void, properties: Record<string, string> = {}): HTMLElement =>
  element('button', { type: 'button', ...properties, onclick: act }, label)

/** The texts of a difference, marked by more than colour. */
export const marked = (changes: readonly Change[]): (Node | string)[] =>
  changes.map(({ kind, text }) =>
    kind === 'equal' ? text : element(kind === 'delete' ? 'del' : 'ins', {}, text),
  )

const alarmElement = (alarm: AlarmMessage, actions: SideActions): HTMLElement => {
  const { rule, severity, message, note, expected, place, fixed, ignored } = alarm
  const buttons: HTMLElement[] = []
  if (fixed !== undefined) buttons.push(button(say('fix'), () => actions.take(fixed)))
  else if (place?.side === 'target')
    for (const text of expected.slice(0, 3))
      buttons.push(button(say('use', { text }), () => actions.replace(text, place.start, place.end)))
  buttons.push(button(ignored ? say('heed') : say('ignore'), () => actions.ignore(rule, !ignored)))
  return element(
    'div',
    { class: `check ${severity}${ignored ? ' ignored' : ''}` },
    element('p', {}, `${message}.`, ...(ignored ? [` (${say('ignored')})`] : [])),
    ...(note === undefined ? [] : [element('p', { class: 'dim' }, note)]),
    element('p', { class: 'do' }, ...buttons),
  )
}

const fill = (id: string, head: HTMLElement, parts: readonly HTMLElement[], none: string): void =>
  byId(id).replaceChildren(head, ...(parts.length > 0 ? parts : [element('p', { class: 'none' }, none)]))

/** Show the alarms, those that are ignored last. */
export const showAlarms = (
  alarms: readonly AlarmMessage[],
  missing: readonly string[],
  actions: SideActions,
): void => {
  const sorted = alarms.toSorted((a, b) => Number(a.ignored) - Number(b.ignored))
  const parts = sorted.map(alarm => alarmElement(alarm, actions))
  if (missing.length > 0)
    parts.push(
      element(
        'div',
        { class: 'check' },
        element('p', {}, say('missing')),
        element(
          'p',
          { class: 'do' },
          ...missing.slice(0, 8).map(text => button(text, () => actions.insert(text))),
        ),
      ),
    )
  const heard = alarms.filter(({ ignored }) => !ignored).length
  fill('checks', title(say('checks'), heard > 0 ? String(heard) : ''), parts, say('noAlarms'))
}

const entryElement = (entry: TermMessage['entries'][number], language: string, actions: SideActions) => {
  const { target, status, authority, date, used } = entry
  const isWrong = status === 'forbidden' || status === 'deprecated'
  const from = [status === 'preferred' ? '' : status, authority, date].filter(Boolean).join(' · ')
  const name = isWrong
    ? element('s', { lang: language }, target)
    : button(target, () => actions.insert(target), {
        lang: language,
        'aria-label': say('insert', { text: target }),
      })
  return element(
    'dd',
    {},
    name,
    ...(used && !isWrong ? [element('span', { class: 'ok' }, say('used'))] : []),
    ...(from === '' ? [] : [element('span', { class: 'from' }, from)]),
  )
}

/** Show the terms that stand in the source. */
export const showTerms = (
  terms: readonly TermMessage[],
  languages: { source: string; target: string },
  actions: SideActions,
): void => {
  const rows = terms.map(({ text, entries }) =>
    element(
      'div',
      {},
      element('dt', { lang: languages.source }, text),
      ...entries.map(entry => entryElement(entry, languages.target, actions)),
    ),
  )
  const list = rows.length > 0 ? [element('dl', {}, ...rows)] : []
  fill('terms', title(say('terms'), rows.length > 0 ? String(rows.length) : ''), list, say('noTerms'))
}

const matchElement = (
  match: MatchMessage,
  index: number,
  languages: { source: string; target: string },
  actions: SideActions,
): HTMLElement => {
  const { percent, difference, target, substituted, origin, date, state } = match
  const about = [
    origin,
    date?.slice(0, 10),
    say(`state.${state}`),
    substituted === undefined ? '' : say('figures'),
  ]
  const shown = substituted ?? target
  return element(
    'div',
    { class: 'match' },
    element('span', { class: 'pc' }, String(percent)),
    element('p', { lang: languages.source }, ...marked(difference)),
    element('p', { lang: languages.target, dir: direction(languages.target) }, shown),
    element('p', { class: 'src' }, about.filter(Boolean).join(' · ')),
    button(`Ctrl+${index + 1}`, () => actions.take(shown), {
      'aria-label': say('useMatch', { number: index + 1 }),
    }),
  )
}

/** Show old translations of like texts: what differs is the source's difference. */
export const showMatches = (
  matches: readonly MatchMessage[],
  languages: { source: string; target: string },
  actions: SideActions,
): void =>
  fill(
    'matches',
    title(say('matches'), matches.length > 0 ? String(matches.length) : ''),
    matches.map((match, index) => matchElement(match, index, languages, actions)),
    say('noMatches'),
  )

/** Where a translation is stale: the source it was made for, with what has changed since. */
export const showEarlier = (row: Row, changes: readonly Change[], actions: SideActions): void => {
  const section = byId('earlier')
  section.hidden = !row.stale
  if (!row.stale) return
  const text =
    row.earlier === undefined
      ? element('p', {}, say('earlierUnknown'))
      : element('p', { lang: 'zh' }, ...marked(changes))
  section.replaceChildren(
    title(say('earlier')),
    text,
    element('p', { class: 'do' }, button(say('stillRight'), actions.stillRight)),
  )
}
