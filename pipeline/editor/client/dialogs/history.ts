import { difference } from '../../../model/difference.js'
import { direction } from '../../../model/language.js'
import type { HistoryEntry, HistoryMessage } from '../../protocol.js'
import { post } from '../connection.js'
import { type Desk, keyOf } from '../desk.js'
import { element } from '../element.js'
import { marked } from '../marked.js'
import { reasonOf } from '../reason-of.js'
import { numberOf, textOf } from '../session.js'
import { shownTime } from '../shown-time.js'
import { say } from '../words.js'
import { takeText } from '../writing.js'
import { closing, namedFor, openDialog } from './dialog.js'

const aboutOf = ({ at, by, about, state, origin }: HistoryEntry): string =>
  [
    shownTime(at),
    by,
    state === undefined ? '' : say(`state.${state}`),
    origin === 'git' ? (about ?? 'Git') : '',
  ]
    .filter(Boolean)
    .join(' · ')

const entryElement = (
  entry: HistoryEntry,
  older: HistoryEntry | undefined,
  desk: Desk,
  dialog: () => HTMLDialogElement,
): HTMLElement => {
  const { language } = desk.session
  const { text } = entry
  const shown = older === undefined ? [text] : marked(difference(older.text, text))
  const isThere = text === textOf(desk.session, desk.active?.id ?? '')
  const back = element(
    'button',
    {
      type: 'button',
      'aria-label': namedFor(say('putBack'), shownTime(entry.at)),
      onclick: () => {
        dialog().close()
        // An edit as any other: to be confirmed, and to be undone.
        takeText(desk, text)
      },
    },
    say('putBack'),
  )
  return element(
    'li',
    {},
    element('p', { class: 'dim' }, aboutOf(entry)),
    element('p', { lang: language, dir: direction(language) }, ...(text === '' ? [say('noText')] : shown)),
    ...(isThere || text === '' || !desk.active?.field ? [] : [element('p', { class: 'do' }, back)]),
  )
}

/** What the active segment was before, each text with its difference to the one before it. */
export const openHistory = async (desk: Desk): Promise<void> => {
  const { active } = desk
  if (!active) return
  const list = element('ul', { class: 'lines' }, element('li', { class: 'dim' }, say('loading')))
  const dialog: HTMLDialogElement = openDialog(
    say('historyOf', { number: numberOf(desk.session, active.id) }),
    list,
    element(
      'p',
      { class: 'do' },
      closing(() => dialog, say('close')),
    ),
  )
  const said = (text: string): HTMLElement => element('li', { class: 'dim' }, text)
  const found = await post<HistoryMessage>('history', keyOf(desk, active.id)).catch(reasonOf)
  if (typeof found === 'string') return list.replaceChildren(said(say('notDone', { message: found })))
  const { entries } = found
  const items = entries.map((entry, index) => entryElement(entry, entries[index + 1], desk, () => dialog))
  list.replaceChildren(...(items.length > 0 ? items : [said(say('noHistory'))]))
}
