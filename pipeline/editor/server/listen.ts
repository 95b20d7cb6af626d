import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { codeOf } from '../../node/failure.js'

/** Only this machine. */
export const loopback = '127.0.0.1'

/** Where the search for a free port begins, and how far it goes. */
const firstPort = 4901
const attempts = 50

/** Slow and large requests are cut off: nobody but a browser or two has business here. Bytes, milliseconds. */
const usualLimits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
}
type Limits = typeof usualLimits
const mostConnections = 256

const listenAt = (server: Server, port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const refused = (error: Error): void => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false)
      else
        reject(
          new SetupError(saying('editor.cannot-listen', { host, port, message: error.message }), {
            cause: error,
          }),
        )
    }
    server.once('error', refused)
    server.listen(port, host, () => {
      server.off('error', refused)
      resolve(true)
    })
  })

/** A server that listens. */
export interface Listening {
  port: number
  close(): Promise<void>
}

/**
 * Listen, on the loopback interface where no other is asked for.
 * @param wanted the port that was asked for, or the one of last time: where it is taken, the next free one.
 * @throws SetupError when no port is free.
 */
export const listen = async (
  fetch: (request: Request) => Response | Promise<Response>,
  wanted: number = firstPort,
  host: string = loopback,
  limits: Limits = usualLimits,
): Promise<Listening> => {
  const server = createAdaptorServer({ fetch, createServer, serverOptions: limits }) as Server
  server.maxConnections = mostConnections
  for (let port = wanted; port < Math.min(wanted + attempts, 65_536); port += 1) {
    if (!(await listenAt(server, port, host))) continue
    const found = server.address()
    return {
      port: typeof found === 'object' && found ? found.port : port,
      close: () =>
        new Promise(resolve => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    }
  }
  throw new SetupError(saying('editor.ports-taken', { first: wanted, last: wanted + attempts - 1 }))
}
