import { mergeTexts } from '../../model/merge-texts.js'
import type { Message } from '../../model/messages/message.js'
import type { Segment, State } from '../../model/segment.js'
import type { Row, SaveReply, SaveRequest } from '../protocol.js'
import { confirmed, type Written } from './apply-save.js'
import type { OpenedDocument } from './opened-document.js'
import { rowOf } from './rows.js'

/** What is to become of a save: an answer at once, or something to write. */
export type Judgement = { reply: SaveReply<Message>; written?: never } | { reply?: never; written: Written }

/** A confirmation that changes no text does not take back what a reviewer has said meanwhile. */
const stateFor = (save: SaveRequest, theirs: Row): State =>
  save.revision !== theirs.revision &&
  save.text === save.base &&
  save.text === theirs.target &&
  theirs.state !== save.seen &&
  theirs.state !== 'initial'
    ? theirs.state
    : save.state

const conflict = ({ request, base, text }: SaveRequest, theirs: Row): SaveReply<Message> => {
  const proposal = mergeTexts(base, text, theirs.target)
  return {
    kind: 'conflict',
    request,
    base,
    mine: text,
    theirs,
    ...(proposal === undefined ? {} : { proposal }),
  }
}

/**
 * Hold a save against what the disk has now. The texts decide: a state or a source that changed is no reason to refuse
 * a text, and a row as the window has it is none to take one. A draft is older than its row where that was changed
 * elsewhere while she was at another row, or before the window was opened anew.
 * @param at ISO 8601, for the state file.
 */
export const judgeSave = (
  document: OpenedDocument,
  segment: Segment,
  save: SaveRequest,
  at: string,
): Judgement => {
  const { request, language, text, hash } = save
  const theirs = rowOf(document, language, segment)
  if (theirs.target !== save.base && theirs.target !== text) return { reply: conflict(save, theirs) }
  const before = document.targets.get(language)?.carried.state.segments.get(segment.id) ?? {}
  const state = stateFor(save, theirs)
  if (theirs.target === text && before.state === state && before.source === hash)
    return { reply: { kind: 'saved', request, row: theirs } }
  return { written: { id: segment.id, text, known: confirmed(before, { text, state, hash, at }) } }
}
