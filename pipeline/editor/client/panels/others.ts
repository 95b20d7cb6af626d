import { direction } from '../../../model/language.js'
import type { OtherMessage } from '../../protocol.js'
import type { Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { languageName, say } from '../words.js'
import { takeText } from '../writing.js'
import { fillPanel, heading, writingButton } from './panel.js'

const otherElement = ({ language, text, state, stale }: OtherMessage, desk: Desk): HTMLElement =>
  element(
    'div',
    { class: 'other' },
    element('p', { class: 'src' }, `${languageName(language)} · ${say(`state.${stale ? 'stale' : state}`)}`),
    element('p', { lang: language, dir: direction(language) }, text),
    ...writingButton(desk, say('copy'), () => takeText(desk, text), {
      'aria-label': say('copyFrom', { name: languageName(language) }),
    }),
  )

/** Show what the segment is in the other languages of the book. */
export const showOthers = (desk: Desk): void => {
  const others = desk.active?.aid.others ?? []
  byId('others').hidden = others.length === 0
  fillPanel(
    'others',
    heading(say('others')),
    others.map(other => otherElement(other, desk)),
    '',
  )
}
