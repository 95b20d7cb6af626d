import type { BookMessage, DocumentSummary } from '../protocol.js'
import type { Bench } from './bench.js'
import { knowLastAction } from './bulk-action.js'
import { chooseDocument, showChoice } from './choose-document.js'
import { run } from './commands.js'
import { get, longPatience } from './connection.js'
import { quietly } from './desk.js'
import { askEarly, type EarlyDocument } from './early-document.js'
import { byId, element } from './element.js'
import { createFilters } from './filters.js'
import { activate } from './going.js'
import { hearKeys } from './hear-keys.js'
import { hearServer } from './hear-server.js'
import { openKeptTexts } from './keeping/kept-texts.js'
import { lookForLost } from './lost-texts.js'
import { openDocument, showFiltered } from './open-document.js'
import { namePage } from './page.js'
import { matchesAgain } from './panels/aid.js'
import { followClicks, preview } from './panels/preview.js'
import { offerRepeats } from './repeats.js'
import { showSheets } from './sheet.js'
import { showKeys } from './status-line.js'
import { showFault } from './troubles.js'
import { followViewport } from './viewport.js'
import { say } from './words.js'

/** The first document that is not all translated, or that something is wrong with; else the first that has texts. */
const firstWithWork = ({ documents }: BookMessage, language: string): string | null => {
  const hasWork = ({ progress, troubles }: DocumentSummary): boolean => {
    const { segments = 0, translated = 0, stale = 0 } = progress[language] ?? {}
    return translated < segments || stale > 0 || troubles.length > 0
  }
  const hasText = ({ progress }: DocumentSummary): boolean => (progress[language]?.segments ?? 0) > 0
  return (documents.find(hasWork) ?? documents.find(hasText))?.name ?? null
}

const pick = (values: readonly string[], wanted: string | null): string =>
  values.find(value => value === wanted) ?? values[0] ?? ''

const openBench = async (early: EarlyDocument | undefined): Promise<Bench> => {
  const book = await get<BookMessage>('book', longPatience)
  const query = new URLSearchParams(location.search)
  const names = book.documents.map(({ name }) => name)
  const language = pick(book.targetLanguages, query.get('language'))
  const bench: Bench = {
    book,
    kept: await openKeptTexts(book.id),
    filters: createFilters(() => showFiltered(bench)),
    document: pick(names, query.get('document') ?? firstWithWork(book, language)),
    language,
    desk: undefined,
    opening: undefined,
    early,
    moment: undefined,
    heard: 0,
    chooseDocument: () => void chooseDocument(bench),
    saved: (desk, row) => {
      void quietly(offerRepeats(bench, desk, row))
      matchesAgain(desk, row)
    },
    lastAction: undefined,
    offersRepeats: book.repeats,
  }
  return bench
}

const go = ({ desk }: Bench, id: string | undefined): void => {
  if (desk && id !== undefined) activate(desk, id)
}

/** A click on a row makes it the active one, unless it ends a selection. */
const hearClicks = (bench: Bench): void => {
  // The state of the active row opens its menu; the caret stays where it is.
  byId('list').addEventListener('mousedown', event => {
    if (event.target instanceof Element && event.target.closest('.active > .st')) event.preventDefault()
  })
  byId('list').addEventListener('keydown', event => {
    const isState = event.target instanceof Element && event.target.matches('.active > .st')
    if (!isState || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    run(bench, { command: 'segmentMenu', number: 1 })
  })
  byId('list').addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.active > .st'))
      run(bench, { command: 'segmentMenu', number: 1 })
    const row = target instanceof Element ? target.closest<HTMLElement>('.seg') : undefined
    if (getSelection()?.type !== 'Range') go(bench, row?.dataset.id)
  })
  byId('confirm').addEventListener('click', () => run(bench, { command: 'confirm', number: 1 }))
  followClicks(id => go(bench, id))
  byId('pdf').addEventListener('click', () => run(bench, { command: 'pdf', number: 1 }))
}

const start = async (): Promise<void> => {
  const early = askEarly()
  namePage()
  followViewport()
  byId('list').replaceChildren(element('p', { class: 'nothing' }, say('opening')))
  const bench = await openBench(early)
  byId('name').textContent = bench.book.name
  showKeys(bench.book.keys, command => run(bench, { command, number: 1 }))
  showChoice(bench)
  hearKeys(bench)
  hearClicks(bench)
  showSheets(sheet => {
    if (sheet === 'preview' && bench.desk) preview.opened(bench.desk)
  })
  await hearServer(bench)
  await openDocument(bench).catch(showFault)
  void knowLastAction(bench)
  void quietly(lookForLost(bench))
}

start().catch(showFault)
