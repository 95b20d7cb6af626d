import { keepNewest } from '../../model/keep-newest.js'
import type { Message } from '../../model/messages/message.js'
import type { Adopted, Draft, SaveReply, SaveRequest, SegmentKey } from '../protocol.js'
import { type Journal, openJournal } from './journal.js'

/** So many answers are remembered for requests that come again. */
const remembered = 1000

/** A line of the journal. */
type JournalRecord =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'dropped'; key: DraftKey }
  /** A save is about to be written: after a crash it is written again. */
  | { kind: 'saving'; save: SaveRequest; at: string }
  /** What became of it. */
  | { kind: 'answered'; key: DraftKey; reply: SaveReply<Message> }

/** Names a draft: its segment, and the window it is written in. */
export type DraftKey = Pick<Draft, 'document' | 'language' | 'id' | 'window'>

const isSameSegment = (one: SegmentKey, other: SegmentKey): boolean =>
  one.id === other.id && one.document === other.document && one.language === other.language

const keyOf = ({ document, language, id, window = '' }: DraftKey): string =>
  `${language}\n${document}\n${id}\n${window}`

const isRecord = (value: unknown): value is JournalRecord =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

/** Unconfirmed texts, saves on their way, answers given: what must survive a crash. */
export interface Drafts {
  of(document: string, language: string): Draft[]
  all(): Draft[]
  keep(draft: Draft): Promise<void>
  drop(key: DraftKey): Promise<void>
  /** The answer a request was given before. */
  answerTo(request: string): SaveReply<Message> | undefined
  /** A save is on the disk before it is begun. */
  begin(save: SaveRequest, at: string): Promise<void>
  end(save: SaveRequest, reply: SaveReply<Message>): Promise<void>
  /** Saves that were begun and not ended: the program was killed. */
  unfinished(): SaveRequest[]
  close(): Promise<void>
}

/** What a text began from is done with, unless its window has written on. */
export const dropAdopted = async (
  drafts: Pick<Drafts, 'of' | 'drop'>,
  key: SegmentKey,
  over: Adopted | undefined,
): Promise<void> => {
  const { document, language, id } = key
  if (!over) return
  const known = drafts.of(document, language).find(one => one.id === id && (one.window ?? '') === over.window)
  if (known?.text === over.text) await drafts.drop(known)
}

/** The texts of a document that are being written: of a segment the one that was written last, of those that stand in a field. */
export const newestOf = (drafts: readonly Draft[]): Map<string, Draft> => {
  const newest = new Map<string, Draft>()
  for (const draft of drafts)
    if (!draft.isBeside && (newest.get(draft.id)?.at ?? '') <= draft.at) newest.set(draft.id, draft)
  return newest
}

/**
 * Open the journal of a book. Each change throws a SetupError where it cannot be written.
 * @param path of its file. @param changed is told what is being written, and no text where that is done with.
 */
export const openDrafts = async (
  path: string,
  changed: (key: DraftKey, draft: Draft | undefined) => void = () => undefined,
): Promise<Drafts> => {
  const drafts = new Map<string, Draft>()
  const answers = new Map<string, { key: SegmentKey; reply: SaveReply<Message> }>()
  const saving = new Map<string, { save: SaveRequest; at: string }>()

  /** A text is confirmed: what other windows have of the segment stands beside it. */
  const settle = (key: DraftKey, text: string): void => {
    for (const draft of [...drafts.values()].filter(one => isSameSegment(one, key)))
      if ((draft.window ?? '') === (key.window ?? '') || draft.text === text) drafts.delete(keyOf(draft))
      else drafts.set(keyOf(draft), { ...draft, isBeside: true })
  }

  const apply: { [Kind in JournalRecord['kind']]: (record: JournalRecord & { kind: Kind }) => void } = {
    draft: ({ draft }) => void drafts.set(keyOf(draft), draft),
    dropped: ({ key }) => void drafts.delete(keyOf(key)),
    saving: ({ save, at }) => void saving.set(save.request, { save, at }),
    answered: ({ key, reply }) => {
      saving.delete(reply.request)
      if (reply.kind === 'saved') settle(key, reply.row.target)
      answers.set(reply.request, { key, reply })
      keepNewest(answers, remembered)
    },
  }

  const applyRecord = (record: JournalRecord): void => {
    const { kind } = record
    if (kind === 'draft') apply.draft(record)
    else if (kind === 'dropped') apply.dropped(record)
    else if (kind === 'saving') apply.saving(record)
    else if (kind === 'answered') apply.answered(record)
  }

  const live = (): JournalRecord[] => [
    ...[...answers.values()].map(answer => ({ kind: 'answered' as const, ...answer })),
    ...[...drafts.values()].map(draft => ({ kind: 'draft' as const, draft })),
    ...[...saving.values()].map(begun => ({ kind: 'saving' as const, ...begun })),
  ]

  const journal: Journal = await openJournal(path, live)
  for (const record of journal.records) if (isRecord(record)) applyRecord(record)

  const note = async (record: JournalRecord): Promise<void> => {
    await journal.append(record)
    applyRecord(record)
  }

  return {
    of: (document, language) =>
      [...drafts.values()].filter(draft => draft.document === document && draft.language === language),
    all: () => [...drafts.values()],
    keep: async draft => {
      await note({ kind: 'draft', draft })
      changed(draft, draft)
    },
    drop: async key => {
      if (!drafts.has(keyOf(key))) return
      await note({ kind: 'dropped', key })
      changed(key, undefined)
    },
    answerTo: request => answers.get(request)?.reply,
    begin: (save, at) => note({ kind: 'saving', save, at }),
    end: async ({ document, language, id, window }, reply) => {
      const key = { document, language, id, ...(window === undefined ? {} : { window }) }
      await note({ kind: 'answered', key, reply })
      if (reply.kind === 'saved') changed(key, undefined)
    },
    unfinished: () => [...saving.values()].map(({ save }) => save),
    close: journal.close,
  }
}
