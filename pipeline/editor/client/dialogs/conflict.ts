import { difference } from '../../../model/difference.js'
import { direction } from '../../../model/language.js'
import type { SaveReply } from '../../protocol.js'
import { element } from '../element.js'
import { marked } from '../marked.js'
import { shownTime } from '../shown-time.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

type Conflict = SaveReply & { kind: 'conflict' }

/** What she decided of a conflict; undefined: later. */
export type Decision = { keep: 'theirs' } | { keep: 'text'; text: string } | undefined

/** Base, theirs, mine, with what differs; a merged text is only ever a proposal. */
export const openConflict = (
  { base, mine, theirs, proposal, from }: Conflict,
  number: number,
  language: string,
): Promise<Decision> =>
  new Promise(resolve => {
    let decision: Decision
    const who = [from?.at === undefined ? '' : shownTime(from.at), from?.by].filter(Boolean).join(' · ')
    const choices = [
      { value: 'mine', name: say('yours'), note: say('notSavedYet'), text: mine, action: say('keepYours') },
      { value: 'theirs', name: say('theirs'), note: who, text: theirs.target, action: say('keepTheirs') },
      ...(proposal === undefined
        ? []
        : [{ value: 'both', name: say('proposal'), note: '', text: proposal, action: say('takeProposal') }]),
    ]
    const radios = choices.map(({ value }, index) =>
      element('input', { type: 'radio', name: 'choice', value, checked: index === 0 }),
    )
    const labels = choices.map(({ name, note, text }, index) =>
      element(
        'label',
        {},
        radios[index] ?? '',
        ' ',
        element('b', {}, name),
        ' ',
        element('span', { class: 'dim' }, note),
        element('q', { lang: language, dir: direction(language) }, ...marked(difference(base, text))),
      ),
    )
    const act = element('button', { type: 'button', class: 'main' })
    const chosen = () =>
      choices[
        Math.max(
          0,
          radios.findIndex(radio => radio.checked),
        )
      ]
    const name = (): void => act.replaceChildren(chosen()?.action ?? '')
    for (const radio of radios) radio.addEventListener('change', name)
    name()
    act.addEventListener('click', () => {
      const { value, text } = chosen() ?? { value: 'theirs', text: '' }
      decision = value === 'theirs' ? { keep: 'theirs' } : { keep: 'text', text }
      dialog.close()
    })
    const dialog: HTMLDialogElement = openDialog(
      say('conflictTitle', { number }),
      element('p', {}, say('conflictText')),
      element(
        'p',
        { class: 'dim' },
        `${say('base')} `,
        element('span', { lang: language, dir: direction(language) }, base || '–'),
      ),
      element('div', { class: 'two' }, ...labels),
      element(
        'p',
        { class: 'do' },
        act,
        closing(() => dialog, say('decideLater')),
      ),
    )
    dialog.addEventListener('close', () => resolve(decision))
  })
