import { type TermStatus, termStatuses } from '../../../model/glossary.js'
import { direction } from '../../../model/language.js'
import type { TermRequest } from '../../protocol.js'
import { element } from '../element.js'
import { reasonOf } from '../reason-of.js'
import { say, type Word } from '../words.js'
import { closing, openDialog } from './dialog.js'

const line = (label: Word, value: string, language?: string): [HTMLElement, HTMLInputElement] => {
  const dir = language && direction(language)
  const input = element('input', { type: 'text', value, lang: language, dir, autocomplete: 'off' })
  return [element('label', { class: 'field' }, say(label), input), input]
}

/**
 * Ask for a term.
 * @param add puts it into the glossary; what it throws is shown, and nothing is lost.
 */
export const openTerm = (
  { source, target }: { source: string; target: string },
  languages: { source: string; target: string },
  add: (term: Omit<TermRequest, 'language'>) => Promise<void>,
): void => {
  const [sourceLabel, sourceInput] = line('termSource', source, languages.source)
  const [targetLabel, targetInput] = line('termTarget', target, languages.target)
  const [authorityLabel, authority] = line('termAuthority', '')
  const [noteLabel, note] = line('termNote', '')
  const status = element(
    'select',
    {},
    ...termStatuses.map(value => element('option', { value }, say(`status.${value}`))),
  )
  const said = element('p', { class: 'bad', role: 'alert' })
  const send = async (): Promise<void> => {
    const chosen = termStatuses.find((value): value is TermStatus => value === status.value) ?? 'preferred'
    try {
      await add({
        source: sourceInput.value,
        target: targetInput.value,
        status: chosen,
        authority: authority.value,
        note: note.value,
      })
      dialog.close()
    } catch (error) {
      said.textContent = reasonOf(error)
    }
  }
  const form = element(
    'form',
    {},
    sourceLabel,
    targetLabel,
    element('label', { class: 'field' }, say('termStatus'), status),
    authorityLabel,
    noteLabel,
    said,
    element(
      'p',
      { class: 'do' },
      element('button', { class: 'main' }, say('key.addTerm')),
      closing(() => dialog, say('close')),
    ),
  )
  form.addEventListener('submit', event => {
    event.preventDefault()
    void send()
  })
  const dialog: HTMLDialogElement = openDialog(say('key.addTerm'), form)
  if (source !== '') targetInput.focus()
}
