import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { SetupError, toldError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { NotFound } from './asked.js'
import { type Address, guard, largestBody } from './guard.js'
import { onceOnly } from './once.js'
import { BadRequest } from './requests.js'
import { routes } from './routes/index.js'
import { pages } from './routes/pages.js'
import type { Service } from './service.js'
import { toldIn } from './told-in.js'

const answerError = (error: Error, context: Context): Response => {
  if (error instanceof BadRequest) return context.json({ message: error.message }, 400)
  const language = toldIn(context)
  if (error instanceof NotFound) return context.json({ message: tell(error.said, language) }, 404)
  if (error instanceof SetupError) return context.json({ message: toldError(error, language) }, 507)
  const message = tell(saying('editor.fault', { message: error.message }), language)
  return context.json({ message, stack: error.stack }, 500)
}

const serveAsset = async (context: Context, { assets }: Service, name: string): Promise<Response> => {
  const asset = await assets(name)
  if (!asset) return context.text('Not found.', 404)
  return context.body(Uint8Array.from(asset.bytes), 200, { 'Content-Type': asset.type })
}

/** The editor's web application: every request is checked, documents are named from the book's own list alone. */
export const createApplication = (service: Service, address: Address): Hono => {
  const application = new Hono({ strict: true })
  application.use('*', guard(address))
  application.use(
    '*',
    bodyLimit({ maxSize: largestBody, onError: context => context.text('Too large.', 413) }),
  )
  application.onError(answerError)
  application.notFound(context => context.text('Not found.', 404))
  const once = onceOnly()
  for (const route of routes)
    application.on(route.method, `/:token/api/${route.path}`, context =>
      route.writes ? once(route, context, service) : route.answer(context, service),
    )
  for (const { path, answer } of pages)
    application.get(`/:token/${path}`, context => answer(context, service))
  application.get('/:token/', context => serveAsset(context, service, 'index.html'))
  application.get('/:token/:asset', context => serveAsset(context, service, context.req.param('asset')))
  return application
}
