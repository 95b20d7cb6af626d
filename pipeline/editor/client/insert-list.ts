import { complete, termTexts, typedOf } from './completions.js'
import { allKnown, type Desk } from './desk.js'
import type { Field } from './field.js'
import { type Choice, openPopup } from './popup.js'
import { announce } from './status-line.js'
import { say } from './words.js'
import { insertMissing, takeText } from './writing.js'

/** A choice that can go on with what is typed. */
interface Completion extends Choice {
  /** How much of it stands before the caret, in characters. */
  typed: number
}

const termChoices = (desk: Desk, field: Field): Completion[] =>
  termTexts(desk).map(({ text, source }) => {
    const typed = typedOf(field, text)
    return {
      label: text,
      detail: source,
      language: desk.session.language,
      typed,
      act: () => complete(field, text, typed),
    }
  })

const missingChoices = (desk: Desk, field: Field): Completion[] =>
  (desk.active?.checks.missing ?? []).map(offer => {
    const typed = typedOf(field, offer.text)
    return {
      label: offer.text,
      detail: say('missingShort'),
      typed,
      act: () => (typed > 0 ? complete(field, offer.text, typed) : insertMissing(desk, offer)),
    }
  })

const matchChoices = (desk: Desk): Choice[] =>
  (desk.active?.aid.matches ?? []).map(({ target, substituted, percent }) => ({
    label: substituted ?? target,
    detail: `${percent} %`,
    language: desk.session.language,
    act: () => takeText(desk, substituted ?? target),
  }))

/**
 * Show at the caret what can be put in: what is missing, terms, matches. One whose beginning is typed already stands
 * first, and goes on with it.
 */
export const openInsertList = async (desk: Desk): Promise<void> => {
  const { active } = desk
  const field = active?.field
  if (!field || field.isComposing()) return
  await allKnown(active)
  if (active !== desk.active) return
  // What goes on with what is typed comes first.
  const parts = [...missingChoices(desk, field), ...termChoices(desk, field)]
  const choices = [...parts.toSorted((one, other) => other.typed - one.typed), ...matchChoices(desk)]
  if (choices.length === 0) announce(say('nothingToInsert'))
  else openPopup(say('insertList'), choices, field.node)
}
