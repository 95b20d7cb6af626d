import { direction, isHan } from '../../model/language.js'
import type { Row } from '../protocol.js'
import { element } from './element.js'
import { captionOf, isBeside } from './kind.js'
import { say } from './words.js'

/** What a row shows besides its texts. */
export interface Mark {
  kind: 'draft' | 'saving' | 'failed' | 'conflict' | 'alarm'
  label: string
}

/** The state a row shows: a text that is `initial` was put in by nobody who stands by it. */
type Shown = 'unread' | 'stale' | 'needsWork' | Row['state']

const stateOf = ({ unread, stale, state, target }: Row): Shown => {
  if (unread) return 'unread'
  if (stale) return 'stale'
  return state === 'initial' && target !== '' ? 'needsWork' : state
}

const labels = new Map<string, string>()

/** Asked for 20,000 times when a document opens. */
const stateLabel = (state: Shown): string => {
  const label = labels.get(state) ?? say(`state.${state}`)
  labels.set(state, label)
  return label
}

const cellOf = (language: string, className: string): HTMLElement =>
  element('div', {
    class: `${className}${isHan(language) ? ' han' : ''}`,
    lang: language,
    dir: direction(language),
  })

/** A row without texts: what is cloned shares its attributes. */
export const emptyRow = (languages: { source: string; target: string }): HTMLElement =>
  element('div', { role: 'listitem' }, cellOf(languages.source, 'source'), cellOf(languages.target, 'target'))

const classesOf = ({ role, depth }: Row, state: Shown, isFirst: boolean, isNamed: boolean): string =>
  `seg ${role} ${state}${isFirst ? '' : ' continued'}${isNamed ? ' named' : ''}${depth === undefined ? '' : ` h${depth}`}`

/** A caption with the head of its column set apart: it is a text of the book. */
const withColumn = (caption: string, column: string | undefined, language: string): (Node | string)[] => {
  const at = column === undefined ? -1 : caption.lastIndexOf(column)
  if (column === undefined || at === -1) return [caption]
  const head = element('bdi', { lang: language }, column)
  return [caption.slice(0, at), head, caption.slice(at + column.length)]
}

/**
 * A row: its number and its state stand in attributes that the style shows, since of 20,000 rows most are never seen and
 * an element and a text each would double what the page holds of them.
 */
export const rowElement = (
  empty: HTMLElement,
  row: Row,
  before: Row | undefined,
  number: number,
): HTMLElement => {
  const node = empty.cloneNode(true) as HTMLElement
  // Not by `children`: the page would keep a live list for each row, 400 bytes (measured: 8 MB of 20,000).
  const [source, target] = [node.firstElementChild as HTMLElement, node.lastElementChild as HTMLElement]
  source.textContent = row.source
  target.textContent = row.target
  const isFirst = row.block !== before?.block
  const caption = captionOf(row, before)
  const state = stateOf(row)
  node.className = classesOf(row, state, isFirst && !isBeside(row, before), caption !== undefined)
  node.setAttribute('data-id', row.id)
  node.setAttribute('data-number', String(number))
  node.setAttribute('data-state', stateLabel(state))
  if (caption !== undefined)
    node.prepend(element('span', { class: 'kind' }, ...withColumn(caption, row.column, source.lang)))
  if (row.depth !== undefined) {
    source.setAttribute('role', 'heading')
    source.setAttribute('aria-level', String(row.depth))
  }
  if (row.level !== undefined) node.style.setProperty('--level', String(row.level))
  if (isFirst && row.sign !== undefined) source.dataset.sign = row.sign
  return node
}

const setText = (node: Element | null, value: string): void => {
  if (node && node.textContent !== value) node.textContent = value
}

/** Show in a row how it stands now; the text of the active one is left to who writes it. */
export const showInRow = (node: HTMLElement, row: Row, text: string, mark: Mark | undefined): void => {
  setText(node.querySelector('.source'), row.source)
  if (!node.classList.contains('active')) setText(node.querySelector('.target'), text)
  const state = stateOf(row)
  const is = (kind: Mark['kind']): boolean => mark?.kind === kind
  for (const name of ['initial', 'needsWork', 'translated', 'reviewed', 'final', 'stale', 'unread'])
    node.classList.toggle(name, name === state)
  node.classList.toggle('problem', is('alarm'))
  node.classList.toggle('failed', is('failed'))
  node.classList.toggle('conflict', is('conflict'))
  node.classList.toggle('saving', is('saving'))
  node.dataset.state = mark?.label ?? stateLabel(state)
  setText(node.querySelector('.st'), node.dataset.state)
}
