import { byId, element } from './element.js'
import { announce } from './status-line.js'
import { say } from './words.js'

/** Something that can be done about what is told. */
export interface Offer {
  label: string
  act(): void
}

/** How long it stays where nothing is offered, in milliseconds. */
const stays = 6000

let timer: ReturnType<typeof setTimeout> | undefined

/** Counts what was told. */
let tellings = 0

/**
 * Tell something beside the work: it takes no focus, and goes when it is done with.
 * @returns what takes it back, unless something else was told since.
 */
export const tell = (text: string, ...offers: readonly Offer[]): (() => void) => {
  const box = byId('told')
  tellings += 1
  const telling = tellings
  const close = (): void => {
    box.hidden = true
  }
  const button = ({ label, act }: Offer): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        onclick: () => {
          close()
          act()
        },
      },
      label,
    )
  clearTimeout(timer)
  box.replaceChildren(
    element('span', {}, text),
    ...offers.map(button),
    button({ label: say('close'), act: () => undefined }),
  )
  box.hidden = false
  announce(text)
  if (offers.length === 0) timer = setTimeout(close, stays)
  return () => {
    if (telling === tellings) close()
  }
}
