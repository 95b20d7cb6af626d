import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Listening, listen } from './listen.js'

/** Attack 72: too slow, too many. The limits are those of the editor, in less time. */
const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 400,
  requestTimeout: 800,
  keepAliveTimeout: 300,
  connectionsCheckingInterval: 100,
}

let server: Listening
let sockets: Socket[]

beforeEach(async () => {
  server = await listen(async request => new Response(await request.text()), 0, '127.0.0.1', limits)
  sockets = []
})

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await server.close()
})

const open = (): Socket => {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  sockets.push(socket)
  return socket
}

const closed = (socket: Socket): Promise<string> =>
  new Promise(resolve => {
    let text = ''
    socket.on('data', data => {
      text += data
    })
    socket.on('close', () => resolve(text))
  })

/** Send a piece now and then, for as long as the other side lets us. */
const trickle = (socket: Socket, pieces: readonly string[]): void => {
  const left = [...pieces]
  const timer = setInterval(() => {
    const piece = left.shift()
    if (piece === undefined || socket.destroyed) clearInterval(timer)
    else socket.write(piece)
  }, 50)
  socket.on('close', () => clearInterval(timer))
}

const answers = async (): Promise<boolean> => {
  try {
    const reply = await fetch(`http://127.0.0.1:${server.port}/`, {
      method: 'POST',
      body: 'still here',
      signal: AbortSignal.timeout(2000),
    })
    return (await reply.text()) === 'still here'
  } catch {
    return false
  }
}

const until = async (what: () => Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await what()) return true
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return false
}

describe('attack 72', () => {
  test('headers that never end are cut off', async () => {
    const socket = open()
    const text = closed(socket)
    trickle(socket, ['GET / HTTP/1.1\r\nHost: x\r\n', ...Array.from({ length: 200 }, () => 'X-A: b\r\n')])
    expect(await text).toMatch(/^HTTP\/1\.1 408/)
  })

  test('a body that never ends is cut off', async () => {
    const socket = open()
    const text = closed(socket)
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n'
    trickle(socket, [head, ...Array.from({ length: 200 }, () => 'x')])
    expect(await text).toMatch(/^HTTP\/1\.1 408/)
  })

  test('10,000 open sockets keep nobody out for longer than they may be silent', async () => {
    for (let batch = 0; batch < 20; batch += 1) {
      for (let count = 0; count < 500; count += 1) open()
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    expect(await until(answers)).toBe(true)
  })
})
