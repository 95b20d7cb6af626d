import type { AlarmCounts, BookMessage, DocumentMessage, Draft } from '../protocol.js'
import type { Bench } from './bench.js'
import { get } from './connection.js'
import { createDesk, type OpenDesk } from './create-desk.js'
import { quietly } from './desk.js'
import { byId } from './element.js'
import { activate, firstUnfinished } from './going.js'
import { shownKey } from './keys.js'
import { fillList } from './list.js'
import { forgetPage } from './panels/preview.js'
import { showSaved } from './saved-line.js'
import { rowAt, type Session } from './session.js'
import { showRow } from './show-row.js'
import { showProgress } from './status-line.js'
import { showTroubles } from './troubles.js'
import { say } from './words.js'

/** Show the rows that the filters admit; the one that is worked on never vanishes. */
export const showFiltered = ({ desk, filters }: Bench): void => {
  if (!desk) return
  const { session, active } = desk
  session.list.show(id => {
    const row = rowAt(session, id)
    return row !== undefined && (id === active?.id || filters.admits(session, row))
  })
  filters.show(session)
}

/** Of the drafts of this browser and of the server the later ones. */
const newest = (drafts: readonly Draft[]): Map<string, Draft> => {
  const made = new Map<string, Draft>()
  for (const draft of drafts) if ((made.get(draft.id)?.at ?? '') < draft.at) made.set(draft.id, draft)
  return made
}

const sessionOf = (message: DocumentMessage, own: readonly Draft[], book: BookMessage): Session => {
  const { document, language, readOnly } = message
  const rows = [...message.rows]
  const places = new Map(rows.map((row, index) => [row.id, index]))
  const isOpen = ({ id, text }: Draft): boolean => {
    const row = rows[places.get(id) ?? -1]
    return row !== undefined && row.target !== text
  }
  return {
    document,
    language,
    sourceLanguage: book.sourceLanguage,
    unit: book.unit,
    matchKeys: book.keys.match.map(shownKey),
    rows,
    places,
    list: fillList(byId('list'), rows, { source: book.sourceLanguage, target: language }),
    drafts: newest([...message.drafts, ...own].filter(isOpen)),
    saves: new Map(),
    alarms: {},
    readOnly,
  }
}

const loadAlarms = async (bench: Bench, { session }: OpenDesk): Promise<void> => {
  const query = new URLSearchParams({ document: session.document, language: session.language })
  const { alarms } = await get<AlarmCounts>(`alarms?${query}`)
  if (session !== bench.desk?.session) return
  session.alarms = alarms
  for (const id of Object.keys(alarms)) showRow(session, id)
  showFiltered(bench)
}

/** The row the address names, or the first that needs work. */
const startOf = ({ filters }: Bench, session: Session): string | undefined => {
  const wanted = decodeURIComponent(location.hash.slice(1))
  return session.places.has(wanted) ? wanted : firstUnfinished(session, row => filters.admits(session, row))
}

const rememberDocument = ({ document, language }: Bench): void => {
  const url = new URL(location.href)
  url.searchParams.set('document', document)
  url.searchParams.set('language', language)
  history.replaceState(null, '', url)
}

/** Open the document and language that were chosen. */
export const openDocument = async (bench: Bench): Promise<void> => {
  const { document, language, kept, book } = bench
  rememberDocument(bench)
  const message = await get<DocumentMessage>(`document?${new URLSearchParams({ document, language })}`)
  const own = await kept.all(document, language)
  bench.desk?.close()
  byId('list').setAttribute('aria-label', say('segments', { document }))
  // Where there is no field, the list itself is scrolled by keyboard.
  if (message.readOnly) byId('list').tabIndex = 0
  else byId('list').removeAttribute('tabindex')
  forgetPage()
  const session = sessionOf(message, own, book)
  const desk = createDesk(session, kept, {
    refresh: () => bench.filters.show(session),
    saved: row => bench.saved(desk, row),
  })
  bench.desk = desk
  for (const id of session.drafts.keys()) showRow(session, id)
  window.document.title = `${document} · ${language} · duizhao`
  showTroubles(message.troubles)
  showProgress(session)
  showSaved(session)
  showFiltered(bench)
  const start = startOf(bench, session)
  if (start !== undefined) activate(desk, start)
  void quietly(loadAlarms(bench, desk))
}
