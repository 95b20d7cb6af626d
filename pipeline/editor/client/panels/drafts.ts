import { direction } from '../../../model/language.js'
import type { Draft, ServerEvent } from '../../protocol.js'
import { post } from '../connection.js'
import { type Desk, keyOf, quietly } from '../desk.js'
import { byId, element } from '../element.js'
import { ownWindow } from '../own-window.js'
import { rowAt, textOf } from '../session.js'
import { shownTime } from '../shown-time.js'
import { say } from '../words.js'
import { takeText } from '../writing.js'
import { heading, type Panel, writingButton } from './panel.js'

/** Forget a text of another window; the history remembers it. */
const giveUp = (desk: Desk, draft: Draft): void => {
  const { id, text, base, window } = draft
  setOther(desk, id, window, undefined)
  desk.kept.drop(draft)
  void quietly(
    post('draft', { ...keyOf(desk, id), base, discarded: text, ...(window === undefined ? {} : { window }) }),
  )
}

const draftElement = (desk: Desk, draft: Draft): HTMLElement => {
  const { language } = desk.session
  const time = shownTime(draft.at)
  return element(
    'div',
    { class: 'draft' },
    element(
      'p',
      { lang: language, dir: direction(language) },
      draft.text === '' ? say('noText') : draft.text,
    ),
    element('p', { class: 'src' }, time),
    element(
      'p',
      { class: 'do' },
      ...writingButton(desk, say('copy'), () => takeText(desk, draft.text), {
        'aria-label': say('copyFrom', { name: time }),
      }),
      ...writingButton(desk, say('giveUp'), () => giveUp(desk, draft), {
        'aria-label': `${say('giveUp')}: ${draft.text}`,
      }),
    ),
  )
}

const show = (desk: Desk): void => {
  const { active, session } = desk
  const section = byId('drafts')
  const id = active?.id ?? ''
  const here = [textOf(session, id), rowAt(session, id)?.target]
  const others = (session.others.get(id) ?? []).filter(({ text }) => !here.includes(text))
  section.hidden = others.length === 0
  section.replaceChildren(heading(say('otherWindows'), ''), ...others.map(draft => draftElement(desk, draft)))
}

const setOther = (desk: Desk, id: string, window: string | undefined, draft: Draft | undefined): void => {
  const { others } = desk.session
  const rest = (others.get(id) ?? []).filter(one => (one.window ?? '') !== (window ?? ''))
  others.set(id, draft ? [...rest, draft] : rest)
  if (desk.active?.id === id) show(desk)
}

/** Another window writes a text, or is done with it. */
export const hearDraft = (desk: Desk, event: ServerEvent & { kind: 'draft' }): void => {
  const { window, id, text, at } = event
  if (window === ownWindow) return
  const base = rowAt(desk.session, id)?.target ?? ''
  const draft = text === undefined ? undefined : { ...keyOf(desk, id), text, base, at, window }
  // What this window has taken over goes on here.
  const { adopted } = desk.session
  if (adopted.get(id)?.window === window && adopted.get(id)?.text === text) return
  setOther(desk, id, window, draft)
}

/** What of the segment is written in other windows, or was, and is in no file. */
export const drafts: Panel = { opened: show, received: show }
