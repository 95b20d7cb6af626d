import { direction } from '../../../model/language.js'
import type { MatchMessage } from '../../protocol.js'
import type { Desk } from '../desk.js'
import { element } from '../element.js'
import { marked } from '../marked.js'
import { say } from '../words.js'
import { takeText } from '../writing.js'
import { fillPanel, heading, writingButton } from './panel.js'

const matchElement = (match: MatchMessage, index: number, desk: Desk): HTMLElement => {
  const { percent, kind, difference, target, substituted, origin, date, state } = match
  const { sourceLanguage, language } = desk.session
  const about = [
    kind === 'context' ? say('inContext') : '',
    origin,
    date?.slice(0, 10),
    say(`state.${state}`),
    substituted === undefined ? '' : say('figures'),
  ]
  const shown = substituted ?? target
  return element(
    'div',
    { class: 'match' },
    element('span', { class: 'pc' }, String(percent)),
    element('p', { lang: sourceLanguage }, ...marked(difference)),
    element('p', { lang: language, dir: direction(language) }, shown),
    element('p', { class: 'src' }, about.filter(Boolean).join(' · ')),
    ...writingButton(desk, desk.session.matchKeys[index] ?? say('copy'), () => takeText(desk, shown), {
      // The name begins with what is seen, for those who say it.
      'aria-label': `${desk.session.matchKeys[index] ?? say('copy')}: ${say('useMatch', { number: index + 1 })}`,
    }),
  )
}

/** Show old translations of like texts: what differs is the source's difference. */
export const showMatches = (desk: Desk): void => {
  const matches = desk.active?.aid.matches ?? []
  fillPanel(
    'matches',
    heading(say('matches'), matches.length > 0 ? String(matches.length) : ''),
    matches.map((match, index) => matchElement(match, index, desk)),
    say('noMatches'),
  )
}
