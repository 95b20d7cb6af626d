import { type Config, normalizeConfig } from '../../config.js'
import type { Draft, SaveReply, ServerEvent } from '../../editor/protocol.js'
import type { Drafts } from '../../editor/server/drafts.js'
import { createEvents } from '../../editor/server/events.js'
import type { Edit } from '../../editor/server/history/edits.js'
import { createStore, type Store } from '../../editor/server/store.js'
import type { Effects } from '../../model/effects.js'
import type { Message } from '../../model/messages/message.js'
import { nodeEffects } from '../../node.js'

/** A book on a disk that is a map, with its store. */
export interface BookInMemory {
  config: Config
  files: Map<string, string>
  effects: Effects
  store: Store
  /** What the windows were told. */
  told: ServerEvent<Message>[]
  kept: Map<string, Draft>
  /** What was written, in order. */
  edits: Edit[]
}

const project = '/book'

/** A world in which files are the entries of a map. */
export const effectsOn = (files: Map<string, string>): Effects => ({
  ...nodeEffects,
  readText: async path => files.get(path),
  readBytes: async path => {
    const text = files.get(path)
    return text === undefined ? undefined : Buffer.from(text)
  },
  write: async (path, content) => void files.set(path, String(content)),
  remove: async path => void files.delete(path),
  alone: (_, work) => work(),
  list: async folder =>
    [...files.keys()]
      .filter(path => path.startsWith(`${folder}/`) && path.endsWith('.md'))
      .map(path => path.slice(folder.length + 1))
      .sort(),
  now: () => new Date('2026-01-02T03:04:05Z'),
})

/** What the journal does, without a disk. */
export const draftsInMemory = (kept: Map<string, Draft> = new Map()): Drafts => {
  const answers = new Map<string, SaveReply<Message>>()
  return {
    of: () => [...kept.values()],
    all: () => [...kept.values()],
    keep: async draft => void kept.set(draft.id, draft),
    drop: async key => void kept.delete(key.id),
    answerTo: request => answers.get(request),
    begin: async () => undefined,
    end: async (save, reply) => {
      answers.set(save.request, reply)
      if (reply.kind === 'saved') kept.delete(save.id)
    },
    unfinished: () => [],
    close: async () => undefined,
  }
}

/** A book of Markdown documents by name. */
export const bookInMemory = (documents: Record<string, string>, spec: object = {}): BookInMemory => {
  const config = normalizeConfig(spec, `${project}/duizhao.config.ts`)
  const files = new Map(
    Object.entries(documents).map(([name, text]) => [`${project}/source/${name}.md`, text]),
  )
  const effects = effectsOn(files)
  const events = createEvents()
  const told: ServerEvent<Message>[] = []
  events.subscribe(event => told.push(event))
  const kept = new Map<string, Draft>()
  const edits: Edit[] = []
  const store = createStore({
    config,
    effects,
    drafts: draftsInMemory(kept),
    edits: { add: async edit => void edits.push(edit) },
    events,
  })
  return { config, files, effects, store, told, kept, edits }
}
