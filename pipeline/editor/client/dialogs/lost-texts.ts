import { direction } from '../../../model/language.js'
import type { LostText } from '../../protocol.js'
import { element } from '../element.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

/** What can be done with a text that has lost its place. */
export interface LostActions {
  follow(text: LostText): void
  forget(text: LostText): void
}

const textElement = (lost: LostText, dialog: () => HTMLDialogElement, actions: LostActions): HTMLElement => {
  const { text, language, document, at, moved } = lost
  const place = moved ? say('movedTo', { document: moved.document }) : say('nowhere')
  const action = (label: string, act: () => void): HTMLElement =>
    element('button', { type: 'button', onclick: act }, label)
  const item = element(
    'li',
    {},
    element('p', { class: 'dim' }, `${document} · ${at.slice(0, 10)} · ${place}`),
    element('p', { class: 'copyable', lang: language, dir: direction(language) }, text),
    element(
      'p',
      { class: 'do' },
      ...(moved
        ? [
            action(say('goThere'), () => {
              dialog().close()
              actions.follow(lost)
            }),
          ]
        : []),
      action(say('copy'), () => void navigator.clipboard.writeText(text).catch(() => undefined)),
      action(say('giveUp'), () => {
        item.remove()
        actions.forget(lost)
      }),
    ),
  )
  return item
}

/** The texts that have lost their place, to be copied, followed or given up. */
export const openLostTexts = (texts: readonly LostText[], actions: LostActions): void => {
  const dialog: HTMLDialogElement = openDialog(
    say('lostTexts', { count: texts.length }),
    element('p', {}, say('lostNote')),
    element('ul', { class: 'lines' }, ...texts.map(text => textElement(text, () => dialog, actions))),
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
}
