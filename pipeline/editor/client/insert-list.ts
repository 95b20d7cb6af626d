import { allKnown, type Desk } from './desk.js'
import { type Field, selectionIn } from './field.js'
import { type Choice, openPopup } from './popup.js'
import { announce } from './status-line.js'
import { typedAlready } from './typed-already.js'
import { say } from './words.js'
import { insertMissing, takeText } from './writing.js'

/** A choice that can go on with what is typed. */
interface Completion extends Choice {
  /** How much of it stands before the caret, in characters. */
  typed: number
}

/** How much of a text is typed before the caret; nothing where something is selected. */
const typedOf = (field: Field, text: string): number => {
  const { start, end } = selectionIn(field)
  return start === end ? typedAlready(field.text().slice(0, start), text) : 0
}

/** Put in a text in the place of its beginning. */
const complete = (field: Field, text: string, typed: number): void => {
  const { start, end } = selectionIn(field)
  field.replace(text, start - typed, end)
}

const termChoices = (desk: Desk, field: Field): Completion[] =>
  (desk.active?.checks.terms ?? []).flatMap(({ text, entries }) =>
    entries
      .filter(({ status }) => status === 'preferred' || status === 'admitted')
      .map(({ target }) => {
        const typed = typedOf(field, target)
        return {
          label: target,
          detail: text,
          language: desk.session.language,
          typed,
          act: () => complete(field, target, typed),
        }
      }),
  )

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
