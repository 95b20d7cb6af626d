import { randomBytes } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { readBytes } from '../../node/read.js'
import { writePrivate } from '../../node/write.js'

/** What the editor of a book keeps between its runs, so that an open window finds it again at the same address. */
export interface Session {
  token: string
  /** As the address names it. */
  host?: string
  port?: number
  pid: number
}

const pathOf = (project: string): string => join(project, '.duizhao', 'editor.json')

const readSession = async (project: string): Promise<Partial<Session>> => {
  try {
    const bytes = await readBytes(pathOf(project))
    const value: unknown = bytes && JSON.parse(Buffer.from(bytes).toString())
    if (typeof value !== 'object' || value === null) return {}
    const { token, host, port, pid } = value as Record<string, unknown>
    return {
      ...(typeof token === 'string' && /^[\w-]{22,}$/.test(token) ? { token } : {}),
      ...(typeof host === 'string' && /^[\w.:[\]-]+$/.test(host) ? { host } : {}),
      ...(typeof port === 'number' ? { port } : {}),
      ...(typeof pid === 'number' ? { pid } : {}),
    }
  } catch {
    return {}
  }
}

/** Whether an editor answers at the address of last time: a number of a process alone may be another's by now. */
const answers = async ({ token, port, host = '127.0.0.1' }: Partial<Session>): Promise<boolean> => {
  try {
    const reply = await fetch(`http://${host}:${port}/${token}/api/alive`, {
      signal: AbortSignal.timeout(1000),
    })
    return reply.status === 200
  } catch {
    return false
  }
}

/** The address of the editor of a book that runs; undefined where none answers. */
export const runningAt = async (project: string): Promise<string | undefined> => {
  const before = await readSession(project)
  const { pid, port, token, host = '127.0.0.1' } = before
  if (pid === undefined || port === undefined || token === undefined) return undefined
  return (await answers(before)) ? `http://${host}:${port}/${token}/` : undefined
}

/** The session of a book: that of last time where there was one, with its token. */
export const openSession = async (project: string): Promise<Partial<Session> & { token: string }> => {
  const before = await readSession(project)
  return { ...before, token: before.token ?? randomBytes(24).toString('base64url') }
}

/** Keep a session; only its owner may read it. */
export const keepSession = async (project: string, session: Session): Promise<void> => {
  await writePrivate(pathOf(project), `${JSON.stringify(session)}\n`)
  await chmod(pathOf(project), 0o600)
}
