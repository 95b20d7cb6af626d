import { states } from '../../model/segment.js'
import type { Row } from '../protocol.js'
import { countOf } from './count-of.js'
import { byId, element } from './element.js'
import {
  type Choice,
  choiceIn,
  isChosen,
  type RowTest,
  rowTestNames,
  rowTests,
  writeChoice,
} from './row-tests.js'
import type { Session } from './session.js'
import { say } from './words.js'

/** The filters that are on; they combine, and are kept in the address. */
export interface Filters {
  /** Whether a row is shown. */
  admits(session: Session, row: Row): boolean
  /** Show which are on, and how many rows each one has. */
  show(session: Session): void
  /** Show all rows. */
  clear(): void
}

const toggled = <Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> => {
  const made = new Set(set)
  if (!made.delete(item)) made.add(item)
  return made
}

/** Those that are behind a button; the others stand in the bar. */
const behind = ['noted', 'differing'] as const
type Behind = (typeof behind)[number]
const isBehind = (name: RowTest): name is Behind => behind.some(each => each === name)
const inBar = rowTestNames.filter((name): name is Exclude<RowTest, Behind> => !isBehind(name))

const inputOf = (id: string): HTMLInputElement => {
  const input = byId(id)
  if (!(input instanceof HTMLInputElement)) throw new Error(`#${id} is no input`)
  return input
}

/** A button that shows a count and is on or off. */
const countButton = (label: string, act: () => void) => {
  const count = element('i')
  return { count, button: element('button', { type: 'button', onclick: act }, label, ' ', count) }
}

/** Make the filters. @param changed is told when another one is chosen. */
export const createFilters = (changed: () => void): Filters => {
  let choice: Choice = choiceIn(new URLSearchParams(location.search))
  const choose = (part: Partial<Choice>): void => {
    choice = { ...choice, ...part }
    const url = new URL(location.href)
    writeChoice(url.searchParams, choice)
    history.replaceState(history.state, '', url)
    changed()
  }

  const find = inputOf('find')
  find.value = choice.text
  find.placeholder = say('findHint')
  byId('find-label').textContent = say('find')
  find.addEventListener('input', event => {
    if (!(event instanceof InputEvent && event.isComposing)) choose({ text: find.value })
  })
  find.addEventListener('compositionend', () => choose({ text: find.value }))

  const nothing: Choice = { tests: new Set(), states: new Set(), since: '', text: '' }
  const clear = (): void => {
    find.value = ''
    choose(nothing)
  }
  const all = countButton(say('all'), clear)
  const tests = inBar.map(name => ({
    name,
    ...countButton(say(name), () => choose({ tests: toggled(choice.tests, name) })),
  }))

  const box = (label: string, isOn: () => boolean, act: () => void) => {
    const input = element('input', { type: 'checkbox', onchange: act })
    return { input, isOn, node: element('label', { class: 'tick' }, input, ` ${label}`) }
  }
  const boxes = [
    ...states.map(state =>
      box(
        say(state === 'initial' ? 'unfinished' : `state.${state}`),
        () => choice.states.has(state),
        () => choose({ states: toggled(choice.states, state) }),
      ),
    ),
    ...behind.map(name =>
      box(
        say(name),
        () => choice.tests.has(name),
        () => choose({ tests: toggled(choice.tests, name) }),
      ),
    ),
  ]
  const since = element('input', { type: 'date', 'aria-label': say('since') })
  since.addEventListener('change', () => choose({ since: since.value }))
  const more = element('div', { id: 'more', class: 'popup', popover: 'auto' })
  more.append(
    ...boxes.map(({ node }) => node),
    element('label', { class: 'tick' }, `${say('since')} `, since),
  )
  const open = element('button', { type: 'button', popovertarget: 'more', class: 'more' }, say('moreFilters'))
  const place = (): void => {
    const { right, bottom } = open.getBoundingClientRect()
    more.style.top = `${bottom + 4}px`
    more.style.right = `${Math.max(8, innerWidth - right)}px`
  }
  more.addEventListener('beforetoggle', place)
  addEventListener('resize', place)
  byId('filters').setAttribute('aria-label', say('filter'))
  byId('filters').replaceChildren(all.button, ...tests.map(({ button }) => button), open, more)

  const hidden = (): number =>
    choice.states.size + behind.filter(name => choice.tests.has(name)).length + Number(choice.since !== '')
  return {
    clear,
    admits: (session, row) => isChosen(session, row, choice),
    show: session => {
      const isAll = choice.tests.size === 0 && choice.text.trim() === '' && hidden() === 0
      all.button.setAttribute('aria-pressed', String(isAll))
      all.count.textContent = String(session.rows.length)
      for (const { name, button, count } of tests) {
        button.setAttribute('aria-pressed', String(choice.tests.has(name)))
        count.textContent = String(countOf(session.rows, row => rowTests[name](session, row)))
      }
      for (const { input, isOn } of boxes) input.checked = isOn()
      since.value = choice.since
      open.setAttribute('aria-pressed', String(hidden() > 0))
      open.replaceChildren(
        say('moreFilters'),
        ...(hidden() > 0 ? [' ', element('i', {}, String(hidden()))] : []),
      )
    },
  }
}
