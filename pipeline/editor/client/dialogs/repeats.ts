import { direction } from '../../../model/language.js'
import type { RepeatMessage } from '../../protocol.js'
import { element } from '../element.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'
import { tickList } from './tick-list.js'

const isOpen = ({ target, stale }: RepeatMessage): boolean => target === '' || stale

/**
 * Show the other segments of the same source, and translate the ticked ones alike. Ticked are those that need a
 * translation; where none does, the question is which of several translations holds, and all are.
 */
export const openRepeats = (
  text: string,
  language: string,
  repeats: readonly RepeatMessage[],
  apply: (chosen: readonly RepeatMessage[]) => void,
): void => {
  const others = repeats.filter(({ target }) => target !== text)
  const areSettled = !others.some(isOpen)
  const act = element('button', { type: 'button', class: 'main' })
  const list = tickList<RepeatMessage>({
    line: ({ document, number, target, state, stale }) => [
      element(
        'span',
        { class: 'src' },
        `${document} · ${number} · ${say(`state.${stale ? 'stale' : state}`)}`,
      ),
      element('span', { lang: language, dir: direction(language) }, target === '' ? '–' : target),
    ],
    name: ({ number }) => say('segmentNumber', { number }),
    isTicked: repeat => areSettled || isOpen(repeat),
    changed: count => {
      act.disabled = count === 0
      act.textContent = say('applyCount', { count })
    },
  })
  list.show(others)
  act.addEventListener('click', () => {
    const chosen = list.ticked()
    dialog.close()
    apply(chosen)
  })
  const dialog: HTMLDialogElement = openDialog(
    say('key.repeats'),
    element('p', { lang: language, dir: direction(language) }, text),
    list.node,
    element(
      'p',
      { class: 'do' },
      act,
      closing(() => dialog, say('close')),
    ),
  )
  if (!act.disabled) act.focus()
}
