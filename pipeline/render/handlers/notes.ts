import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { Labels } from '../../model/labels.js'
import type { LanguageTag } from '../../model/language.js'
import { carry, h, text } from '../hast.js'
import { noteId, noteSign, numberOf, referenceId } from '../note-sign.js'
import { type Context, contextOf, identify } from './context.js'

/** Makes the sign of a note in a sentence: ① in Chinese, 1 in English. Without its definition it is the text it was. */
export const footnoteReference =
  (source: LanguageTag, labels: Labels | undefined) =>
  (state: State, node: FootnoteReference): ElementContent => {
    const identifier = identify(node.identifier)
    if (!state.footnoteById.has(identifier)) return text(`[^${node.label ?? node.identifier}]`)
    const context = contextOf(state)
    const { target } = context
    const number = numberOf(context.numbers, identifier)
    const first = referenceId(number, target)
    const count = (context.references.get(first) ?? 0) + 1
    context.references.set(first, count)
    context.metNotes.push(identifier)
    const language = target ?? source
    const label = labels?.(language, 'note', { number })
    return h(
      'a',
      {
        className: ['ref'],
        id: referenceId(number, target, count),
        href: `#${noteId(number, target)}`,
        role: 'doc-noteref',
        ...(label ? { ariaLabel: label } : {}),
      },
      [text(noteSign(number, language))],
    )
  }

/** A second note under a name stays a note, but nothing leads to it. */
const unusedName = (context: Context, identifier: string): string => {
  let name = identifier
  while (context.definitions.has(name)) name += ' '
  return name
}

/** A note, where it is defined. `rehypeBilingual` puts it under the paragraph that refers to it first. */
export const footnoteDefinition = (state: State, node: FootnoteDefinition): Element => {
  const context = contextOf(state)
  const { numbers, references, definitions } = context
  const identifier = unusedName(context, identify(node.identifier))
  definitions.add(identifier)
  const made = h('div', { className: ['note'] }, state.all(node))
  carry(made, { note: { identifier, numbers, references } })
  state.patch(node, made)
  return made
}
