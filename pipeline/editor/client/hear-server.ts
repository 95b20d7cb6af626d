import type { ServerEvent } from '../protocol.js'
import type { Bench } from './bench.js'
import { listen } from './connection.js'
import { receive } from './going.js'
import { openDocument } from './open-document.js'
import { forgetPage } from './panels/preview.js'
import { noteOffline } from './saved-line.js'
import { announce, showProgress } from './status-line.js'
import { showTroubles } from './troubles.js'
import { say } from './words.js'

/** Read the document again, and stay where one is. */
const reload = async (bench: Bench): Promise<void> => {
  const at = bench.desk?.active?.id
  if (at !== undefined) location.hash = at
  await openDocument(bench).catch(() => undefined)
  announce(say('fresh'))
}

const hear = (bench: Bench, event: ServerEvent): void => {
  const { desk } = bench
  if (event.kind === 'hello' || !desk || event.document !== desk.session.document) return
  if (event.kind === 'rows' && event.language === desk.session.language) {
    receive(desk, event.rows)
    forgetPage()
    showProgress(desk.session)
    desk.refresh()
  } else if (event.kind === 'reread') void reload(bench)
  else if (event.kind === 'troubles') {
    showTroubles(event.troubles)
    if (desk.session.readOnly !== event.troubles.length > 0) void reload(bench)
  }
}

/** Follow what the server tells, and whether it is there. */
export const hearServer = (bench: Bench): void => {
  let wasLost = false
  const connected = (is: boolean): void => {
    if (!is) {
      wasLost = true
      noteOffline(bench.desk?.session, true)
    } else if (wasLost) {
      wasLost = false
      noteOffline(bench.desk?.session, false)
      bench.desk?.saving.wake()
      void reload(bench)
    }
  }
  listen(event => hear(bench, event), connected)
}
