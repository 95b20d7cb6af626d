import { findSources, type Source } from '../../build/sources.js'
import type { Config } from '../../config.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import { type Saying, saying } from '../../model/messages/message.js'
import type { Segment } from '../../model/segment.js'
import type { SegmentKey, Trouble } from '../protocol.js'
import { changedRows } from './changed-rows.js'
import type { Events } from './events.js'
import { type OpenedDocument, openDocument, troublesIn } from './opened-document.js'
import { isOutside, troubleOf } from './outside-trouble.js'

/** A document that could be read, or why not. */
export type Read =
  | { document: OpenedDocument; trouble?: never }
  | { document?: never; trouble: Trouble<Saying> }

/** The documents as the disk has them; the windows are told of what has changed there. */
export interface Shelf {
  sources(): Promise<Source[]>
  find(name: string): Promise<Source | undefined>
  /** A document as it is now, or why it cannot be read. */
  open(source: Source): Promise<Read>
  /** Undefined when the book has none of that name. */
  read(name: string): Promise<Read | undefined>
  /** Where a segment stands now: in its document, or in the one its sentence has moved to. */
  locate(key: SegmentKey): Promise<{ document: string; id: string } | undefined>
  /** A document that can be written in a language. @throws SetupError saying why not. */
  writable(name: string, language: LanguageTag): Promise<OpenedDocument>
  /** Names of the documents that were read so far. */
  opened(): string[]
  /** Look at a document again; one that is gone is told. */
  refresh(name: string): Promise<void>
}

/** A segment by its id, or by one that it had before a join. */
export const segmentOf = (document: OpenedDocument, id: string): Segment | undefined =>
  document.segmented.segments.find(segment => segment.id === id || segment.aliases.includes(id))

export const createShelf = (config: Config, effects: Effects, events: Events): Shelf => {
  const opened = new Map<string, OpenedDocument>()
  const troubled = new Map<string, string>()

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

  const tellTroubles = (name: string, troubles: Trouble<Saying>[]): void => {
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

  const writable = async (name: string, language: LanguageTag): Promise<OpenedDocument> => {
    const found = await read(name)
    if (!found?.document) throw new SetupError(found?.trouble.message ?? saying('editor.not-there'))
    const [trouble] = troublesIn(found.document, language)
    if (trouble)
      throw new SetupError(
        saying('editor.trouble', { place: `${trouble.file}:${trouble.line ?? 1}`, message: trouble.message }),
      )
    return found.document
  }

  const refresh = async (name: string): Promise<void> => {
    const found = await read(name)
    const before = opened.get(name)
    if (found || !before) return
    opened.delete(name)
    const { path } = before.source
    tellTroubles(name, [
      {
        file: path,
        message: saying('editor.file-gone.kept'),
      },
    ])
  }

  return { sources, find, open, read, locate, writable, opened: () => [...opened.keys()], refresh }
}
