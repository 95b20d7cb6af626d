import { basename } from 'node:path'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { heed, ignore } from '../../check/ignored.js'
import type { Config } from '../../config.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import type { Glossary } from '../../model/glossary.js'
import type { Labels } from '../../model/labels.js'
import type {
  AidMessage,
  AlarmCounts,
  BookMessage,
  ChecksMessage,
  ConcordanceMessage,
  DocumentMessage,
  DocumentSummary,
  PreviewMessage,
  SaveReply,
  SegmentKey,
} from '../protocol.js'
import type { Asset } from './assets.js'
import type { Checks } from './checks.js'
import type { Drafts } from './drafts.js'
import { eventStream } from './event-stream.js'
import type { Events } from './events.js'
import { termsOf } from './glossary.js'
import { type Address, guard, largestBody } from './guard.js'
import type { BookMemory } from './matches.js'
import type { OpenedDocument } from './opened-document.js'
import { troublesIn } from './opened-document.js'
import { previewOf } from './preview.js'
import { BadRequest, readRequest } from './requests.js'
import { progressOf, rowsOf } from './rows.js'
import type { Store } from './store.js'

/** What answers are made of. */
export interface Service {
  config: Config
  effects: Effects
  store: Store
  drafts: Drafts
  events: Events
  checks: Checks
  memory: BookMemory
  glossary: () => Promise<Glossary>
  labels: Labels
  /** Files of the client by name; read on the first request for each. */
  assets: (name: string) => Promise<Asset | undefined>
}

/** So many windows may listen at once. */
const mostListeners = 64

const statusOf: Record<SaveReply['kind'], 200 | 410 | 412 | 507> = {
  saved: 200,
  conflict: 412,
  gone: 410,
  trouble: 507,
}

/** What a request asks for is not there. */
class NotFound extends Error {
  override name = 'NotFound'
}

/** The editor's web application: every request is checked, documents are named from the book's own list alone. */
export const createApplication = (service: Service, address: Address): Hono => {
  const { config, store, drafts, events, checks, memory, effects } = service
  const application = new Hono({ strict: true })
  let listeners = 0

  const languageOf = (language: string): string => {
    if (config.targetLanguages.includes(language)) return language
    throw new NotFound(`The book is not translated into “${language}”.`)
  }

  const documentOf = async (name: string): Promise<OpenedDocument> => {
    const found = await store.read(name)
    if (!found) throw new NotFound(`The book has no document “${name}”.`)
    if (found.document) return found.document
    throw new SetupError(found.trouble.message)
  }

  const bodyOf = async (context: Context): Promise<unknown> => {
    try {
      return await context.req.json()
    } catch {
      throw new BadRequest('expected JSON')
    }
  }

  const known = async <Key extends SegmentKey>(key: Key): Promise<{ key: Key; document: OpenedDocument }> => {
    languageOf(key.language)
    return { key, document: await documentOf(key.document) }
  }

  const summaryOf = async (name: string): Promise<DocumentSummary> => {
    const found = await store.read(name)
    const { document } = found ?? {}
    if (!document) return { name, progress: {}, troubles: found?.trouble ? [found.trouble] : [] }
    const languages = config.targetLanguages
    return {
      name,
      progress: Object.fromEntries(languages.map(language => [language, progressOf(document, language)])),
      troubles: languages.flatMap(language => troublesIn(document, language)),
    }
  }

  const documentMessage = (document: OpenedDocument, language: string): DocumentMessage => {
    const { name } = document.source
    const troubles = troublesIn(document, language)
    return {
      document: name,
      language,
      rows: rowsOf(document, language),
      drafts: drafts.of(name, language),
      troubles,
      readOnly: troubles.length > 0,
    }
  }

  application.use('*', guard(address))
  application.use(
    '*',
    bodyLimit({ maxSize: largestBody, onError: context => context.text('Too large.', 413) }),
  )

  application.onError((error, context) => {
    if (error instanceof BadRequest) return context.json({ message: error.message }, 400)
    if (error instanceof NotFound) return context.json({ message: error.message }, 404)
    if (error instanceof SetupError) return context.json({ message: error.message }, 507)
    return context.json({ message: 'A fault of duizhao itself.', stack: error.stack }, 500)
  })
  application.notFound(context => context.text('Not found.', 404))

  const api = new Hono()

  api.get('/alive', context => context.json({}))

  api.get('/book', async context => {
    const documents: DocumentSummary[] = []
    for (const { name } of await store.sources()) documents.push(await summaryOf(name))
    const { sourceLanguage, targetLanguages } = config
    const name = basename(config.project)
    return context.json({ name, sourceLanguage, targetLanguages, documents } satisfies BookMessage)
  })

  api.get('/document', async context => {
    const language = languageOf(context.req.query('language') ?? '')
    const document = await documentOf(context.req.query('document') ?? '')
    return context.json(documentMessage(document, language))
  })

  api.get('/alarms', async context => {
    const language = languageOf(context.req.query('language') ?? '')
    const document = await documentOf(context.req.query('document') ?? '')
    return context.json({ alarms: await checks.all(document, language) } satisfies AlarmCounts)
  })

  api.get('/events', context => {
    if (listeners >= mostListeners) return context.text('Too many windows.', 503)
    listeners += 1
    const stream = eventStream(events, () => {
      listeners -= 1
    })
    return context.body(stream, 200, { 'Content-Type': 'text/event-stream' })
  })

  api.post('/save', async context => {
    const save = readRequest.save(await bodyOf(context))
    languageOf(save.language)
    const reply = await store.save(save)
    if (reply.kind === 'saved') context.header('ETag', `"${reply.row.revision}"`)
    return context.json(reply, statusOf[reply.kind])
  })

  api.post('/draft', async context => {
    const { text, ...draft } = readRequest.draft(await bodyOf(context))
    const { key } = await known(draft)
    if (text === undefined) await drafts.drop(key)
    else await drafts.keep({ ...key, text, at: effects.now().toISOString() })
    return context.json({})
  })

  api.post('/ignore', async context => {
    const { key } = await known(readRequest.ignore(await bodyOf(context)))
    const at = effects
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
    const row = await store.annotate(key, (document, segment) => {
      const layer = document.targets.get(key.language)?.carried
      const before = layer?.state.segments.get(segment.id) ?? {}
      const pair = { source: segment.text, target: key.text }
      const text = layer?.catalog.get(segment.id) ?? ''
      const after = key.ignored ? ignore(before, key.rule, pair, { at }) : heed(before, key.rule)
      return { id: segment.id, text, known: after }
    })
    return context.json(row)
  })

  api.post('/checks', async context => {
    const { key, document } = await known(readRequest.aid(await bodyOf(context)))
    const alarms = await checks.of(document, key.language, key.id, key.text)
    return context.json({ alarms } satisfies ChecksMessage)
  })

  api.post('/aid', async context => {
    const { key, document } = await known(readRequest.aid(await bodyOf(context)))
    const source = document.segmented.segments.find(({ id }) => id === key.id)?.text ?? ''
    const terms = termsOf(await service.glossary(), source, key.text, key.language)
    const matches = await memory.matches(document, key)
    return context.json({ terms, matches } satisfies AidMessage)
  })

  api.post('/preview', async context => {
    const { key, document } = await known(readRequest.aid(await bodyOf(context)))
    const html = previewOf(document, key.language, key, service.labels)
    return context.json({ html } satisfies PreviewMessage)
  })

  api.post('/concordance', async context => {
    const { text, language } = readRequest.concordance(await bodyOf(context))
    const lines = await memory.concordance(text, languageOf(language))
    return context.json({ lines } satisfies ConcordanceMessage)
  })

  application.route('/:token/api', api)

  application.get('/:token/', context => serveAsset(context, service, 'index.html'))
  application.get('/:token/:asset', context => serveAsset(context, service, context.req.param('asset')))
  return application
}

const serveAsset = async (context: Context, { assets }: Service, name: string): Promise<Response> => {
  const asset = await assets(name)
  if (!asset) return context.text('Not found.', 404)
  return context.body(Uint8Array.from(asset.bytes), 200, { 'Content-Type': asset.type })
}
