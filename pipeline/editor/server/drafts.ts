import { keepNewest } from '../../model/keep-newest.js'
import type { Message } from '../../model/messages/message.js'
import type { Draft, SaveReply, SaveRequest, SegmentKey } from '../protocol.js'
import { type Journal, openJournal } from './journal.js'

/** So many answers are remembered for requests that come again. */
const remembered = 1000

/** A line of the journal. */
type JournalRecord =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'dropped'; key: SegmentKey }
  /** A save is about to be written: after a crash it is written again. */
  | { kind: 'saving'; save: SaveRequest; at: string }
  /** What became of it. */
  | { kind: 'answered'; key: SegmentKey; reply: SaveReply<Message> }

const keyOf = ({ document, language, id }: SegmentKey): string => `${language}\n${document}\n${id}`

const isRecord = (value: unknown): value is JournalRecord =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

/** Unconfirmed texts, saves on their way, answers given: what must survive a crash. */
export interface Drafts {
  of(document: string, language: string): Draft[]
  all(): Draft[]
  keep(draft: Draft): Promise<void>
  drop(key: SegmentKey): Promise<void>
  /** The answer a request was given before. */
  answerTo(request: string): SaveReply<Message> | undefined
  /** A save is on the disk before it is begun. */
  begin(save: SaveRequest, at: string): Promise<void>
  end(save: SaveRequest, reply: SaveReply<Message>): Promise<void>
  /** Saves that were begun and not ended: the program was killed. */
  unfinished(): SaveRequest[]
  close(): Promise<void>
}

/** Open the journal of a book. @param path of its file. Each change throws a SetupError where it cannot be written. */
export const openDrafts = async (path: string): Promise<Drafts> => {
  const drafts = new Map<string, Draft>()
  const answers = new Map<string, { key: SegmentKey; reply: SaveReply<Message> }>()
  const saving = new Map<string, { save: SaveRequest; at: string }>()

  const apply: { [Kind in JournalRecord['kind']]: (record: JournalRecord & { kind: Kind }) => void } = {
    draft: ({ draft }) => void drafts.set(keyOf(draft), draft),
    dropped: ({ key }) => void drafts.delete(keyOf(key)),
    saving: ({ save, at }) => void saving.set(save.request, { save, at }),
    answered: ({ key, reply }) => {
      saving.delete(reply.request)
      if (reply.kind === 'saved') drafts.delete(keyOf(key))
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
    keep: draft => note({ kind: 'draft', draft }),
    drop: async key => {
      if (drafts.has(keyOf(key))) await note({ kind: 'dropped', key })
    },
    answerTo: request => answers.get(request)?.reply,
    begin: (save, at) => note({ kind: 'saving', save, at }),
    end: ({ document, language, id }, reply) =>
      note({ kind: 'answered', key: { document, language, id }, reply }),
    unfinished: () => [...saving.values()].map(({ save }) => save),
    close: journal.close,
  }
}
