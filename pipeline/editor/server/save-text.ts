import { changing } from '../../build/changing.js'
import type { Config } from '../../config.js'
import type { Effects } from '../../model/effects.js'
import { type Message, saying } from '../../model/messages/message.js'
import type { SaveReply, SaveRequest } from '../protocol.js'
import { type Drafts, dropAdopted } from './drafts.js'
import { instant } from './instant.js'
import { judgeSave } from './judge-save.js'
import { troublesIn } from './opened-document.js'
import { isOutside, troubleOf } from './outside-trouble.js'
import { rowOf } from './rows.js'
import { type Shelf, segmentOf } from './shelf.js'
import { unlessOvertaken } from './unless-overtaken.js'
import type { Writer } from './writer.js'

/** Saves texts that are confirmed: each stands in the journal before it is written. */
export interface SaveText {
  save(save: SaveRequest): Promise<SaveReply<Message>>
  /** Write what a killed program had begun. */
  recover(): Promise<void>
}

export const createSaveText = (
  config: Pick<Config, 'project' | 'folders'>,
  shelf: Shelf,
  { write, remember }: Writer,
  drafts: Drafts,
  effects: Effects,
): SaveText => {
  const { find, locate, read } = shelf
  const gone = async (save: SaveRequest, isThere: boolean): Promise<SaveReply<Message>> => {
    const { request, document } = save
    const moved = await locate(save)
    const message = isThere
      ? saying('editor.sentence-gone.kept')
      : saying('editor.document-gone.kept', { document })
    return { kind: 'gone', request, message, ...(moved ? { moved } : {}) }
  }

  /** Compare with what the disk has, and write. Nothing is awaited between the last look and the writing but the look. */
  const apply = async (save: SaveRequest): Promise<SaveReply<Message>> => {
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

  const attempt = async (save: SaveRequest): Promise<SaveReply<Message>> => {
    try {
      return await changing(config, effects, () => unlessOvertaken(() => apply(save)))
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
  const keepAsDraft = async (save: SaveRequest, reply: SaveReply<Message>): Promise<void> => {
    const { document, language, id, text, base, window } = save
    const from = window === undefined ? {} : { window }
    const moved = reply.kind === 'gone' ? reply.moved : undefined
    const at = effects.now().toISOString()
    if (moved) await drafts.drop({ document, language, id, ...from })
    await drafts.keep({ document, language, id, ...moved, text, base, at, ...from })
  }

  const save = async (save: SaveRequest): Promise<SaveReply<Message>> => {
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
    await dropAdopted(drafts, save, save.over).catch(() => undefined)
    return reply
  }

  const recover = async (): Promise<void> => {
    for (const begun of drafts.unfinished()) {
      const reply = await attempt(begun)
      // A journal that cannot be written now is read again at the next start.
      await drafts.end(begun, reply).catch(() => undefined)
      if (reply.kind !== 'saved') await keepAsDraft(begun, reply).catch(() => undefined)
    }
  }

  return { save, recover }
}
