import { difference } from '../../../model/difference.js'
import { activeRow, type Desk } from '../desk.js'
import { byId, element } from '../element.js'
import { marked } from '../marked.js'
import { say } from '../words.js'
import { heading, type Panel, writingButton } from './panel.js'

/** Where a translation is stale: the source it was made for, with what has changed since. */
export const showEarlier = (desk: Desk): void => {
  const row = activeRow(desk)
  const section = byId('earlier')
  section.hidden = !row?.stale
  if (!row?.stale) return
  const before = row.earlier ?? desk.active?.aid.earlier
  const text =
    before === undefined
      ? element('p', {}, say('earlierUnknown'))
      : element('p', { lang: desk.session.sourceLanguage }, ...marked(difference(before, row.source)))
  section.replaceChildren(
    heading(say('earlier')),
    text,
    element('p', { class: 'do' }, ...writingButton(desk, say('stillRight'), () => desk.saving.confirm())),
  )
}

export const earlier: Panel = { opened: showEarlier, received: showEarlier }
