import { byId, element } from './element.js'
import { shownKey } from './keys.js'
import type { Session } from './session.js'
import { say } from './words.js'

const characters = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu

/** How far the document has come. */
export const showProgress = ({ rows }: Session): void => {
  const count = (test: (row: Session['rows'][number]) => boolean): number => rows.filter(test).length
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
}

/** The length of the source, counted once a document. */
export const showLength = ({ rows }: Session): void => {
  const words = rows.reduce((sum, { source }) => sum + (source.match(characters)?.length ?? 0), 0)
  byId('words').textContent = say('words', { words: words.toLocaleString('en') })
}

/** Say what is saved and what is not. */
export const showSaved = (text: string, isBad = false): void => {
  const saved = byId('saved')
  saved.textContent = text
  saved.classList.toggle('bad', isBad)
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
