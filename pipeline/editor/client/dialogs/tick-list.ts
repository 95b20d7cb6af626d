import { element } from '../element.js'
import { say } from '../words.js'
import { namedFor } from './dialog.js'

/** How the things of a list are shown, and who is told what is ticked. */
export interface TickListOptions<Item> {
  line(item: Item): (Node | string)[]
  /** What a tick is called for those who do not see its line. */
  name(item: Item): string
  go?(item: Item): void
  /** Whether it is ticked at first. Default true. */
  isTicked?(item: Item): boolean
  changed(count: number): void
}

/** A list of which some are chosen before anything happens. */
export interface TickList<Item> {
  node: HTMLElement
  show(items: readonly Item[]): void
  ticked(): Item[]
}

export const tickList = <Item>({
  line,
  name,
  go,
  isTicked,
  changed,
}: TickListOptions<Item>): TickList<Item> => {
  let shown: { item: Item; box: HTMLInputElement }[] = []
  const ticked = (): Item[] => shown.filter(({ box }) => box.checked).map(({ item }) => item)
  const all = element('input', { type: 'checkbox', 'aria-label': say('all') })
  const rows = element('ul', { class: 'ticks' })
  const head = element('label', { class: 'tick', hidden: true }, all, ` ${say('all')}`)
  const tell = (): void => {
    const count = ticked().length
    all.checked = count === shown.length
    all.indeterminate = count > 0 && count < shown.length
    changed(count)
  }
  all.addEventListener('change', () => {
    for (const { box } of shown) box.checked = all.checked
    tell()
  })
  rows.addEventListener('change', tell)
  const rowOf = (item: Item): HTMLElement => {
    const box = element('input', {
      type: 'checkbox',
      'aria-label': name(item),
      checked: isTicked?.(item) ?? true,
    })
    shown.push({ item, box })
    const label = element('label', {}, box, element('span', { class: 'line' }, ...line(item)))
    const open =
      go &&
      element(
        'button',
        { type: 'button', 'aria-label': namedFor(say('go'), name(item)), onclick: () => go(item) },
        say('go'),
      )
    return element('li', {}, label, ...(open ? [open] : []))
  }
  return {
    node: element('div', {}, head, rows),
    ticked,
    show: items => {
      shown = []
      rows.replaceChildren(...items.map(rowOf))
      head.hidden = items.length < 2
      tell()
    },
  }
}
