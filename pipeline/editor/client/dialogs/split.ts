import { element } from '../element.js'
import { reasonOf } from '../reason-of.js'
import { say } from '../words.js'
import { closing, openDialog } from './dialog.js'

/** Where the source may best be cut, for a part of its length: behind the clause mark that is nearest. */
const guess = (text: string, part: number): number => {
  const marks = [...text.matchAll(/[，；。：、！？,;]["”’）】》]*/gu)].map(
    ({ 0: mark, index }) => index + mark.length,
  )
  const inside = marks.filter(at => at > 0 && at < text.trimEnd().length)
  const wanted = part * text.length
  return inside.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? Math.round(wanted)
}

/**
 * Ask where a source is cut: the caret in it shows the place, by keys or by a click.
 * @param part of the source that the first half may have, 0 to 1.
 * @param cut is told the words before the cut; what it throws is shown.
 */
export const openSplit = (
  source: string,
  language: string,
  part: number,
  cut: (after: string) => Promise<void>,
): void => {
  const text = element('textarea', {
    lang: language,
    readonly: true,
    rows: '3',
    'aria-label': say('splitWhere'),
  })
  text.value = source
  const preview = element('p', { class: 'two halves', role: 'status' })
  const said = element('p', { class: 'bad', role: 'alert' })
  const at = (): number => text.selectionStart
  const show = (): void =>
    preview.replaceChildren(
      element('span', { lang: language }, source.slice(0, at())),
      element('span', { lang: language }, source.slice(at())),
    )
  const act = element('button', { type: 'button', class: 'main' }, say('splitHere'))
  act.addEventListener('click', () => {
    cut(source.slice(0, at())).then(
      () => dialog.close(),
      error => {
        said.textContent = reasonOf(error)
      },
    )
  })
  const dialog: HTMLDialogElement = openDialog(
    say('key.split'),
    element('p', { class: 'dim' }, say('splitHelp')),
    text,
    preview,
    said,
    element(
      'p',
      { class: 'do' },
      act,
      closing(() => dialog, say('close')),
    ),
  )
  text.focus()
  const place = guess(source, part)
  text.setSelectionRange(place, place)
  for (const name of ['keyup', 'click', 'select']) text.addEventListener(name, show)
  text.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    act.click()
  })
  show()
}
