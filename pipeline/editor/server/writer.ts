import { writeTogether } from '../../build/write-together.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { LanguageTag } from '../../model/language.js'
import { changesFor, type Written } from './apply-save.js'
import type { Edits } from './history/edits.js'
import type { OpenedDocument } from './opened-document.js'
import type { Shelf } from './shelf.js'

/** Writes into the files of a document, and has the history remember it. */
export interface Writer {
  /** Write texts and what is known of them together. @returns the document as it is then. @throws SetupError */
  write(document: OpenedDocument, language: LanguageTag, written: readonly Written[]): Promise<OpenedDocument>
  /** Have the history know what was written, and for which source: by now the disk may have another one. */
  remember(document: OpenedDocument, language: LanguageTag, written: readonly Written[]): Promise<void>
}

export const createWriter = (
  shelf: Pick<Shelf, 'open'>,
  effects: Effects,
  edits: Pick<Edits, 'add'>,
  project: string,
): Writer => {
  const write = async (
    document: OpenedDocument,
    language: LanguageTag,
    written: readonly Written[],
  ): Promise<OpenedDocument> => {
    const changes = changesFor(document, language, written)
    const own = document.targets.get(language)?.files
    // Of one language, the journal has what was begun: it is written again.
    const isOwn = changes.every(({ path }) => path === own?.catalog || path === own?.state)
    await writeTogether(changes, effects, isOwn ? undefined : project)
    const after = await shelf.open(document.source)
    if (!after.document) throw new SetupError(after.trouble.message)
    return after.document
  }

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

  return { write, remember }
}
