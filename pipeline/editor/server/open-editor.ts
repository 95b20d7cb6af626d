import { join } from 'node:path'
import { openLabels } from '../../build/book.js'
import type { Config } from '../../config.js'
import type { Effects } from '../../model/effects.js'
import { sweep } from '../../node/sweep.js'
import { openActions } from './actions.js'
import { createApplication } from './application.js'
import { clientAssets } from './assets.js'
import { createChecks } from './checks.js'
import { openDrafts } from './drafts.js'
import { createEvents } from './events.js'
import { glossaryReader } from './glossary.js'
import { openEdits } from './history/edits.js'
import { historyOf } from './history/history.js'
import { openJournal } from './journal.js'
import { listen, loopback } from './listen.js'
import { memoryOf } from './matches.js'
import { onlyOne } from './only-one.js'
import { pagePreview } from './page/page-preview.js'
import { pdfJobs } from './pdf-jobs.js'
import { reachOf } from './reach.js'
import { keepSession, openSession } from './session-file.js'
import { createSewing } from './sewing.js'
import { createStore } from './store.js'
import { watch } from './watch.js'

/** What an editor is opened with. */
export interface EditorOptions {
  /** The port that was asked for; default that of last time. */
  port?: number
  /** An address or name of this machine; default the loopback interface, where nobody else can reach it. */
  host?: string
}

/** An editor that runs. */
export interface Editor {
  /** The whole address, token included. */
  address: string
  /** Whether the port is another one than was asked for. */
  isMoved: boolean
  /** Whether nobody but this machine can reach it. */
  isLocal: boolean
  close(): Promise<void>
}

/**
 * Open the editor of a book: finish what a killed one had begun, watch the files, listen.
 * @throws EditorOpen when an editor of it runs already; a SetupError when the book cannot be opened.
 */
export const openEditor = async (
  config: Config,
  effects: Effects,
  options: EditorOptions = {},
): Promise<Editor> => {
  const release = await onlyOne(config.project)
  try {
    const editor = await openAlone(config, effects, options)
    return { ...editor, close: () => editor.close().finally(release) }
  } catch (error) {
    await release()
    throw error
  }
}

const openAlone = async (config: Config, effects: Effects, options: EditorOptions): Promise<Editor> => {
  const session = await openSession(config.project)
  const folder = join(config.project, '.duizhao')
  await sweep(folder)
  const events = createEvents()
  const tellDraft: Parameters<typeof openDrafts>[1] = ({ document, language, id, window = '' }, draft) => {
    const { at = '', text } = draft ?? {}
    events.publish({
      kind: 'draft',
      document,
      language,
      id,
      window,
      at,
      ...(text === undefined ? {} : { text }),
    })
  }
  const drafts = await openDrafts(join(folder, 'editor.journal'), tellDraft)
  const edits = await openEdits(join(folder, 'editor.history'), effects)
  const store = createStore({ config, effects, drafts, edits, events })
  await store.recover()
  const actions = await openActions({
    store,
    effects,
    sewing: createSewing(config, store, effects),
    open: live => openJournal(join(folder, 'actions.journal'), live),
  })
  await actions.recover().catch(() => undefined)
  const glossary = glossaryReader(config, effects)
  const checks = createChecks(config, effects)
  const forgetGlossary = (): void => {
    glossary.forget()
    checks.forget()
  }
  // A glossary that cannot be read is said now; the dictionaries of the checks are read when they are asked for.
  await glossary.read()
  const { labels } = await openLabels(config, config.targetLanguages, effects)
  const service = {
    config,
    effects,
    store,
    actions,
    drafts,
    events,
    glossary: glossary.read,
    forgetGlossary,
    edits,
    history: historyOf(edits),
    pdfs: pdfJobs(config, effects, events),
    page: pagePreview({ config, effects, labels }),
    checks,
    memory: memoryOf(config, effects, events),
    assets: clientAssets(effects),
  }
  let hosts: string[] = []
  const application = createApplication(service, { token: session.token, hosts: () => hosts })
  const wanted = options.port ?? session.port
  const { host = loopback } = options
  const reach = reachOf(host)
  const server = await listen(request => application.fetch(request), wanted, host)
  hosts = reach.names.map(name => `${name}:${server.port}`)
  const kept = { token: session.token, host: reach.shown, port: server.port, pid: process.pid }
  // Where it cannot be kept an open window will not find the editor again at this address; that is all.
  await keepSession(config.project, kept).catch(() => undefined)
  const refresh = (documents: readonly string[]): void => {
    for (const document of documents) void store.refresh(document).catch(() => undefined)
  }
  const unwatch = await watch(config, forgetGlossary, refresh, () => refresh(store.opened()))
  return {
    address: `http://${reach.shown}:${server.port}/${session.token}/`,
    isLocal: reach.isLocal,
    isMoved: options.port !== undefined && options.port !== 0 && options.port !== server.port,
    close: async () => {
      await unwatch()
      await server.close()
      await store.settled()
      await drafts.close()
      await actions.close()
    },
  }
}
