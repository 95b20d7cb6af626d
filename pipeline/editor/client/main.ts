import type {
  AlarmCounts,
  BookMessage,
  ConcordanceMessage,
  DocumentMessage,
  Draft,
  ServerEvent,
  Trouble,
} from '../protocol.js'
import { get, listen, post } from './connection.js'
import { openConcordance, openGoTo, openHelp } from './dialogs.js'
import { createEditor, type Editor, firstUnfinished } from './editor.js'
import { byId, element } from './element.js'
import { createFilters } from './filters.js'
import { type KeptTexts, openKeptTexts } from './kept-texts.js'
import { type Command, keyReader } from './keys.js'
import { fillList } from './list.js'
import { followClicks } from './preview.js'
import { isUnfinished, numberOf, type Session, showRow } from './session.js'
import { announce, showKeys, showLength, showProgress, showSaved } from './status-line.js'
import { interfaceLanguage, say } from './words.js'

let session: Session | undefined
let editor: Editor | undefined

const showTroubles = ([first]: readonly Trouble[]): void => {
  const bar = byId('trouble')
  bar.hidden = !first
  if (!first) return
  const place = first.line === undefined ? first.file : `${first.file}:${first.line}`
  bar.textContent = say('readOnly', { place, message: first.message })
}

const filters = createFilters(() => filter())

/** Show the rows that the filters admit; the one that is worked on never vanishes. */
const filter = (): void => {
  if (!session) return
  const { rows, places, list } = session
  list.show(id => {
    const row = rows[places.get(id) ?? -1]
    return row !== undefined && (id === editor?.active() || filters.admits(session as Session, row))
  })
  filters.show(session)
}

const refresh = (): void => {
  if (session) filters.show(session)
}

/** Of the drafts of this browser and of the server the later one, each begun from what stands there now or not. */
const newest = (drafts: readonly Draft[]): Map<string, Draft> => {
  const made = new Map<string, Draft>()
  for (const draft of drafts) if ((made.get(draft.id)?.at ?? '') < draft.at) made.set(draft.id, draft)
  return made
}

const loadAlarms = async (of: Session): Promise<void> => {
  const query = new URLSearchParams({ document: of.document, language: of.language })
  const { alarms } = await get<AlarmCounts>(`alarms?${query}`)
  if (of !== session) return
  of.alarms = alarms
  for (const id of Object.keys(alarms)) showRow(of, id)
  filter()
}

/** Open a document in a language, at the row the address names or the first that needs work. */
const openDocument = async (
  book: BookMessage,
  document: string,
  language: string,
  kept: KeptTexts,
): Promise<void> => {
  const query = new URLSearchParams({ document, language })
  const message = await get<DocumentMessage>(`document?${query}`)
  const own = await kept.all(document, language)
  editor?.close()
  const list = byId('list')
  list.setAttribute('aria-label', say('segments', { document }))
  const rows = [...message.rows]
  const { readOnly } = message
  session = {
    document,
    language,
    sourceLanguage: book.sourceLanguage,
    rows,
    places: new Map(rows.map((row, index) => [row.id, index])),
    list: fillList(list, rows, { source: book.sourceLanguage, target: language }),
    drafts: newest(
      [...message.drafts, ...own].filter(({ id, text }) =>
        rows.some(row => row.id === id && row.target !== text),
      ),
    ),
    saves: new Map(),
    alarms: {},
    readOnly,
  }
  for (const id of session.drafts.keys()) showRow(session, id)
  editor = createEditor(session, kept, refresh)
  window.document.title = `${document} · ${language} · duizhao`
  showTroubles(message.troubles)
  showProgress(session)
  showLength(session)
  if (session.drafts.size > 0) showSaved(say('keptHere', { count: session.drafts.size }))
  filter()
  const opened = session
  const wanted = decodeURIComponent(location.hash.slice(1))
  const start = session.places.has(wanted)
    ? wanted
    : firstUnfinished(session, row => filters.admits(opened, row))
  if (start !== undefined) editor.activate(start)
  void loadAlarms(session).catch(() => undefined)
}

const choices = (
  id: string,
  label: string,
  values: readonly string[],
  chosen: string,
  change: (value: string) => void,
) => {
  const select = byId(id)
  if (!(select instanceof HTMLSelectElement)) return
  select.setAttribute('aria-label', label)
  select.replaceChildren(
    ...values.map(value => element('option', { value, selected: value === chosen }, value)),
  )
  select.onchange = () => change(select.value)
}

const goTo = (wanted: string): void => {
  const id = session?.rows[Number(wanted) - 1]?.id ?? wanted.replace(/^#/, '')
  if (session && numberOf(session, id) > 0) editor?.activate(id)
}

const look = async (text: string): Promise<ConcordanceMessage['lines']> => {
  const language = session?.language ?? ''
  return (await post<ConcordanceMessage>('concordance', { text, language })).lines
}

const needsWork = (row: Session['rows'][number]): boolean =>
  session !== undefined && isUnfinished(session, row)
const hasAlarm = (row: Session['rows'][number]): boolean => (session?.alarms[row.id] ?? 'info') !== 'info'

const commands: Record<Command, (key: string) => void> = {
  confirm: () => {
    editor?.confirm()
    editor?.move(1)
  },
  confirmUnfinished: () => {
    editor?.confirm()
    editor?.move(1, needsWork)
  },
  next: () => editor?.move(1),
  previous: () => editor?.move(-1),
  nextUnfinished: () => editor?.move(1, needsWork),
  previousUnfinished: () => editor?.move(-1, needsWork),
  nextAlarm: () => editor?.move(1, hasAlarm),
  previousAlarm: () => editor?.move(-1, hasAlarm),
  fix: () => editor?.fixFirst(),
  match: key => editor?.useMatch(Number(key)),
  missing: () => editor?.insertMissing(),
  copySource: () => editor?.copySource(),
  bold: () => editor?.wrap('**'),
  italic: () => editor?.wrap('*'),
  goTo: () => openGoTo(goTo),
  concordance: () => {
    const languages = { source: session?.sourceLanguage ?? '', target: session?.language ?? '' }
    openConcordance(editor?.selection() ?? '', languages, look)
  },
  stillRight: () => editor?.confirm(),
  reviewed: () => {
    editor?.confirm('reviewed')
    editor?.move(1)
  },
  final: () => {
    editor?.confirm('final')
    editor?.move(1)
  },
  store: () => editor?.store(),
  help: () => openHelp(),
  leave: () => editor?.focus(),
}

/** Elsewhere than in the text a plain Enter presses buttons, and Escape closes. */
const isForPage = (event: KeyboardEvent, command: Command): boolean => {
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest('dialog')) return false
  const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey
  if (command === 'confirm' && isPlain) return target?.closest('.target') !== null && target !== undefined
  return !(command === 'leave' && target?.closest('.find'))
}

const readKey = keyReader()

addEventListener('keydown', event => {
  const read = readKey(event)
  if (read === undefined) return
  if (read !== 'waiting') {
    if (!isForPage(event, read.command)) return
    commands[read.command](read.key)
  }
  event.preventDefault()
})

byId('list').addEventListener('click', event => {
  const row = event.target instanceof Element ? event.target.closest('.seg') : undefined
  const id = row instanceof HTMLElement ? row.dataset.id : undefined
  if (id === undefined || getSelection()?.type === 'Range') return
  editor?.activate(id)
})

/** What the parts of the page are to a screen reader. */
const roles: Record<string, string> = {
  list: 'list',
  bar: 'img',
  announced: 'status',
  alarmed: 'alert',
  trouble: 'alert',
}

const start = async (): Promise<void> => {
  for (const [id, role] of Object.entries(roles)) byId(id).setAttribute('role', role)
  document.documentElement.lang = interfaceLanguage()
  byId('side').setAttribute('aria-label', say('tools'))
  byId('preview').setAttribute('aria-label', say('preview'))
  byId('page').setAttribute('title', say('preview'))
  byId('preview-title').replaceChildren(say('preview'), element('i', {}, say('previewNote')))
  byId('confirm').textContent = say('confirm')
  byId('confirm').addEventListener('click', () => commands.confirm(''))
  showKeys(openHelp)
  const book = await get<BookMessage>('book')
  byId('name').textContent = book.name
  const kept = await openKeptTexts(book.name)
  const query = new URLSearchParams(location.search)
  const names = book.documents.map(({ name }) => name)
  const pick = (values: readonly string[], wanted: string | null): string =>
    values.find(value => value === wanted) ?? values[0] ?? ''
  const chosen = {
    document: pick(names, query.get('document')),
    language: pick(book.targetLanguages, query.get('language')),
  }
  const open = async (): Promise<void> => {
    const url = new URL(location.href)
    url.searchParams.set('document', chosen.document)
    url.searchParams.set('language', chosen.language)
    history.replaceState(null, '', url)
    await openDocument(book, chosen.document, chosen.language, kept)
  }
  const change = (name: 'document' | 'language') => (value: string) => {
    chosen[name] = value
    location.hash = ''
    void open()
  }
  choices('documents', say('documents'), names, chosen.document, change('document'))
  choices('languages', say('state.translated'), book.targetLanguages, chosen.language, change('language'))
  await open()
  followClicks(id => editor?.activate(id))
  let wasLost = false
  listen(
    event => hear(event, open),
    connected => {
      if (!connected) {
        wasLost = true
        showSaved(say('offline', { count: session?.drafts.size ?? 0 }), true)
      } else if (wasLost) {
        wasLost = false
        showSaved('')
        editor?.wake()
        void reload(open)
      }
    },
  )
}

/** Read the document again, unless somebody is writing with an input method. */
const reload = async (open: () => Promise<void>): Promise<void> => {
  const at = editor?.active()
  if (at !== undefined) location.hash = at
  await open().catch(() => undefined)
  announce(say('fresh'))
}

const hear = (event: ServerEvent, open: () => Promise<void>): void => {
  if (event.kind === 'hello' || !session || event.document !== session.document) return
  if (event.kind === 'rows' && event.language === session.language) editor?.receive(event.rows)
  else if (event.kind === 'reread') void reload(open)
  else if (event.kind === 'troubles') {
    showTroubles(event.troubles)
    if (session.readOnly !== event.troubles.length > 0) void reload(open)
  }
}

start().catch(error => {
  byId('trouble').hidden = false
  byId('trouble').textContent = error instanceof Error ? error.message : String(error)
})
