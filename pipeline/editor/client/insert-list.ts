import { allKnown, type Desk } from './desk.js'
import { type Choice, openPopup } from './popup.js'
import { announce } from './status-line.js'
import { say } from './words.js'
import { insertMissing, insertText, takeText } from './writing.js'

const termChoices = (desk: Desk): Choice[] =>
  (desk.active?.checks.terms ?? []).flatMap(({ text, entries }) =>
    entries
      .filter(({ status }) => status === 'preferred' || status === 'admitted')
      .map(({ target }) => ({
        label: target,
        detail: text,
        language: desk.session.language,
        act: () => insertText(desk, target),
      })),
  )

const missingChoices = (desk: Desk): Choice[] =>
  (desk.active?.checks.missing ?? []).map(offer => ({
    label: offer.text,
    detail: say('missingShort'),
    act: () => insertMissing(desk, offer),
  }))

const matchChoices = (desk: Desk): Choice[] =>
  (desk.active?.aid.matches ?? []).map(({ target, substituted, percent }) => ({
    label: substituted ?? target,
    detail: `${percent} %`,
    language: desk.session.language,
    act: () => takeText(desk, substituted ?? target),
  }))

/** Show at the caret what can be put in: what is missing, terms, matches. */
export const openInsertList = async (desk: Desk): Promise<void> => {
  const { active } = desk
  const field = active?.field
  if (!field || field.isComposing()) return
  await allKnown(active)
  if (active !== desk.active) return
  const choices = [...missingChoices(desk), ...termChoices(desk), ...matchChoices(desk)]
  if (choices.length === 0) announce(say('nothingToInsert'))
  else openPopup(say('insertList'), choices, field.node)
}
