import type { Row } from '../protocol.js'
import { byId, element } from './element.js'
import { shownKey } from './keys.js'
import type { Session } from './session.js'
import { say } from './words.js'

const counted = (rows: readonly Row[]): string =>
  rows.reduce((sum, { length }) => sum + length, 0).toLocaleString('en')

/** How far the document has come, in segments and in words or characters of its source. */
export const showProgress = ({ rows, unit }: Session): void => {
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length
  const stale = count(row => row.stale)
  const final = count(row => row.state === 'final' && !row.stale)
  const translated = count(row => row.target !== '')
  const reviewed = count(row => row.state === 'reviewed' && !row.stale)
  const parts: [string, number][] = [
    ['', final],
    ['t', translated - final - stale],
    ['s', stale],
    ['e', rows.length - translated],
  ]
  const bar = byId('bar')
  bar.replaceChildren(
    ...parts
      .filter(([, size]) => size > 0)
      .map(([name, size]) => {
        const part = element('i', { class: name })
        part.style.flex = String(size)
        return part
      }),
  )
  const segments = rows.length
  bar.setAttribute('aria-label', say('progress', { final, reviewed, translated, segments, stale }))
  byId('count').textContent = say('translatedOf', { translated, segments })
  byId('words').textContent = say(unit, {
    done: counted(rows.filter(row => row.target !== '')),
    all: counted(rows),
  })
}

/** The three keys one needs. */
export const showKeys = (openHelp: () => void): void => {
  const help = element(
    'button',
    { type: 'button', onclick: openHelp },
    say('allKeys'),
    element('kbd', {}, 'F1'),
  )
  byId('keys').replaceChildren(
    element('kbd', {}, shownKey('Mod+Enter')),
    ` ${say('confirmNext')} `,
    element('kbd', {}, `${shownKey('Mod+ArrowUp')} ↓`),
    ` ${say('move')} `,
    help,
  )
}

/** Tell those who do not see the page; a `grave` thing interrupts. */
export const announce = (text: string, isGrave = false): void => {
  byId(isGrave ? 'alarmed' : 'announced').textContent = text
}
