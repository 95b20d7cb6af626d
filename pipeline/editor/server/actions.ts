import type { SegmentState } from '../../model/catalog.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { keepNewest } from '../../model/keep-newest.js'
import { saying } from '../../model/messages/message.js'
import type { ActionSummary, BulkChange, BulkReply, BulkRequest, UndoReply } from '../protocol.js'
import { confirmed, type Written } from './apply-save.js'
import { instant } from './instant.js'
import type { Journal } from './journal.js'
import type { OpenedDocument } from './opened-document.js'
import { rowOf } from './rows.js'
import type { Seam, Sewing } from './sewing.js'
import type { Store } from './store.js'

/** A text with what is known of it, before and after an action. */
interface Replaced {
  document: string
  id: string
  before: { text: string; known: SegmentState }
  after: { text: string; known: SegmentState }
}

/** Something done to many segments at once, with what takes it back. */
export type Action = Omit<ActionSummary, 'count'> &
  ({ name: 'replace' | 'repeats'; texts: Replaced[] } | { name: 'join' | 'split'; seam: Seam })

/** A line of the journal of actions. */
type Line = { kind: 'begun'; action: Action } | { kind: 'done' | 'undone'; id: string }

/** So many actions can be taken back. */
const remembered = 50

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

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' && value !== null && 'kind' in value && ('action' in value || 'id' in value)

const summaryOf = (action: Action): ActionSummary => ({
  id: action.id,
  name: action.name,
  language: action.language,
  at: action.at,
  count: 'texts' in action ? action.texts.length : 1,
})

/** What the journal says: the actions that can be taken back, the last one last. */
class Ledger {
  readonly actions = new Map<string, Action>()
  readonly begun = new Set<string>()

  read(line: Line): void {
    if (line.kind === 'begun') {
      this.actions.set(line.action.id, line.action)
      this.begun.add(line.action.id)
      keepNewest(this.actions, remembered)
    } else if (line.kind === 'done') this.begun.delete(line.id)
    else {
      this.actions.delete(line.id)
      this.begun.delete(line.id)
    }
  }

  lines(): Line[] {
    return [...this.actions.values()].flatMap((action): Line[] => [
      { kind: 'begun', action },
      ...(this.begun.has(action.id) ? [] : [{ kind: 'done' as const, id: action.id }]),
    ])
  }
}

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

  const sew = async (name: 'join' | 'split', language: string, seam: Seam): Promise<void> => {
    const action: Action = { id: `${name}-${seam.id}-${now()}`, name, language, at: now(), seam }
    await note({ kind: 'begun', action })
    await note({ kind: 'done', id: action.id })
  }

  const lastAction = (): Action | undefined => [...ledger.actions.values()].at(-1)

  return {
    bulk,
    join: async ({ document, language, id, other }) => {
      const after =
        (await store.read(document))?.document?.segmented.segments.find(one => one.id === id)?.text ?? ''
      await sewing.join({ document, id, other, after })
      await sew('join', language, { document, id, other, after })
      return { id }
    },
    split: async ({ document, language, id, after }) => {
      const other = await sewing.split({ document, id, other: '', after })
      await sew('split', language, { document, id, other, after })
      return { id: other }
    },
    undo: async () => {
      const action = lastAction()
      if (!action) throw new SetupError(saying('editor.nothing-to-undo'))
      const summary = summaryOf(action)
      if ('texts' in action) {
        const done = await put(action.texts, action.language, 'before')
        await note({ kind: 'undone', id: action.id })
        return { ...summary, done, left: summary.count - done }
      }
      if (action.name === 'join') await sewing.split(action.seam)
      else await sewing.join(action.seam)
      await note({ kind: 'undone', id: action.id })
      return { ...summary, done: 1, left: 0 }
    },
    last: () => {
      const action = lastAction()
      return action && summaryOf(action)
    },
    recover: async () => {
      for (const id of ledger.begun) {
        const action = ledger.actions.get(id)
        if (action && 'texts' in action) await put(action.texts, action.language, 'after')
        await note({ kind: 'done', id })
      }
    },
    close: () => journal.close(),
  }
}
