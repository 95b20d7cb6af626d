import { direction } from '../../../model/language.js'
import type { ConcordanceLine } from '../../protocol.js'
import { element } from '../element.js'
import { reasonOf } from '../reason-of.js'
import { say } from '../words.js'
import { closing, namedFor, openDialog } from './dialog.js'

/** What can be done with what is found. */
export interface ConcordanceActions {
  look(text: string): Promise<readonly ConcordanceLine[]>
  /** Put a translation in at the caret. */
  insert(text: string): void
  go(place: NonNullable<ConcordanceLine['place']>): void
}

/** How long after the last input it looks, in milliseconds. */
const lookAfter = 200

/** A text in which what was looked for is marked. */
const withMarks = (text: string, wanted: string): (Node | string)[] => {
  const at = text.toLowerCase().indexOf(wanted.toLowerCase())
  if (at < 0 || wanted === '') return [text]
  const end = at + wanted.length
  return [text.slice(0, at), element('mark', {}, text.slice(at, end)), ...withMarks(text.slice(end), wanted)]
}

/** Where a text stands in the whole book, in both languages. */
export const openConcordance = (
  text: string,
  languages: { source: string; target: string },
  { look, insert, go }: ConcordanceActions,
): void => {
  const input = element('input', { type: 'text', 'aria-label': say('concordance'), value: text })
  const list = element('ul', { class: 'lines' })
  const said = element('p', { class: 'dim', role: 'status' })
  const button = (label: string, what: string, act: () => void): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        'aria-label': namedFor(label, what),
        onclick: () => {
          dialog.close()
          act()
        },
      },
      label,
    )
  const lineOf = ({ source, target, origin, state, place }: ConcordanceLine): HTMLElement =>
    element(
      'li',
      {},
      element('p', { lang: languages.source }, ...withMarks(source, input.value.trim())),
      element(
        'p',
        { lang: languages.target, dir: direction(languages.target) },
        ...withMarks(target, input.value.trim()),
      ),
      element('p', { class: 'dim' }, `${origin} · ${say(`state.${state}`)}`),
      element(
        'p',
        { class: 'do' },
        button(say('insertList'), target, () => insert(target)),
        ...(place ? [button(say('go'), source, () => go(place))] : []),
      ),
    )
  let asked = 0
  const search = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const lines = input.value.trim() === '' ? [] : await look(input.value.trim())
    if (mine !== asked) return
    list.replaceChildren(...lines.map(lineOf))
    said.textContent = lines.length > 0 ? say('foundCount', { count: lines.length }) : say('nothingFound')
  }
  const searchNow = (): void =>
    void search().catch(error => {
      said.textContent = say('notDone', { message: reasonOf(error) })
    })
  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', event => {
    if (event instanceof InputEvent && event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(searchNow, lookAfter)
  })
  input.addEventListener('compositionend', searchNow)
  const dialog: HTMLDialogElement = openDialog(
    say('concordance'),
    input,
    said,
    list,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
  input.select()
  if (text !== '') searchNow()
}
