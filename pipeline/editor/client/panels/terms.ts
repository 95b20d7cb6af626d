import { direction } from '../../../model/language.js'
import type { TermMessage, Trouble } from '../../protocol.js'
import type { Desk } from '../desk.js'
import { element } from '../element.js'
import { placeOf } from '../troubles.js'
import { say, sayOr } from '../words.js'
import { insertText } from '../writing.js'
import { button, fillPanel, heading } from './panel.js'

const isWrong = ({ status }: TermMessage['entries'][number]): boolean =>
  status === 'forbidden' || status === 'deprecated'

const entryElement = (entry: TermMessage['entries'][number], desk: Desk): HTMLElement => {
  const { target, status, authority, date, note, used } = entry
  const { language } = desk.session
  const from = [status === 'preferred' ? '' : sayOr(`status.${status}`, status), authority, date]
    .filter(Boolean)
    .join(' · ')
  const name = isWrong(entry)
    ? element('s', { lang: language, dir: direction(language) }, target)
    : button(target, () => insertText(desk, target), {
        lang: language,
        dir: direction(language),
        'aria-label': say('insert', { text: target }),
      })
  return element(
    'dd',
    {},
    name,
    ...(used && !isWrong(entry) ? [' ', element('span', { class: 'ok' }, say('used'))] : []),
    ...[from, note].filter(Boolean).map(text => element('span', { class: 'from' }, text)),
  )
}

/**
 * What is shown of a term: where its translation stands in the text already, that alone. Those that are still to be put in
 * stay within reach, and nothing changes its order while one writes.
 */
const shownOf = (entries: TermMessage['entries']): TermMessage['entries'] => {
  const used = entries.filter(entry => entry.used && !isWrong(entry))
  return used.length > 0
    ? used.map(entry => ({ ...entry, status: 'preferred', authority: '', date: '', note: '' }))
    : entries
}

/** A fault of the glossary's file, and what to do. */
const faultElement = (fault: Trouble): HTMLElement =>
  element(
    'div',
    { class: 'check error' },
    element('p', {}, say('termsMissed', { place: placeOf(fault) })),
    element('p', { class: 'dim' }, fault.message),
  )

/** Show the terms that stand in the source. */
export const showTerms = (desk: Desk): void => {
  const { terms = [], termFaults = [] } = desk.active?.checks ?? {}
  // A term that stands in the source twice is one.
  const distinct = [...new Map(terms.map(term => [term.text, term])).values()]
  const rows = distinct.map(({ text, entries }) =>
    element(
      'div',
      {},
      element('dt', { lang: desk.session.sourceLanguage }, text),
      ...shownOf(entries).map(entry => entryElement(entry, desk)),
    ),
  )
  const list = [...termFaults.map(faultElement), ...(rows.length > 0 ? [element('dl', {}, ...rows)] : [])]
  fillPanel('terms', heading(say('terms'), rows.length > 0 ? String(rows.length) : ''), list, say('noTerms'))
}
