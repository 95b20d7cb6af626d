import { direction, isHan } from '../../model/language.js'
import type { Row } from '../protocol.js'
import { element } from './element.js'
import { kindOf } from './kind.js'
import { say } from './words.js'

/**
 * Rows that are skipped together while out of sight, in boxes that are skipped themselves: the browser looks at every
 * box it knows at each frame, and of a box that is skipped it knows no inner one. Measured at 20,000 rows.
 */
const chunk = 25
const boxful = 40
/** A guess at a row's height, for the scroll bar, until it has been seen. */
const guess = 56

/** What a row shows besides its texts. */
export interface Mark {
  kind: 'draft' | 'saving' | 'failed' | 'conflict' | 'alarm'
  label: string
}

/** The rows of a document as elements. */
export interface List {
  rowOf(id: string): HTMLElement | undefined
  fieldOf(id: string): HTMLElement | undefined
  sourceOf(id: string): HTMLElement | undefined
  update(row: Row, text: string, mark: Mark | undefined): void
  show(isShown: (id: string) => boolean): void
}

const cellOf = (language: string, className: string): HTMLElement =>
  element('div', {
    class: `${className}${isHan(language) ? ' han' : ''}`,
    lang: language,
    dir: direction(language),
  })

/** A cell without text of either side: what is cloned shares its attributes. */
interface Cells {
  source: HTMLElement
  target: HTMLElement
}

const filled = (cell: HTMLElement, value: string): HTMLElement => {
  const made = cell.cloneNode() as HTMLElement
  made.textContent = value
  return made
}

/** The state a row shows: a text that is `initial` was put in by nobody who stands by it. */
type Shown = 'stale' | 'needsWork' | Row['state']

const stateOf = ({ stale, state, target }: Row): Shown =>
  stale ? 'stale' : state === 'initial' && target !== '' ? 'needsWork' : state

/**
 * A row: its number and its state stand in attributes that the style shows, since of 20,000 rows most are never seen and
 * an element and a text each would double what the page holds of them.
 */
const rowElement = (row: Row, before: Row | undefined, number: number, cells: Cells): HTMLElement => {
  const source = filled(cells.source, row.source)
  const isFirst = row.block !== before?.block
  const label = isFirst ? kindOf(row) : undefined
  const kind = before && label === kindOf(before) ? undefined : label
  const node = element(
    'div',
    {
      class: `seg ${row.role} ${stateOf(row)}${isFirst ? '' : ' continued'}${kind === undefined ? '' : ' named'}`,
      role: 'listitem',
      'data-id': row.id,
      'data-number': String(number),
      'data-state': stateLabel(stateOf(row)),
    },
    ...(kind === undefined ? [] : [element('span', { class: 'kind' }, kind)]),
    source,
    filled(cells.target, row.target),
  )
  if (row.depth !== undefined) {
    source.setAttribute('role', 'heading')
    source.setAttribute('aria-level', String(row.depth))
    node.classList.add(`h${row.depth}`)
  }
  if (row.level !== undefined) node.style.setProperty('--level', String(row.level))
  if (isFirst && row.sign !== undefined) source.dataset.sign = row.sign
  return node
}

const labels = new Map<string, string>()

/** Asked for 20,000 times when a document opens. */
const stateLabel = (state: Shown): string => {
  const label = labels.get(state) ?? say(`state.${state}`)
  labels.set(state, label)
  return label
}

const setText = (node: Element | null, value: string): void => {
  if (node && node.textContent !== value) node.textContent = value
}

/** Elements in boxes of so many. */
const boxed = (nodes: readonly HTMLElement[], size: number): HTMLElement[] =>
  Array.from({ length: Math.ceil(nodes.length / size) }, (_, index) =>
    element(
      'div',
      { class: 'chunk', role: 'presentation' },
      ...nodes.slice(index * size, (index + 1) * size),
    ),
  )

/** Have a box that is out of sight be as high as its rows may be. @returns the number of rows that are shown in it. */
const measure = (box: Element): number => {
  let shown = 0
  for (const node of box.children)
    if (node.classList.contains('chunk')) shown += measure(node)
    else if (node instanceof HTMLElement && !node.hidden) shown += 1
  if (box instanceof HTMLElement) box.style.containIntrinsicSize = `auto ${shown * guess}px`
  return shown
}

/** Fill the list: every row is there, so that the browser's own search and a screen reader find all of them. */
export const fillList = (
  list: HTMLElement,
  rows: readonly Row[],
  languages: { source: string; target: string },
): List => {
  const cells = { source: cellOf(languages.source, 'source'), target: cellOf(languages.target, 'target') }
  const made = rows.map((row, index) => rowElement(row, rows[index - 1], index + 1, cells))
  const boxes = boxed(boxed(made, chunk), boxful)
  for (const box of boxes) measure(box)
  const nothing = element('p', { class: 'nothing', hidden: true }, say('none'))
  list.replaceChildren(...boxes, nothing)
  const byId = new Map(rows.map((row, index) => [row.id, made[index]]))
  const part = (id: string, name: string): HTMLElement | undefined =>
    byId.get(id)?.querySelector<HTMLElement>(`:scope > .${name}`) ?? undefined
  return {
    rowOf: id => byId.get(id),
    fieldOf: id => part(id, 'target'),
    sourceOf: id => part(id, 'source'),
    update: (row, shown, mark) => {
      const node = byId.get(row.id)
      if (!node) return
      setText(node.querySelector('.source'), row.source)
      const field = node.querySelector('.target')
      if (!node.classList.contains('active')) setText(field, shown)
      const state = stateOf(row)
      const is = (kind: Mark['kind']): boolean => mark?.kind === kind
      for (const name of ['initial', 'needsWork', 'translated', 'reviewed', 'final', 'stale'])
        node.classList.toggle(name, name === state)
      node.classList.toggle('problem', is('alarm'))
      node.classList.toggle('failed', is('failed'))
      node.classList.toggle('conflict', is('conflict'))
      node.dataset.state = mark?.label ?? stateLabel(state)
      setText(node.querySelector('.st'), node.dataset.state)
    },
    show: isShown => {
      for (const [id, node] of byId) {
        const hidden = !isShown(id)
        if (node && node.hidden !== hidden) node.hidden = hidden
      }
      const shown = boxes.reduce((sum, box) => sum + measure(box), 0)
      nothing.hidden = shown > 0
    },
  }
}

/** Bring a row into view and keep at it until its place holds: rows above it get their height on the way. */
export const settleAt = (list: HTMLElement, row: HTMLElement): void => {
  let last = Number.NaN
  let rounds = 0
  const step = (): void => {
    const { top, bottom, height } = row.getBoundingClientRect()
    const frame = list.getBoundingClientRect()
    const isInside = top >= frame.top && bottom <= frame.bottom
    if (!isInside || (rounds > 0 && Math.abs(top - last) > 2)) {
      const room = Math.max(0, (frame.height - height) / 2)
      list.scrollTop += top - frame.top - room
    }
    last = row.getBoundingClientRect().top
    rounds += 1
    if (rounds < 12 && (rounds < 3 || Math.abs(last - top) > 2)) requestAnimationFrame(step)
  }
  step()
}
