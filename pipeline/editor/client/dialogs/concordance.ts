import type { ConcordanceMessage } from '../../protocol.js'
import { element } from '../element.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

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
  const dialog: HTMLDialogElement = openDialog(
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
