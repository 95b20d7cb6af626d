import { direction } from '../../../model/language.js'
import type { TermMessage, Trouble } from '../../protocol.js'
import type { Desk } from '../desk.js'
import { element } from '../element.js'
import { placeOf } from '../troubles.js'
import { say, sayOr } from '../words.js'
import { insertText } from '../writing.js'
import { button, fillPanel, heading } from './panel.js'

const entryElement = (entry: TermMessage['entries'][number], desk: Desk): HTMLElement => {
  const { target, status, authority, date, note, used } = entry
  const { language } = desk.session
  const isWrong = status === 'forbidden' || status === 'deprecated'
  const from = [status === 'preferred' ? '' : sayOr(`status.${status}`, status), authority, date]
    .filter(Boolean)
    .join(' · ')
  const name = isWrong
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
    ...(used && !isWrong ? [' ', element('span', { class: 'ok' }, say('used'))] : []),
    ...[from, note].filter(Boolean).map(text => element('span', { class: 'from' }, text)),
  )
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
      ...entries.map(entry => entryElement(entry, desk)),
    ),
  )
  const list = [...termFaults.map(faultElement), ...(rows.length > 0 ? [element('dl', {}, ...rows)] : [])]
  fillPanel('terms', heading(say('terms'), rows.length > 0 ? String(rows.length) : ''), list, say('noTerms'))
}
