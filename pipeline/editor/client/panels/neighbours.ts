import { direction } from '../../../model/language.js'
import type { Row } from '../../protocol.js'
import type { Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { numberOf, textOf } from '../session.js'
import { say } from '../words.js'
import { takeText } from '../writing.js'
import { heading, type Panel, writingButton } from './panel.js'

const neighbourElement = (row: Row, desk: Desk): HTMLElement => {
  const { session } = desk
  const text = textOf(session, row.id)
  const number = numberOf(session, row.id)
  const { language, sourceLanguage } = session
  const copy = writingButton(desk, say('copy'), () => takeText(desk, text), {
    'aria-label': say('copyFrom', { name: String(number) }),
  })
  return element(
    'div',
    { class: 'other' },
    element('p', { lang: sourceLanguage }, element('span', { class: 'pc' }, String(number)), ' ', row.source),
    element('p', { lang: language, dir: direction(language) }, text),
    ...(text === '' ? [] : copy),
  )
}

/** The sentences before and after, where a filter hides them from the list. */
export const neighbours: Panel = {
  opened: desk => {
    const { rows, places, list } = desk.session
    const at = places.get(desk.active?.id ?? '') ?? -1
    const hidden = [at - 1, at + 1].flatMap(index => {
      const row = rows[index]
      return row && list.isHidden(row.id) ? [row] : []
    })
    const section = byId('neighbours')
    section.hidden = hidden.length === 0
    section.replaceChildren(heading(say('neighbours')), ...hidden.map(row => neighbourElement(row, desk)))
  },
}
