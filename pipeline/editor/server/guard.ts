import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** The largest message a client may send, in bytes: a translation of the longest length, with its base, escaped. */
export const largestBody = 2_000_000

/** Headers of every answer: nothing but what this server sends may run or be shown, nobody may frame it. */
const headers: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** The one page that the editor frames: no script runs in it. */
export const framedPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"

/** Compared in the same time wherever they differ. */
const isSecret = (given: string, token: string): boolean => {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(given), digest(token))
}

/** What a server is reached by. */
export interface Address {
  token: string
  /** `127.0.0.1:4901`, `localhost:4901`: known once it listens. */
  hosts: () => readonly string[]
}

/** Why a request is refused; undefined where it is not. */
const refusal = (
  request: Request,
  { token, hosts }: Address,
): [400 | 403 | 413 | 415, string] | undefined => {
  const host = (request.headers.get('host') ?? '').toLowerCase()
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const [, given = ''] = new URL(request.url).pathname.split('/')
  if (!hosts().includes(host)) return [403, 'Unexpected host.']
  if (origin !== null && origin.toLowerCase() !== `http://${host}`) return [403, 'Unexpected origin.']
  if (site !== null && site !== 'same-origin' && !(site === 'none' && request.method === 'GET'))
    return [403, 'Unexpected site.']
  if (!isSecret(given, token)) return [403, 'Open the whole address that “duizhao edit” has printed.']
  if (request.method !== 'POST') return undefined
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(request.headers.get('content-type') ?? ''))
    return [415, 'Expected application/json.']
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return [413, 'Too large.']
  return undefined
}

/**
 * Checks every request before anything else sees it: Host (against DNS rebinding), Origin and Sec-Fetch-Site
 * (against other pages), the token at the front of the path (against other users of the machine), the content type
 * (a form cannot send JSON), the size.
 */
export const guard =
  (address: Address): MiddlewareHandler =>
  async (context, next) => {
    const refused = refusal(context.req.raw, address)
    if (refused) context.res = context.text(refused[1], refused[0])
    else await next()
    const own = context.res.headers.get('Content-Security-Policy')
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    if (own) context.res.headers.set('Content-Security-Policy', own)
  }
