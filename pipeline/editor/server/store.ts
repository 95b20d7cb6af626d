import { findSources, type Source } from '../../build/sources.js'
import { writeTogether } from '../../build/write-together.js'
import type { Config } from '../../config.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import type { Segment } from '../../model/segment.js'
import { codeOf } from '../../node/failure.js'
import type { Row, SaveReply, SaveRequest, SegmentKey, Trouble } from '../protocol.js'
import { changesFor, type Written } from './apply-save.js'
import type { Drafts } from './drafts.js'
import type { Events } from './events.js'
import type { Edits } from './history/edits.js'
import { instant } from './instant.js'
import { judgeSave } from './judge-save.js'
import { oneAtATime } from './one-at-a-time.js'
import { type OpenedDocument, openDocument, troublesIn } from './opened-document.js'
import { rowOf, rowsOf } from './rows.js'

/** What the store works with. */
export interface StoreOptions {
  config: Config
  effects: Effects
  drafts: Drafts
  /** Remembers what was written. */
  edits: Pick<Edits, 'add'>
  events: Events
}

/** A document that could be read, or why not. */
export type Read = { document: OpenedDocument; trouble?: never } | { document?: never; trouble: Trouble }

/** The book as it stands on the disk, and the one place that writes into it. */
export interface Store {
  sources(): Promise<Source[]>
  /** A document as the disk has it now; undefined when the book has none of that name. */
  read(name: string): Promise<Read | undefined>
  save(save: SaveRequest): Promise<SaveReply>
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
  /** Look at a document again and tell what has changed. */
  refresh(name: string): Promise<void>
  /** Ends when everything that was asked for is written. */
  settled(): Promise<void>
  /** Write what a killed program had begun. */
  recover(): Promise<void>
}

/** An error of the disk as the client shows it: file and line stand at its front, as `SetupError` writes them. */
const troubleOf = (error: unknown, source: Source): Trouble => {
  const message = error instanceof Error ? error.message : String(error)
  const [, file, line, rest] = /^(\S+?):(\d+): (.*)$/s.exec(message) ?? []
  if (file && line && rest) return { file, line: Number(line), message: rest }
  return { file: source.path, message }
}

/** Whether an error is the disk's or the file's, and not ours. */
const isOutside = (error: unknown): boolean =>
  error instanceof SetupError || codeOf(error) !== undefined || codeOf((error as Error).cause) !== undefined

const segmentOf = (document: OpenedDocument, id: string): Segment | undefined =>
  document.segmented.segments.find(segment => segment.id === id || segment.aliases.includes(id))

/** The rows of a language that are not as they were; undefined when there are other ones or in another order. */
const changedRows = (
  before: OpenedDocument,
  after: OpenedDocument,
  language: LanguageTag,
): Row[] | undefined => {
  const old = rowsOf(before, language)
  const now = rowsOf(after, language)
  const sameShape = old.length === now.length && old.every((row, index) => row.id === now[index]?.id)
  return sameShape
    ? now.filter((row, index) => JSON.stringify(row) !== JSON.stringify(old[index]))
    : undefined
}

export const createStore = ({ config, effects, drafts, edits, events }: StoreOptions): Store => {
  const opened = new Map<string, OpenedDocument>()
  const troubled = new Map<string, string>()
  const queue = oneAtATime()

  const sources = (): Promise<Source[]> => findSources(config, effects)

  const find = async (name: string): Promise<Source | undefined> =>
    (await sources()).find(source => source.name === name)

  /** Tell the windows what the disk has that they do not know. */
  const tell = (name: string, before: OpenedDocument | undefined, after: OpenedDocument): void => {
    if (!before || before === after) return
    for (const language of config.targetLanguages) {
      const rows = changedRows(before, after, language)
      if (!rows) {
        events.publish({ kind: 'reread', document: name })
        return
      }
      if (rows.length > 0) events.publish({ kind: 'rows', document: name, language, rows })
    }
  }

  const tellTroubles = (name: string, troubles: Trouble[]): void => {
    const text = JSON.stringify(troubles)
    if ((troubled.get(name) ?? '[]') === text) return
    troubled.set(name, text)
    events.publish({ kind: 'troubles', document: name, troubles })
  }

  const open = async (source: Source): Promise<Read> => {
    const before = opened.get(source.name)
    try {
      const document = await openDocument(source, config, effects, before)
      opened.set(source.name, document)
      tell(source.name, before, document)
      tellTroubles(
        source.name,
        config.targetLanguages.flatMap(language => troublesIn(document, language)),
      )
      return { document }
    } catch (error) {
      if (!isOutside(error)) throw error
      const trouble = troubleOf(error, source)
      tellTroubles(source.name, [trouble])
      return { trouble }
    }
  }

  const read = async (name: string): Promise<Read | undefined> => {
    const source = await find(name)
    return source && open(source)
  }

  const write = async (
    document: OpenedDocument,
    language: LanguageTag,
    written: readonly Written[],
  ): Promise<OpenedDocument> => {
    await writeTogether(changesFor(document, language, written), effects)
    const after = await open(document.source)
    if (!after.document) throw new SetupError(after.trouble.message)
    return after.document
  }

  /** Where a segment stands now: in its document, or in the one its sentence has moved to. */
  const locate = async ({
    document,
    id,
  }: SegmentKey): Promise<{ document: string; id: string } | undefined> => {
    const names = (await sources()).map(({ name }) => name)
    for (const name of [document, ...names.filter(each => each !== document)]) {
      const found = await read(name)
      const segment = found?.document && segmentOf(found.document, id)
      if (segment) return { document: name, id: segment.id }
    }
    return undefined
  }

  const gone = async (save: SaveRequest, isThere: boolean): Promise<SaveReply> => {
    const { request, document } = save
    const moved = await locate(save)
    const message = isThere
      ? 'The sentence stands in the source no more. Your text is kept.'
      : `The book has no document “${document}” any more. Your text is kept.`
    return { kind: 'gone', request, message, ...(moved ? { moved } : {}) }
  }

  /** Have the history know what was written, and for which source: by now the disk may have another one. */
  const remember = async (
    { source, segmented }: OpenedDocument,
    language: LanguageTag,
    written: readonly Written[],
  ): Promise<void> => {
    const at = effects.now().toISOString()
    for (const { id, text, known } of written) {
      const segment = segmented.segments.find(one => one.id === id)
      const { state = 'translated' } = known
      const edit = { document: source.name, language, id, text, state, source: segment?.text ?? '', at }
      await edits.add(edit).catch(() => undefined)
    }
  }

  /** A document that can be written in a language. @throws SetupError saying why not. */
  const writable = async (name: string, language: LanguageTag): Promise<OpenedDocument> => {
    const found = await read(name)
    if (!found?.document) throw new SetupError(found?.trouble.message ?? 'The document is not there.')
    const [trouble] = troublesIn(found.document, language)
    if (trouble) throw new SetupError(`${trouble.file}:${trouble.line ?? 1}: ${trouble.message}`)
    return found.document
  }

  /** Compare with what the disk has, and write. Nothing is awaited between the last look and the writing but the look. */
  const apply = async (save: SaveRequest): Promise<SaveReply> => {
    const { request, language } = save
    const found = await read(save.document)
    if (found?.trouble) return { kind: 'trouble', request, troubles: [found.trouble] }
    const segment = found && segmentOf(found.document, save.id)
    if (!segment) return gone(save, found !== undefined)
    const troubles = troublesIn(found.document, language)
    if (troubles.length > 0) return { kind: 'trouble', request, troubles }
    const { reply, written } = judgeSave(found.document, segment, save, instant(effects))
    if (reply) return reply
    const after = await write(found.document, language, [written])
    await remember(found.document, language, [{ ...written, known: { ...written.known, state: save.state } }])
    return { kind: 'saved', request, row: rowOf(after, language, segmentOf(after, segment.id) ?? segment) }
  }

  const attempt = async (save: SaveRequest): Promise<SaveReply> => {
    try {
      return await apply(save)
    } catch (error) {
      if (!isOutside(error)) throw error
      const source = (await find(save.document).catch(() => undefined)) ?? {
        name: save.document,
        file: '',
        path: save.document,
      }
      return { kind: 'trouble', request: save.request, troubles: [troubleOf(error, source)] }
    }
  }

  /** What could not be saved is not lost: it waits where its sentence is now. */
  const keepAsDraft = async (save: SaveRequest, reply: SaveReply): Promise<void> => {
    const { document, language, id, text, base } = save
    const moved = reply.kind === 'gone' ? reply.moved : undefined
    const at = effects.now().toISOString()
    if (moved) await drafts.drop({ document, language, id })
    await drafts.keep({ document, language, id, ...moved, text, base, at })
  }

  const run = async (save: SaveRequest): Promise<SaveReply> => {
    const known = drafts.answerTo(save.request)
    if (known?.kind === 'saved') return known
    try {
      await drafts.begin(save, effects.now().toISOString())
    } catch (error) {
      const source = { name: save.document, file: '', path: '.duizhao' }
      return { kind: 'trouble', request: save.request, troubles: [troubleOf(error, source)] }
    }
    const reply = await attempt(save)
    // The text is in its files: what the journal says of it is for the next start only.
    await drafts.end(save, reply).catch(() => undefined)
    if (reply.kind !== 'saved') await keepAsDraft(save, reply).catch(() => undefined)
    return reply
  }

  return {
    sources,
    read: name => queue(() => read(name)),
    save: save => queue(() => run(save)),
    locate: key => queue(() => locate(key)),
    annotate: (key, change) =>
      queue(async () => {
        const document = await writable(key.document, key.language)
        const segment = segmentOf(document, key.id)
        if (!segment) throw new SetupError('The sentence stands in the source no more.')
        const after = await write(document, key.language, [change(document, segment)])
        return rowOf(after, key.language, segmentOf(after, segment.id) ?? segment)
      }),
    writeAll: (name, language, change) =>
      queue(async () => {
        const document = await writable(name, language)
        const written = change(document)
        if (written.length === 0) return []
        const after = await write(document, language, written)
        await remember(document, language, written)
        const ids = new Set(written.map(({ id }) => id))
        return rowsOf(after, language).filter(({ id }) => ids.has(id))
      }),
    work: (name, act) =>
      queue(async () => {
        const result = await act()
        await read(name)
        return result
      }),
    refresh: name =>
      queue(async () => {
        const found = await read(name)
        const before = opened.get(name)
        if (found || !before) return
        opened.delete(name)
        const { path } = before.source
        tellTroubles(name, [{ file: path, message: 'The file is not there any more. Your texts are kept.' }])
      }),
    settled: () => queue(async () => undefined),
    recover: () =>
      queue(async () => {
        for (const save of drafts.unfinished()) {
          const reply = await attempt(save)
          // A journal that cannot be written now is read again at the next start.
          await drafts.end(save, reply).catch(() => undefined)
          if (reply.kind !== 'saved') await keepAsDraft(save, reply).catch(() => undefined)
        }
      }),
  }
}
