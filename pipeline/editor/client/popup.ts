import { placeNow } from './dialogs/dialog.js'
import { byId, element } from './element.js'

/** A line of a popup. */
export interface Choice {
  label: string
  /** What stands behind it, smaller. */
  detail?: string
  /** The language of the label. */
  language?: string
  /** One character that chooses it; the first nine lines without one have their number. */
  key?: string
  act(): void
}

/** Where the caret is on the screen, else a corner of an element. */
export const caretRect = (fallback: Element): DOMRect => {
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined
  const rect = range?.getBoundingClientRect()
  return rect && rect.height > 0 ? rect : fallback.getBoundingClientRect()
}

/** Put a box below a place on the screen, or above it where there is no room. */
export const place = (box: HTMLElement, { left, top, bottom }: DOMRect): void => {
  const { width, height } = box.getBoundingClientRect()
  const below = bottom + 4
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  box.style.top = `${below + height < innerHeight - 8 ? below : Math.max(8, top - height - 4)}px`
}

/** Keys that move in a list of choices: the place they lead to. */
const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** A choice's own key, or its number. */
const keysOf = (choices: readonly Choice[]): string[] => {
  let number = 0
  return choices.map(({ key }) => {
    if (key !== undefined) return key
    number += 1
    return number < 10 ? String(number) : ''
  })
}

let isOpen = (): boolean => false

/** Whether a popup is open: keys go to it alone. */
export const hasPopup = (): boolean => isOpen()

/**
 * Show choices at the caret. They take the focus and give it back with the caret where it was: what is chosen then acts
 * on the text.
 * @param at the element it stands at where there is no caret.
 */
export const openPopup = (label: string, choices: readonly Choice[], at: Element): void => {
  const back = placeNow()
  const rect = caretRect(at)
  const keys = keysOf(choices)
  const close = (): void => {
    if (!box.isConnected) return
    box.remove()
    isOpen = () => false
    back()
  }
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return
    close()
    choice.act()
  }
  const items = choices.map((choice, index) =>
    element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: '-1',
        'aria-keyshortcuts': keys[index]?.toUpperCase() || undefined,
        onclick: () => choose(choice),
      },
      element('kbd', { 'aria-hidden': 'true' }, (keys[index] ?? '').toUpperCase()),
      element('span', { lang: choice.language }, choice.label),
      ...(choice.detail === undefined ? [] : [element('small', {}, choice.detail)]),
    ),
  )
  const box = element('div', { class: 'popup', role: 'menu', 'aria-label': label }, ...items)
  box.addEventListener('keydown', event => {
    if (event.isComposing) return
    const here = items.findIndex(item => item.matches(':focus'))
    const to = moves[event.key]?.(here, items.length - 1)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    const chosen = plain ? keys.indexOf(event.key.toLowerCase()) : -1
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (to !== undefined) items[to]?.focus()
    else if (chosen >= 0) choose(choices[chosen])
    else return
    event.preventDefault()
  })
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) setTimeout(close)
  })
  byId('desk').append(box)
  place(box, rect)
  isOpen = () => box.isConnected
  items[0]?.focus()
}
