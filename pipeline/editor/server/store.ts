import { changing } from '../../build/changing.js'
import type { Source } from '../../build/sources.js'
import type { Config } from '../../config.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import { type Message, saying } from '../../model/messages/message.js'
import type { Segment } from '../../model/segment.js'
import type { Row, SaveReply, SaveRequest, SegmentKey } from '../protocol.js'
import type { Written } from './apply-save.js'
import type { Drafts } from './drafts.js'
import type { Events } from './events.js'
import type { Edits } from './history/edits.js'
import { oneAtATime } from './one-at-a-time.js'
import type { OpenedDocument } from './opened-document.js'
import { rowOf, rowsOf } from './rows.js'
import { createSaveText } from './save-text.js'
import { createShelf, type Read, segmentOf } from './shelf.js'
import { unlessOvertaken } from './unless-overtaken.js'
import { createWriter } from './writer.js'

/** What the store works with. */
export interface StoreOptions {
  config: Config
  effects: Effects
  drafts: Drafts
  /** Remembers what was written. */
  edits: Pick<Edits, 'add'>
  events: Events
}

/** The book as it stands on the disk, and the one place that writes into it. */
export interface Store {
  sources(): Promise<Source[]>
  /** A document as the disk has it now; undefined when the book has none of that name. */
  read(name: string): Promise<Read | undefined>
  save(save: SaveRequest): Promise<SaveReply<Message>>
  /** Where a segment stands now, in its document or in another one. */
  locate(key: SegmentKey): Promise<{ document: string; id: string } | undefined>
  /** Write something known of a segment beside its text. */
  annotate(key: SegmentKey, change: (document: OpenedDocument, segment: Segment) => Written): Promise<Row>
  /** Write several segments of a document together. @returns their rows. @throws SetupError where it cannot be written. */
  writeAll(
    name: string,
    language: LanguageTag,
    change: (document: OpenedDocument) => Written[],
  ): Promise<Row[]>
  /** Do something to a document's files, and look at it again, while nothing else is written. */
  work<Result>(name: string, act: () => Promise<Result>): Promise<Result>
  /** Names of the documents that were read so far. */
  opened(): string[]
  /** Do something to files of the whole book while nothing else is written. */
  alone<Result>(act: () => Promise<Result>): Promise<Result>
  /** Look at a document again and tell what has changed. */
  refresh(name: string): Promise<void>
  /** Ends when everything that was asked for is written. */
  settled(): Promise<void>
  /** Write what a killed program had begun. */
  recover(): Promise<void>
}

export const createStore = ({ config, effects, drafts, edits, events }: StoreOptions): Store => {
  const queue = oneAtATime()
  const shelf = createShelf(config, effects, events)
  const writer = createWriter(shelf, effects, edits, config.project)
  const saving = createSaveText(config, shelf, writer, drafts, effects)
  /** Between reading and writing no other program changes the files either. */
  const alone = <Result>(act: () => Promise<Result>): Promise<Result> =>
    queue(() => changing(config, effects, act))
  /** Read and write; anew where a program that does not ask, as Git, has written between the two. */
  const write = <Result>(act: () => Promise<Result>): Promise<Result> => alone(() => unlessOvertaken(act))

  return {
    sources: shelf.sources,
    read: name => queue(() => shelf.read(name)),
    save: save => queue(() => saving.save(save)),
    locate: key => queue(() => shelf.locate(key)),
    annotate: (key, change) =>
      write(async () => {
        const document = await shelf.writable(key.document, key.language)
        const segment = segmentOf(document, key.id)
        if (!segment) throw new SetupError(saying('editor.sentence-gone'))
        const after = await writer.write(document, key.language, [change(document, segment)])
        return rowOf(after, key.language, segmentOf(after, segment.id) ?? segment)
      }),
    writeAll: (name, language, change) =>
      write(async () => {
        const document = await shelf.writable(name, language)
        const written = change(document)
        if (written.length === 0) return []
        const after = await writer.write(document, language, written)
        await writer.remember(document, language, written)
        const ids = new Set(written.map(({ id }) => id))
        return rowsOf(after, language).filter(({ id }) => ids.has(id))
      }),
    work: (name, act) =>
      alone(async () => {
        const result = await act()
        await shelf.read(name)
        return result
      }),
    alone,
    opened: shelf.opened,
    refresh: name => queue(() => shelf.refresh(name)),
    settled: () => queue(async () => undefined),
    recover: () => queue(() => saving.recover()),
  }
}
