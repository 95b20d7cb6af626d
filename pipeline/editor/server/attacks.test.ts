import { readFile, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type BookOnDisk, bookOnDisk } from '../../test/editor/book-on-disk.js'
import type { DocumentMessage, PreviewMessage, Row } from '../protocol.js'
import type { Editor } from './open-editor.js'

let book: BookOnDisk
let editor: Editor
let url: URL

beforeAll(async () => {
  book = await bookOnDisk({ 'source/a.md': '# 标题\n\n第一句。\n', 'secret.txt': 'secret' })
  await symlink(join(book.folder, 'secret.txt'), join(book.folder, 'source/linked.md'))
  editor = await book.open()
  url = new URL(editor.address)
})

afterAll(async () => {
  await editor.close()
  await book.remove()
})

interface Sent {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}

/** A request as it is, nothing mended by a client. */
const send = ({ method = 'GET', path = `${url.pathname}api/book`, headers = {}, body }: Sent) =>
  new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: url.port, method, path, headers: { host: url.host, ...headers } },
      reply => {
        let text = ''
        reply.on('data', chunk => {
          text += chunk
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text, headers: reply.headers }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

const rowsOf = async (): Promise<readonly Row[]> =>
  ((await ask(editor.address, 'document?document=a&language=en')).value as DocumentMessage).rows

test('the address works, with every header that keeps strangers out', async () => {
  const { status, headers } = await send({})
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /default-src 'none'.*script-src 'self'; worker-src 'self'.*frame-ancestors 'none'/,
    ),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(String(headers['content-security-policy'])).not.toContain('unsafe')
  expect(headers).not.toHaveProperty('access-control-allow-origin')
})

describe('attack 69, another name for this machine', () => {
  test.each(['evil.example', '127.0.0.1.nip.io', '127.0.0.1', 'localhost:1', '[::1]'])(
    'Host: %s',
    async host => {
      expect((await send({ headers: { host } })).status).toBe(403)
    },
  )

  test('no Host at all', async () => {
    expect(await raw(`GET ${url.pathname} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/)
    expect(await raw(`GET ${url.pathname} HTTP/1.1\r\nHost:\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[03]/)
    expect(await raw(`GET ${url.pathname} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[03]/)
  })
})

const save = async (): Promise<string> => {
  const [row] = await rowsOf()
  const { id, hash, target } = row as Row
  const request = `r-${Math.random().toString(36).slice(2)}-long`
  const state = 'translated'
  return JSON.stringify({
    request,
    document: 'a',
    language: 'en',
    id,
    hash,
    base: target,
    text: 'Owned',
    state,
    seen: state,
  })
}

describe('attack 70, another page writes', () => {
  const path = (): string => `${url.pathname}api/save`
  const json = { 'content-type': 'application/json' }

  test.each([
    ['as text/plain', { 'content-type': 'text/plain' }, 415],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['without a type', {}, 415],
    ['from another origin', { ...json, origin: 'http://evil.example' }, 403],
    ['from another port', { ...json, origin: 'http://127.0.0.1:1' }, 403],
    ['from a sandbox', { ...json, origin: 'null' }, 403],
    ['from the same site', { ...json, 'sec-fetch-site': 'same-site' }, 403],
    ['across sites', { ...json, 'sec-fetch-site': 'cross-site' }, 403],
    ['by navigation', { ...json, 'sec-fetch-site': 'none' }, 403],
  ])('%s', async (_, headers, status) => {
    const body = await save()
    expect((await send({ method: 'POST', path: path(), headers, body })).status).toBe(status)
    expect((await rowsOf())[0]?.target).toBe('')
  })

  test.each(['', '0', 'A'.repeat(32)])('with the token “%s”', async token => {
    const body = await save()
    const answers = [
      await send({ path: `/${token}/` }),
      await send({ path: `/${token}/api/book` }),
      await send({ method: 'POST', path: `/${token}/api/save`, headers: json, body }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  test('no WebSocket is opened', async () => {
    const upgrade = `GET ${url.pathname}api/events HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`
    expect(await raw(upgrade)).not.toMatch(/^HTTP\/1.1 101/)
  })

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('the method %s is none', async method => {
    const { status, headers } = await send({ method, path: path() })
    expect(status).toBe(404)
    expect(headers).not.toHaveProperty('access-control-allow-methods')
  })
})

describe('attack 71, a path out of the book', () => {
  test.each([
    '../../etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '..%5c..%5csecret.txt',
    '//etc/passwd',
    '@fs/etc/passwd',
    'editor.js?raw??',
    'index.html?import&raw',
    'index.html.',
    'index.html/',
    'constructor',
    '__proto__',
    'secret.txt',
  ])('%s', async path => {
    const { status, text } = await send({ path: `${url.pathname}${path}` })
    if (status === 200) expect(path).toMatch(/^(?:editor\.js|index\.html)\?/)
    expect(text).not.toMatch(/root:|^secret/)
  })

  test.each(['../secret', '../../etc/passwd', 'a/../../secret', '%2e%2e/secret', 'a\u0000.md', '__proto__'])(
    'a document “%s”',
    async name => {
      const query = new URLSearchParams({ document: name, language: 'en' })
      expect((await ask(editor.address, `document?${query}`)).status).toBe(404)
      const key = { document: name, language: 'en', id: 'x', text: '' }
      for (const path of ['checks', 'aid', 'preview']) {
        expect((await ask(editor.address, path, key)).status).toBe(404)
      }
    },
  )

  test('a link out of the source folder is not followed', async () => {
    const { status, value } = await ask(editor.address, 'document?document=linked&language=en')
    expect(status).toBe(507)
    expect(JSON.stringify(value)).toContain('leads out of')
    expect(JSON.stringify(value)).not.toContain('"secret"')
  })

  test.each(['../en', '__proto__', 'de'])('a language “%s”', async language => {
    const query = new URLSearchParams({ document: 'a', language })
    expect((await ask(editor.address, `document?${query}`)).status).toBe(404)
  })
})

/** Send bytes; everything that comes back until the other side ends, or for a second. */
const raw = (bytes: string): Promise<string> =>
  new Promise(resolve => {
    const socket = connect(Number(url.port), '127.0.0.1')
    let text = ''
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
    socket.write(bytes)
  })

describe('attack 72, too much', () => {
  test('a body of 1 GB is refused by what it says and by what it is', async () => {
    const headers = { 'content-type': 'application/json' }
    const path = `${url.pathname}api/save`
    const said = { ...headers, 'content-length': String(2 ** 30) }
    expect((await send({ method: 'POST', path, headers: said }).catch(() => ({ status: 413 }))).status).toBe(
      413,
    )
    const body = `{"text":"${'x'.repeat(3_000_000)}"}`
    const chunked = { ...headers, 'transfer-encoding': 'chunked' }
    // The server may hang up while it is still being written to.
    const { status } = await send({ method: 'POST', path, headers: chunked, body }).catch(() => ({
      status: 413,
    }))
    expect(status).toBe(413)
    expect((await send({})).status).toBe(200)
  })

  test('headers of 64 kB are refused', async () => {
    const { status } = await send({ headers: { 'x-long': 'x'.repeat(65_536) } })
    expect(status).toBe(431)
  })

  test('400 idle connections keep nobody out for ever', async () => {
    const sockets = Array.from({ length: 400 }, () => connect(Number(url.port), '127.0.0.1'))
    for (const socket of sockets) socket.on('error', () => undefined)
    await new Promise(resolve => setTimeout(resolve, 200))
    for (const socket of sockets) socket.destroy()
    await new Promise(resolve => setTimeout(resolve, 200))
    expect((await send({})).status).toBe(200)
  })

  test.each([
    ['text', 'x'.repeat(100_001)],
    ['text', 'half a character \uD800'],
    ['text', 'nul \u0000'],
    ['text', 3],
    ['text', null],
    ['state', 'done'],
    ['request', '../../x'],
    ['id', { toString: 'x' }],
  ])('a message whose %s is %j', async (name, value) => {
    const body = { ...JSON.parse(await save()), [name]: value }
    expect((await ask(editor.address, 'save', body)).status).toBe(400)
  })

  test.each(['[]', 'null', '"x"', '{', ''])('a message %s', async body => {
    const headers = { 'content-type': 'application/json' }
    expect((await send({ method: 'POST', path: `${url.pathname}api/save`, headers, body })).status).toBe(400)
  })
})

describe('texts that would be code', () => {
  test.each([
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '![x](x"onerror="alert(1))',
    '<form id=x><input name=innerHTML>',
    '<a href="\u0001javascript:alert(1)">x</a>',
  ])('%s is harmless in the preview', async text => {
    const [row] = await rowsOf()
    const key = { document: 'a', language: 'en', id: row?.id, text }
    const { html } = (await ask(editor.address, 'preview', key)).value as PreviewMessage
    expect(html).not.toMatch(/<script|<iframe|<form|<img[^>]*\sonerror|<svg|href="[^"]*javascript:/i)
  })
})

test('what is written is whole, synced, and the same for a second window', async () => {
  const reply = await ask(editor.address, 'save', JSON.parse(await save()))
  expect(reply).toMatchObject({ status: 200, value: { kind: 'saved', row: { target: 'Owned' } } })
  expect(JSON.parse(await readFile(join(book.folder, 'translations/en/a.json'), 'utf8'))).toEqual({
    [(await rowsOf())[0]?.id ?? '']: 'Owned',
  })
})

test('a change from outside reaches the open window', async () => {
  const [row] = await rowsOf()
  const stream = await fetch(`${editor.address}api/events`)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  await writeFile(join(book.folder, 'translations/en/a.json'), `{"${row?.id}": "From git"}\n`)
  let text = ''
  while (!text.includes('From git')) {
    const part = await reader?.read()
    if (!part || part.done) break
    text += part.value
  }
  expect(text).toContain('"kind":"rows"')
  await reader?.cancel()
})

describe('messages about many segments', () => {
  const language = 'en'
  const request = 'request-of-attacks'
  const bulk = { request, name: 'replace', language, changes: [] }
  test.each([
    ['bulk', { ...bulk, name: 'erase' }],
    ['bulk', { ...bulk, changes: 'all' }],
    ['bulk', { ...bulk, changes: [null] }],
    ['bulk', { ...bulk, changes: Array.from({ length: 1001 }, () => ({})) }],
    ['bulk', { ...bulk, changes: [{ document: 'a', id: 'x', base: '', text: 'a\u0000b' }] }],
    ['find', { language, text: '', replacement: '', matchCase: true, keepCapitals: true, wholeWords: true }],
    ['find', { language, text: 'a', replacement: 7, matchCase: true, keepCapitals: true, wholeWords: true }],
    ['find', { language, text: 'a', replacement: '', matchCase: 'no', keepCapitals: true, wholeWords: true }],
    ['term', { request, language, source: '词', target: '', status: 'preferred', authority: '', note: '' }],
    [
      'term',
      { request, language, source: '词', target: 'a\nb', status: 'preferred', authority: '', note: '' },
    ],
    ['term', { request, language, source: '词', target: 'a', status: 'holy', authority: '', note: '' }],
    ['split', { request, document: 'a', language, id: 'x' }],
    ['join', { request, document: 'a', language, id: 'x' }],
  ])('%s %j is refused', async (path, body) => {
    expect((await ask(editor.address, path, body)).status).toBe(400)
  })

  test('no document but the book’s own is named, and no language', async () => {
    const find = { text: 'a', replacement: '', matchCase: true, keepCapitals: true, wholeWords: true }
    expect((await ask(editor.address, 'find', { ...find, language, document: '../secret' })).status).toBe(404)
    expect((await ask(editor.address, 'find', { ...find, language: '../en' })).status).toBe(404)
    const changes = [{ document: '../secret', id: 'x', base: '', text: 'mine' }]
    expect(await ask(editor.address, 'bulk', { ...bulk, request: 'request-of-no-book', changes })).toEqual({
      status: 200,
      value: { done: 0, left: 1 },
    })
    expect(await readFile(join(book.folder, 'secret.txt'), 'utf8')).toBe('secret')
  })

  test('a formula in a term is no formula in a spreadsheet', async () => {
    const term = { language, source: '词', target: '=1+1', status: 'preferred', authority: '', note: '' }
    expect((await ask(editor.address, 'term', { ...term, request: 'request-of-a-term' })).status).toBe(200)
    expect(await readFile(join(book.folder, 'translations/glossary.csv'), 'utf8')).toContain("'=1+1")
  })
})
