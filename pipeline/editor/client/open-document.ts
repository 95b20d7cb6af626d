import type { AlarmCounts, BookMessage, DocumentMessage, Draft } from '../protocol.js'
import type { Bench } from './bench.js'
import { get } from './connection.js'
import { createDesk, type OpenDesk } from './create-desk.js'
import { quietly } from './desk.js'
import { handIn } from './drafts.js'
import { askDocument, takeEarly } from './early-document.js'
import { byId } from './element.js'
import { activate, firstUnfinished } from './going.js'
import { shownKey } from './keys.js'
import { fillList } from './list.js'
import { nothingHere, showNothing } from './nothing.js'
import { clearPanels } from './panels/panel.js'
import { clearPage, forgetPage } from './panels/preview.js'
import { placed } from './placed-drafts.js'
import { placesOf } from './places.js'
import { noteTrouble } from './saved-line.js'
import { rowAt, type Session } from './session.js'
import { showRow } from './show-row.js'
import { showProgress } from './status-line.js'
import { showTroubles } from './troubles.js'
import { showUndecided } from './undecided.js'
import { createWordings } from './wordings.js'
import { say } from './words.js'

/** Show the rows that the filters admit; the one that is worked on never vanishes. */
export const showFiltered = (bench: Bench): void => {
  const { desk, filters } = bench
  if (!desk) return
  const { session, active } = desk
  let admitted = 0
  session.list.show(id => {
    const row = rowAt(session, id)
    const isAdmitted = row !== undefined && filters.admits(session, row)
    admitted += Number(isAdmitted)
    return isAdmitted || id === active?.id
  })
  showNothing(bench, admitted)
  filters.show(session)
}

const sessionOf = (
  message: DocumentMessage,
  own: readonly Draft[],
  adopted: Session['adopted'],
  book: BookMessage,
): Session => {
  const { document, language, readOnly } = message
  const rows = [...message.rows]
  const places = placesOf(rows)
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
    suggests: book.suggestions,
    completeKey: book.keys.complete.map(shownKey)[0],
    rows,
    wordings: createWordings(rows),
    places,
    list: fillList(
      byId('list'),
      rows,
      places,
      { source: book.sourceLanguage, target: language },
      nothingHere,
    ),
    ...placed([...message.drafts, ...own].filter(isOpen), adopted),
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

type Read = [message: DocumentMessage, own: readonly Draft[]]

const readChosen = async (bench: Bench): Promise<Read> => {
  const { document, language, kept } = bench
  rememberDocument(bench)
  const newest = async () => (await takeEarly(bench)) ?? (await askDocument(document, language))
  return Promise.all([newest(), kept.all(document, language)])
}

/** How often a document that changes all the while is read before it is shown as it came last. */
const readings = 10

/** Read until nothing was heard meanwhile: what comes by one way may be older than what an event has said by another. */
const readNewest = async (bench: Bench, left = readings): Promise<Read> => {
  const { heard } = bench
  const isOvertaken = (): boolean => heard !== bench.heard && left > 1
  try {
    const read = await readChosen(bench)
    return isOvertaken() ? readNewest(bench, left - 1) : read
  } catch (error) {
    if (!isOvertaken()) throw error
    return readNewest(bench, left - 1)
  }
}

/** The session of a document that is read again. */
const sameBefore = ({ desk }: Bench, { document, language }: DocumentMessage): Session | undefined =>
  desk?.session.document === document && desk.session.language === language ? desk.session : undefined

/** Go to the row where the work begins; where there is none, what stood beside another document goes. */
const begin = (bench: Bench, desk: OpenDesk): void => {
  const start = startOf(bench, desk.session)
  if (start !== undefined) activate(desk, start)
  else {
    clearPanels()
    clearPage()
    nothingHere.querySelector('button')?.focus()
  }
}

const lay = (bench: Bench, [message, own]: Read): void => {
  const { book, kept } = bench
  bench.desk?.close()
  byId('list').setAttribute('aria-label', say('segments', { document: message.document }))
  // Where there is no field, the list itself is scrolled by keyboard.
  if (message.readOnly) byId('list').tabIndex = 0
  else byId('list').removeAttribute('tabindex')
  byId('confirm').hidden = message.readOnly
  forgetPage()
  const before = sameBefore(bench, message)
  // What was typed meanwhile.
  const typed = [...(before?.drafts.values() ?? [])]
  const session = sessionOf(message, [...own, ...typed], before?.adopted ?? new Map(), book)
  const desk = createDesk(session, kept, {
    refresh: () => {
      bench.filters.show(session)
      showUndecided(desk)
    },
    saved: row => bench.saved(desk, row),
  })
  bench.desk = desk
  for (const id of session.drafts.keys()) showRow(session, id)
  window.document.title = `${message.document} · ${message.language} · duizhao`
  showTroubles(message.troubles)
  showProgress(session)
  noteTrouble(session, undefined)
  showUndecided(desk)
  showFiltered(bench)
  begin(bench, desk)
  handIn(desk, message.drafts, new Set(before?.saves.keys()))
  void quietly(loadAlarms(bench, desk))
}

/** Open the document and language that were chosen. Of several openings at once one is carried out, the newest. */
export const openDocument = (bench: Bench): Promise<void> => {
  bench.heard += 1
  bench.opening ??= readNewest(bench)
    .then(read => lay(bench, read))
    .finally(() => {
      bench.opening = undefined
    })
  return bench.opening
}
