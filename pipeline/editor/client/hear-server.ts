import type { ServerEvent } from '../protocol.js'
import type { Bench } from './bench.js'
import { type Connection, listen } from './connection.js'
import { quietly } from './desk.js'
import { receive } from './going.js'
import { lookForLost } from './lost-texts.js'
import { openDocument } from './open-document.js'
import { hearDraft } from './panels/drafts.js'
import { forgetPage } from './panels/preview.js'
import { hearPdf } from './pdf.js'
import { noteOffline } from './saved-line.js'
import { announce, showProgress } from './status-line.js'
import { showTroubles } from './troubles.js'
import { say } from './words.js'

/** How long after the document has changed texts without a place are looked for, in milliseconds. */
const lostAfter = 1000

/** How long the first document waits for the events at most, in milliseconds. */
const patience = 500

/** Read the document again, and stay where one is. */
const reload = async (bench: Bench): Promise<void> => {
  const at = bench.desk?.active?.id
  if (at !== undefined) location.hash = at
  await openDocument(bench).catch(() => undefined)
  announce(say('fresh'))
  // A save that was on its way may find its sentence gone.
  setTimeout(() => void quietly(lookForLost(bench)), lostAfter)
}

type Heard = { [Kind in ServerEvent['kind']]: (bench: Bench, event: ServerEvent & { kind: Kind }) => void }

/** What each event means to a window. */
const heard: Heard = {
  hello: (bench, { moment }) => {
    bench.moment = moment
  },
  pdf: (_, event) => hearPdf(event),
  rows: (bench, { document, language, rows }) => {
    const { desk } = bench
    // A document that is on its way still comes with them.
    if (desk?.session.document !== document || language !== desk.session.language) return
    receive(desk, rows)
    forgetPage()
    showProgress(desk.session)
    desk.refresh()
  },
  draft: ({ desk }, event) => {
    const { document, language } = event
    if (desk && desk.session.document === document && language === desk.session.language)
      hearDraft(desk, event)
  },
  reread: bench => void reload(bench),
  troubles: (bench, { troubles }) => {
    showTroubles(troubles)
    if (bench.desk?.session.readOnly !== troubles.length > 0) void reload(bench)
  },
}

/** A greeting, the progress of a PDF, what another window is writing: the document's texts are as they were. */
const saysNothingOfTexts: ReadonlySet<ServerEvent['kind']> = new Set(['hello', 'pdf', 'draft'])

const hear = <Kind extends ServerEvent['kind']>(bench: Bench, event: ServerEvent & { kind: Kind }): void => {
  if ('document' in event && event.document !== bench.document) return
  if (!saysNothingOfTexts.has(event.kind)) bench.heard += 1
  // Of what is being written, too: what was asked for early was read long ago.
  if (event.kind !== 'hello' && event.kind !== 'pdf') bench.early = undefined
  heard[event.kind as Kind](bench, event)
}

/**
 * Follow what the server tells, and whether it is there.
 * @returns once events arrive: a change after that is not missed by who opens a document now.
 */
export const hearServer = (bench: Bench): Promise<void> =>
  new Promise(resolve => {
    let wasLost = false
    const connected = (how: Connection): void => {
      if (how === 'lost') {
        wasLost = true
        noteOffline(bench.desk?.session, true)
        return
      }
      resolve()
      if (wasLost) {
        noteOffline(bench.desk?.session, false)
        bench.desk?.saving.wake()
      }
      // A document that is on its way is older than what was missed.
      if (how === 'missed') bench.heard += 1
      if (bench.desk && (wasLost || how === 'missed')) void reload(bench)
      wasLost = false
    }
    setTimeout(resolve, patience)
    listen(event => hear(bench, event), connected)
  })
