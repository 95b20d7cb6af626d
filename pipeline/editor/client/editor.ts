import { difference } from '../../model/difference.js'
import type { State } from '../../model/segment.js'
import type {
  AidMessage,
  AlarmMessage,
  ChecksMessage,
  Draft,
  Row,
  SaveReply,
  SaveRequest,
  SegmentKey,
} from '../protocol.js'
import { post } from './connection.js'
import { openConflict } from './dialogs.js'
import { byId } from './element.js'
import { type Field, openField, selectionIn } from './field.js'
import { missingMarkers, paintAlarms, paintTexts } from './highlights.js'
import type { KeptTexts } from './kept-texts.js'
import { settleAt } from './list.js'
import { createOutbox } from './outbox.js'
import { showPreview } from './preview.js'
import { isUnfinished, numberOf, rowAt, type Session, showRow, textOf } from './session.js'
import { type SideActions, showAlarms, showEarlier, showMatches, showTerms } from './side.js'
import { announce, showProgress, showSaved } from './status-line.js'
import { say } from './words.js'

/** How long after the last input the checks look, and the server keeps the draft. */
const checkAfter = 300
const previewAfter = 100
const storeAfter = 1000

/** The editor of one document. */
export interface Editor {
  activate(id: string): void
  /** The active segment's id. */
  active(): string | undefined
  confirm(state?: State): void
  /** Go to the next row in a direction that is shown and passes a test. */
  move(step: 1 | -1, test?: (row: Row) => boolean): void
  take(text: string): void
  wrap(mark: string): void
  insertMissing(): void
  useMatch(number: number): void
  copySource(): void
  fixFirst(): void
  store(): void
  focus(): void
  selection(): string
  /** Rows that others have changed. */
  receive(rows: readonly Row[]): void
  wake(): void
  close(): void
}

/** Make the editor of a session. @param refresh shows filters and progress again. */
export const createEditor = (session: Session, kept: KeptTexts, refresh: () => void): Editor => {
  let id: string | undefined
  let field: Field | undefined
  let aid: AidMessage = { terms: [], matches: [] }
  let alarms: AlarmMessage[] = []
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const waiting = new Map<string, Row>()
  /** Saves that were refused because somebody else had changed the same segment. */
  const conflicts = new Map<string, { save: SaveRequest; reply: SaveReply & { kind: 'conflict' } }>()
  /** The text last sent for a row that has no answer yet: what the next one begins from. */
  const underway = new Map<string, string>()
  const languages = { source: session.sourceLanguage, target: session.language }
  const list = byId('list')

  const later = (name: string, ms: number, act: () => void): void => {
    clearTimeout(timers.get(name))
    timers.set(name, setTimeout(act, ms))
  }

  const keyOf = (of: string): SegmentKey => ({
    document: session.document,
    language: session.language,
    id: of,
  })

  const quietly = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined)
  }

  // Drafts: in this browser at each input, at the server a second later.

  const storeAtServer = (of: string): void => {
    const draft = session.drafts.get(of)
    const base = draft?.base ?? rowAt(session, of)?.target ?? ''
    void quietly(post('draft', { ...keyOf(of), base, ...(draft ? { text: draft.text } : {}) }))
  }

  const keep = (of: string, text: string): void => {
    const row = rowAt(session, of)
    if (!row) return
    const before = session.drafts.get(of)
    const base = before?.base ?? row.target
    if (text === base && text === row.target) {
      session.drafts.delete(of)
      kept.drop(keyOf(of))
    } else {
      const draft: Draft = { ...keyOf(of), text, base, at: new Date().toISOString() }
      session.drafts.set(of, draft)
      kept.keep(draft)
    }
    later(`store ${of}`, storeAfter, () => storeAtServer(of))
  }

  const dropDraft = (of: string): void => {
    clearTimeout(timers.get(`store ${of}`))
    session.drafts.delete(of)
    kept.drop(keyOf(of))
  }

  // What is beside the field.

  const actions: SideActions = {
    take: text => take(text),
    insert: text => field?.replace(text),
    replace: (text, start, end) => field?.replace(text, start, end),
    ignore: (rule, ignored) => void ignore(rule, ignored),
    stillRight: () => confirm(),
  }

  const paint = (): void => {
    const source = id && session.list.sourceOf(id)
    if (!source || !field) return
    paintTexts(source, field.node, aid.terms)
    paintAlarms(source, field.node, alarms)
  }

  const showChecks = (): void => {
    const row = id === undefined ? undefined : rowAt(session, id)
    if (!row || !field) return
    const text = field.text()
    showAlarms(alarms, text === '' ? [] : missingMarkers(row.source, text), actions)
    paint()
  }

  const lookAgain = async (): Promise<void> => {
    const of = id
    if (of === undefined || !field || field.isComposing()) return
    const text = field.text()
    const reply = await post<ChecksMessage>('checks', { ...keyOf(of), text })
    if (of !== id || text !== field?.text()) return
    alarms = reply.alarms
    showChecks()
    const grave = alarms.filter(({ ignored, severity }) => !ignored && severity !== 'info')
    if (grave.length > 0)
      later('announce', 1000, () => announce(grave.map(({ message }) => message).join('. ')))
  }

  const lookBeside = async (): Promise<void> => {
    const of = id
    if (of === undefined) return
    const reply = await post<AidMessage>('aid', { ...keyOf(of), text: textOf(session, of) })
    if (of !== id) return
    aid = reply
    showTerms(aid.terms, languages, actions)
    showMatches(aid.matches, languages, actions)
    paint()
  }

  const preview = (): void => {
    const of = id
    if (of !== undefined) void quietly(showPreview(keyOf(of), textOf(session, of), () => of === id))
  }

  const changed = (): void => {
    if (id === undefined || !field) return
    const wasDraft = session.drafts.has(id)
    keep(id, field.text())
    paint()
    later('preview', previewAfter, preview)
    later('checks', checkAfter, () => void quietly(lookAgain()))
    // Counting the rows again costs more than a key may.
    if (wasDraft !== session.drafts.has(id)) {
      showRow(session, id)
      later('count', checkAfter, refresh)
    }
  }

  const ignore = async (rule: string, ignored: boolean): Promise<void> => {
    const of = id
    if (of === undefined || !field) return
    const request = crypto.randomUUID()
    const row = await post<Row>('ignore', { ...keyOf(of), request, rule, ignored, text: field.text() })
    put(row)
    await lookAgain()
    field?.focus()
  }

  // Going from row to row.

  const leave = (): void => {
    if (id === undefined) return
    const of = id
    const node = session.list.rowOf(of)
    node?.classList.remove('active')
    node?.removeAttribute('aria-current')
    field?.leave()
    field = undefined
    id = undefined
    for (const name of ['checks', 'preview', 'announce']) clearTimeout(timers.get(name))
    const arrived = waiting.get(of)
    waiting.delete(of)
    if (arrived) put(arrived)
    showRow(session, of)
  }

  const activate = (next: string): void => {
    const node = session.list.rowOf(next)
    const cell = session.list.fieldOf(next)
    const row = rowAt(session, next)
    if (!node || !cell || !row || next === id) return
    leave()
    id = next
    node.hidden = false
    node.classList.add('active')
    node.setAttribute('aria-current', 'true')
    alarms = []
    aid = { terms: [], matches: [] }
    if (!session.readOnly) {
      field = openField(cell, numberOf(session, next), 'checks', changed)
      field.focus()
    }
    settleAt(list, node)
    const url = new URL(location.href)
    url.hash = next
    history.replaceState(null, '', url)
    paint()
    showEarlier(row, row.earlier === undefined ? [] : difference(row.earlier, row.source), actions)
    void quietly(lookAgain())
    void quietly(lookBeside())
    preview()
    if (conflicts.has(next)) void decide(next)
  }

  const move = (step: 1 | -1, test: (row: Row) => boolean = () => true): void => {
    const from = session.places.get(id ?? '') ?? -1
    const { rows } = session
    for (let index = from + step; index >= 0 && index < rows.length; index += step) {
      const row = rows[index]
      if (!row || !test(row) || session.list.rowOf(row.id)?.hidden) continue
      activate(row.id)
      return
    }
    field?.focus()
  }

  // Saving. Texts are bound to ids: where the caret has gone meanwhile does not matter.

  // What is written in stays in view when an on-screen keyboard comes or the window changes.
  const watched = new ResizeObserver(() => {
    const node = id === undefined ? undefined : session.list.rowOf(id)
    if (node) settleAt(list, node)
  })
  watched.observe(list)

  const put = (row: Row): void => {
    const place = session.places.get(row.id)
    if (place === undefined) return
    session.rows[place] = row
    showRow(session, row.id)
  }

  const answered = (save: SaveRequest, reply: SaveReply | undefined, reason?: string): void => {
    if (underway.get(save.id) === save.text) underway.delete(save.id)
    if (reply?.kind === 'saved') {
      session.saves.delete(save.id)
      const draft = session.drafts.get(save.id)
      // What was typed after the confirmation is a draft of its own.
      if (draft && draft.text === save.text) dropDraft(save.id)
      else if (draft) session.drafts.set(save.id, { ...draft, base: reply.row.target })
      put(reply.row)
      const number = numberOf(session, save.id)
      const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
      showSaved(say('savedAt', { time }))
      announce(say('announceSaved', { number, place: number, segments: session.rows.length }))
    } else if (reply?.kind === 'conflict') {
      session.saves.set(save.id, 'conflict')
      put(reply.theirs)
      conflicts.set(save.id, { save, reply })
      const title = say('conflictTitle', { number: numberOf(session, save.id) })
      showSaved(title, true)
      announce(title, true)
      // Whoever writes elsewhere by now is not interrupted: the row is marked, and asks when she comes back to it.
      if (id === save.id && !field?.isComposing()) void decide(save.id)
    } else {
      session.saves.set(save.id, 'failed')
      const trouble = reply?.kind === 'trouble' ? reply.troubles[0] : undefined
      const place = trouble ? `${trouble.file}${trouble.line === undefined ? '' : `:${trouble.line}`}: ` : ''
      const told =
        reply?.kind === 'gone'
          ? say('gone', { text: save.text })
          : `${place}${trouble?.message ?? reason ?? ''}`
      const message = reply?.kind === 'gone' ? told : say('notSaved', { message: told })
      showSaved(message, true)
      announce(message, true)
    }
    showRow(session, save.id)
    showProgress(session)
    refresh()
  }

  const outbox = createOutbox(answered, is => {
    if (is) showSaved(say('offline', { count: session.drafts.size }), true)
  })

  const send = (of: string, text: string, base: string, state: State): void => {
    const row = rowAt(session, of)
    if (!row) return
    session.saves.set(of, 'saving')
    underway.set(of, text)
    showSaved(say('saving'))
    const request = crypto.randomUUID()
    outbox.send({ ...keyOf(of), request, text, base, state, hash: row.hash, seen: row.state })
    showRow(session, of)
  }

  const decide = async (of: string): Promise<void> => {
    const conflict = conflicts.get(of)
    if (!conflict) return
    const { save, reply } = conflict
    const decision = await openConflict(reply, numberOf(session, save.id), session.language)
    if (!decision) return
    conflicts.delete(of)
    showSaved('')
    const isActive = id === save.id
    if (decision.keep === 'theirs') {
      dropDraft(save.id)
      storeAtServer(save.id)
      session.saves.delete(save.id)
      if (isActive && field) field.node.textContent = reply.theirs.target
    } else {
      if (isActive && field) field.node.textContent = decision.text
      send(save.id, decision.text, reply.theirs.target, save.state)
    }
    showRow(session, save.id)
  }

  const confirm = (state?: State): void => {
    if (id === undefined || !field || field.isComposing()) return
    const of = id
    const row = rowAt(session, of)
    if (!row) return
    const text = field.text().trim() === '' ? '' : field.text()
    const base = underway.get(of) ?? session.drafts.get(of)?.base ?? row.target
    keep(of, field.text())
    const isUnchanged = text === row.target && text !== ''
    send(of, text, base, state ?? (isUnchanged && !row.stale ? row.state : 'translated'))
  }

  // A stretch of the field.

  const take = (text: string): void => {
    if (field) field.replace(text, 0, field.text().length)
  }

  return {
    activate,
    active: () => id,
    confirm,
    move,
    take,
    wrap: mark => {
      if (!field) return
      const { start, end } = selectionIn(field)
      field.replace(`${mark}${field.text().slice(start, end)}${mark}`, start, end)
    },
    insertMissing: () => {
      const row = id === undefined ? undefined : rowAt(session, id)
      const [first] = row && field ? missingMarkers(row.source, field.text()) : []
      if (first !== undefined) field?.replace(first)
    },
    useMatch: number => {
      const match = aid.matches[number - 1]
      if (match) take(match.substituted ?? match.target)
    },
    copySource: () => {
      const row = id === undefined ? undefined : rowAt(session, id)
      if (row) take(row.source.replace(/\s*\n\s*/g, ' '))
    },
    fixFirst: () => {
      const first = alarms.find(
        ({ fixed, place, expected, ignored }) =>
          !ignored && (fixed !== undefined || (place?.side === 'target' && expected.length > 0)),
      )
      if (!first) return
      if (first.fixed !== undefined) take(first.fixed)
      else if (first.place) field?.replace(first.expected[0] ?? '', first.place.start, first.place.end)
    },
    store: () => {
      if (id !== undefined) storeAtServer(id)
    },
    focus: () => field?.node.focus({ preventScroll: true }),
    selection: () => getSelection()?.toString() ?? '',
    receive: rows => {
      for (const row of rows) {
        // The active row is left alone while it is written in: what has come is shown when it is left.
        const isBusy = row.id === id && (session.drafts.has(row.id) || field?.isComposing())
        if (isBusy) waiting.set(row.id, row)
        else {
          put(row)
          if (row.id === id && field && field.text() !== row.target) field.node.textContent = row.target
        }
      }
      showProgress(session)
      refresh()
    },
    wake: () => outbox.wake(),
    close: () => {
      watched.disconnect()
      leave()
    },
  }
}

/** The first row that needs work, among those that are shown. */
export const firstUnfinished = (session: Session, isShown: (row: Row) => boolean): string | undefined => {
  const shown = session.rows.filter(isShown)
  return (shown.find(row => isUnfinished(session, row)) ?? shown[0] ?? session.rows[0])?.id
}
