import type { ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Labels } from '../../model/labels.js'
import type { TranslatorNote } from '../../model/segment.js'
import { h, text } from '../hast.js'
import { translatorNoteId, translatorNoteSign, translatorReferenceId } from '../note-sign.js'
import { assembleInline } from '../safe/raw.js'
import { contextOf } from './context.js'

/** Makes the sign of a translator's note; its words travel with the sentence, and stand where its notes do. */
export const translatorNote =
  (labels: Labels | undefined) =>
  (state: State, node: TranslatorNote): ElementContent | ElementContent[] => {
    const context = contextOf(state)
    const { target, translatorNotes } = context
    if (target === undefined) return state.all(node)
    const number = (translatorNotes.get(target) ?? 0) + 1
    translatorNotes.set(target, number)
    context.metTranslatorNotes.push({ number, children: assembleInline(state.all(node)) })
    const label = labels?.(target, 'translatorNote')
    return h(
      'a',
      {
        className: ['ref'],
        id: translatorReferenceId(number, target),
        href: `#${translatorNoteId(number, target)}`,
        role: 'doc-noteref',
        ...(label ? { ariaLabel: `${label} ${translatorNoteSign(number)}` } : {}),
      },
      [text(translatorNoteSign(number))],
    )
  }
