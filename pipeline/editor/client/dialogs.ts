import { difference } from '../../model/difference.js'
import type { ConcordanceMessage, SaveReply } from '../protocol.js'
import { element } from './element.js'
import { keys, shownKey } from './keys.js'
import { marked } from './side.js'
import { say } from './words.js'

/** What brings focus and caret back to where they are now: a browser gives back the focus alone. */
const placeNow = (): (() => void) => {
  const focused = document.activeElement
  const selection = getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined
  return () => {
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return
    focused.focus({ preventScroll: true })
    if (!range || !focused.isContentEditable) return
    selection?.removeAllRanges()
    selection?.addRange(range)
  }
}

/** Show a dialogue; gone and forgotten when it closes. Focus and caret go back to where they were. */
const open = (label: string, ...children: (Node | string)[]): HTMLDialogElement => {
  const back = placeNow()
  const dialog = element('dialog', { 'aria-label': label }, element('h2', {}, label), ...children)
  dialog.addEventListener('close', () => {
    dialog.remove()
    back()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

const closing = (dialog: () => HTMLDialogElement, label: string): HTMLElement =>
  element('button', { type: 'button', onclick: () => dialog().close() }, label, element('kbd', {}, 'Esc'))

/** The keys, to be searched. */
export const openHelp = (): void => {
  const rows = keys.map(({ command, keys: list }) =>
    element(
      'tr',
      {},
      element('td', {}, element('kbd', {}, list.map(shownKey).join(' · '))),
      element('td', {}, say(`key.${command}`)),
    ),
  )
  const search = element('input', {
    type: 'text',
    'aria-label': say('searchKeys'),
    placeholder: say('searchKeys'),
  })
  search.addEventListener('input', () => {
    const wanted = search.value.toLowerCase()
    for (const row of rows) row.hidden = !(row.textContent ?? '').toLowerCase().includes(wanted)
  })
  const table = element('table', { class: 'shortcuts' }, element('tbody', {}, ...rows))
  const dialog: HTMLDialogElement = open(
    say('keys'),
    search,
    table,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
}

type Conflict = SaveReply & { kind: 'conflict' }

/** What she decided of a conflict; undefined: later. */
export type Decision = { keep: 'theirs' } | { keep: 'text'; text: string } | undefined

/** Base, theirs, mine, with what differs; a merged text is only ever a proposal. */
export const openConflict = (
  { base, mine, theirs, proposal }: Conflict,
  number: number,
  language: string,
): Promise<Decision> =>
  new Promise(resolve => {
    let decision: Decision
    const choices = [
      { value: 'mine', name: say('yours'), note: say('notSavedYet'), text: mine, action: say('keepYours') },
      { value: 'theirs', name: say('theirs'), note: '', text: theirs.target, action: say('keepTheirs') },
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
        element('q', { lang: language }, ...marked(difference(base, text))),
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
    const dialog: HTMLDialogElement = open(
      say('conflictTitle', { number }),
      element('p', {}, say('conflictText')),
      element('p', { class: 'dim' }, `${say('base')}: `, element('span', { lang: language }, base || '–')),
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

/** Ask for a number or id. */
export const openGoTo = (go: (wanted: string) => void): void => {
  const input = element('input', { type: 'text', 'aria-label': say('goTo') })
  const dialog: HTMLDialogElement = open(say('goTo'), input)
  input.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    dialog.close()
    go(input.value.trim())
  })
}

/** Where a text stands in the whole book, in both languages. */
export const openConcordance = (
  text: string,
  languages: { source: string; target: string },
  look: (text: string) => Promise<ConcordanceMessage['lines']>,
): void => {
  const input = element('input', { type: 'text', 'aria-label': say('concordance') })
  const list = element('ul', { class: 'lines' })
  const search = async (): Promise<void> => {
    const lines = input.value.trim() === '' ? [] : await look(input.value)
    const items = lines.map(({ source, target, origin }) =>
      element(
        'li',
        {},
        element('p', { lang: languages.source }, source),
        element('p', { lang: languages.target }, target),
        element('p', { class: 'dim' }, origin),
      ),
    )
    list.replaceChildren(
      ...(items.length > 0 ? items : [element('li', { class: 'dim' }, say('nothingFound'))]),
    )
  }
  input.value = text
  input.addEventListener('change', () => void search())
  const dialog: HTMLDialogElement = open(
    say('concordance'),
    input,
    list,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
  if (text !== '') void search()
}
