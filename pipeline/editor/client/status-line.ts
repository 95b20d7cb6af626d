import type { EditorCommand, EditorKeys } from '../../config/editor-keys.js'
import type { Row } from '../protocol.js'
import { countOf } from './count-of.js'
import { byId, element } from './element.js'
import { shownKey } from './keys.js'
import { fillBar } from './progress-bar.js'
import type { Session } from './session.js'
import { say, type Word } from './words.js'

/** The words or characters of the rows that pass a test. */
const counted = (rows: readonly Row[], test: (row: Row) => boolean): string =>
  rows.reduce((sum, row) => sum + (test(row) ? row.length : 0), 0).toLocaleString('en')

/** Nothing is counted where it is not known what there is. */
const showUnread = (): void => {
  byId('bar').replaceChildren()
  byId('bar').setAttribute('aria-label', say('translationsUnread'))
  byId('count').textContent = say('translationsUnread')
  byId('words').textContent = ''
}

/** How far the document has come, in segments and in words or characters of its source. */
export const showProgress = ({ rows, unit }: Session): void => {
  if (rows.some(row => row.unread)) {
    showUnread()
    return
  }
  const count = (test: (row: Row) => boolean): number => countOf(rows, test)
  const stale = count(row => row.stale)
  const final = count(row => row.state === 'final' && !row.stale)
  const translated = count(row => row.target !== '')
  const reviewed = count(row => row.state === 'reviewed' && !row.stale)
  const segments = rows.length
  fillBar(byId('bar'), { segments, translated, stale, reviewed, final })
  byId('count').textContent = say('translatedOf', { translated, segments })
  byId('words').textContent = say(unit, {
    done: counted(rows, row => row.target !== ''),
    all: counted(rows, () => true),
  })
}

/** The keys one needs most, each a button too. */
const shown: readonly [EditorCommand, Word][] = [
  ['confirm', 'confirmNext'],
  ['previous', 'back'],
  ['next', 'on'],
  ['insertList', 'insertShort'],
  ['segmentMenu', 'segment'],
  ['help', 'allKeys'],
]

/** Show them. @param run is told which was pressed. */
export const showKeys = (keys: EditorKeys, run: (command: EditorCommand) => void): void =>
  byId('keys').replaceChildren(
    ...shown.map(([command, word]) => {
      const key = keys[command][0]
      return element(
        'button',
        {
          type: 'button',
          title: say(`key.${command}`),
          'data-command': command,
          onmousedown: event => event.preventDefault(),
          onclick: () => run(command),
        },
        ...(key === undefined ? [] : [element('kbd', {}, shownKey(key))]),
        ` ${say(word)}`,
      )
    }),
  )

/** Tell those who do not see the page; a `grave` thing interrupts. */
export const announce = (text: string, isGrave = false): void => {
  byId(isGrave ? 'alarmed' : 'announced').textContent = text
}
