import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { saying } from '../../model/messages/message.js'
import type { ActionSummary, BulkChange, BulkReply, BulkRequest, UndoReply } from '../protocol.js'
import { confirmed, type Written } from './apply-save.js'
import { instant } from './instant.js'
import type { Journal } from './journal.js'
import { type Action, isLine, Ledger, type Line, type Replaced } from './ledger.js'
import type { OpenedDocument } from './opened-document.js'
import { rowOf } from './rows.js'
import type { Seam, Sewing } from './sewing.js'
import type { Store } from './store.js'

/** What is done to many segments at once: written together, taken back in one step, after a restart too. */
export interface Actions {
  bulk(request: BulkRequest): Promise<BulkReply>
  join(key: { document: string; language: string; id: string; other: string }): Promise<{ id: string }>
  split(key: { document: string; language: string; id: string; after: string }): Promise<{ id: string }>
  /** Take back the last action that was not taken back. */
  undo(): Promise<UndoReply>
  /** The action that `undo` would take back. */
  last(): ActionSummary | undefined
  /** Finish what a killed program had begun. */
  recover(): Promise<void>
}

const summaryOf = (action: Action): ActionSummary => ({
  id: action.id,
  name: action.name,
  language: action.language,
  at: action.at,
  count: 'texts' in action ? action.texts.length : 1,
})

const groupsOf = <Item extends { document: string }>(items: readonly Item[]): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.document, [...(groups.get(item.document) ?? []), item])
  return groups
}

/** What an action is made of. */
export interface ActionsOptions {
  store: Store
  effects: Effects
  sewing: Sewing
  /** Opens the journal; told which lines still count. */
  open(live: () => unknown[]): Promise<Journal>
}

/** Open the actions of a book. @throws SetupError when the journal cannot be written. */
export const openActions = async ({
  store,
  effects,
  sewing,
  open,
}: ActionsOptions): Promise<Actions & { close(): Promise<void> }> => {
  const ledger = new Ledger()
  const journal = await open(() => ledger.lines())
  for (const line of journal.records) if (isLine(line)) ledger.read(line)

  const note = async (line: Line): Promise<void> => {
    await journal.append(line)
    ledger.read(line)
  }

  const now = (): string => instant(effects)

  /** What a change makes of a segment; undefined where it does not stand there as it was seen. */
  const replacedBy = (
    document: OpenedDocument,
    { language, name }: BulkRequest,
    { id, base, text }: BulkChange,
  ): Replaced | undefined => {
    const segment = document.segmented.segments.find(one => one.id === id)
    if (!segment) return undefined
    const row = rowOf(document, language, segment)
    if (row.target !== base || text === base) return undefined
    const known = document.targets.get(language)?.carried.state.segments.get(id) ?? {}
    // A word replaced in a stale translation does not make it true of the new source.
    const hash = name === 'replace' ? (known.source ?? row.hash) : row.hash
    const after = { text, known: confirmed(known, { text, state: 'translated', hash, at: now() }) }
    return { document: document.source.name, id, before: { text: base, known }, after }
  }

  /** Write one side of what was replaced, where the other side stands. @returns how many. */
  const put = async (
    texts: readonly Replaced[],
    language: string,
    to: 'before' | 'after',
  ): Promise<number> => {
    const from = to === 'after' ? 'before' : 'after'
    let count = 0
    for (const [name, group] of groupsOf(texts)) {
      const written = await store.writeAll(name, language, document => {
        const layer = document.targets.get(language)?.carried
        return group
          .filter(one => (layer?.catalog.get(one.id) ?? '') === one[from].text)
          .map((one): Written => {
            // What was noted of it since stays.
            const { notes } = layer?.state.segments.get(one.id) ?? {}
            const { text, known } = one[to]
            return { id: one.id, text, known: notes ? { ...known, notes } : known }
          })
      })
      count += written.length
    }
    return count
  }

  const bulk = async (request: BulkRequest): Promise<BulkReply> => {
    const texts: Replaced[] = []
    for (const [name, changes] of groupsOf(request.changes)) {
      const document = (await store.read(name))?.document
      if (document) texts.push(...changes.flatMap(change => replacedBy(document, request, change) ?? []))
    }
    const { name, language, request: id } = request
    if (texts.length === 0) return { done: 0, left: request.changes.length }
    const action: Action = { id, name, language, at: now(), texts }
    await note({ kind: 'begun', action })
    const done = await put(texts, language, 'after')
    await note({ kind: 'done', id })
    return { done, left: request.changes.length - done }
  }

  /** The journal knows of it before it is done: a killed program's join can be taken back, too. */
  const sew = async <Made>(
    name: 'join' | 'split',
    language: string,
    act: (begin: (seam: Seam) => Promise<void>) => Promise<Made>,
  ): Promise<Made> => {
    let id: string | undefined
    try {
      const made = await act(async seam => {
        const action: Action = { id: `${name}-${seam.id}-${now()}`, name, language, at: now(), seam }
        await note({ kind: 'begun', action })
        id = action.id
      })
      // What the journal lacks is found out at the next start.
      if (id !== undefined) await note({ kind: 'done', id }).catch(() => undefined)
      return made
    } catch (error) {
      if (id !== undefined) await settle(id).catch(() => undefined)
      throw error
    }
  }

  const undoSeam = async (action: Action & { seam: Seam }): Promise<void> => {
    await note({ kind: 'undoing', id: action.id })
    try {
      if (action.name === 'join') await sewing.split(action.seam)
      else await sewing.join(action.seam)
    } catch (error) {
      await note({ kind: 'done', id: action.id }).catch(() => undefined)
      throw error
    }
  }

  /** Bring an action that was begun to its end: texts by writing them, a seam by looking at how it stands. */
  const settle = async (id: string): Promise<void> => {
    const [action, way] = [ledger.actions.get(id), ledger.begun.get(id)]
    if (!action || !way) return
    if ('texts' in action) {
      await put(action.texts, action.language, way)
      await note({ kind: way === 'after' ? 'done' : 'undone', id })
      return
    }
    const wanted = action.name === 'join' ? 'joined' : 'parted'
    await note({ kind: (await sewing.standing(action.seam)) === wanted ? 'done' : 'undone', id })
  }

  const lastAction = (): Action | undefined => [...ledger.actions.values()].at(-1)

  return {
    bulk,
    join: async ({ document, language, id, other }) => {
      const after =
        (await store.read(document))?.document?.segmented.segments.find(one => one.id === id)?.text ?? ''
      await sew('join', language, begin => sewing.join({ document, id, other, after }, begin))
      return { id }
    },
    split: async ({ document, language, id, after }) => {
      const seam = { document, id, other: '', after }
      return { id: await sew('split', language, begin => sewing.split(seam, begin)) }
    },
    undo: async () => {
      const action = lastAction()
      if (!action) throw new SetupError(saying('editor.nothing-to-undo'))
      const summary = summaryOf(action)
      if ('texts' in action) {
        await note({ kind: 'undoing', id: action.id })
        const done = await put(action.texts, action.language, 'before')
        await note({ kind: 'undone', id: action.id })
        return { ...summary, done, left: summary.count - done }
      }
      await undoSeam(action)
      await note({ kind: 'undone', id: action.id })
      return { ...summary, done: 1, left: 0 }
    },
    last: () => {
      const action = lastAction()
      return action && summaryOf(action)
    },
    recover: async () => {
      for (const id of [...ledger.begun.keys()]) await settle(id)
    },
    close: () => journal.close(),
  }
}
