import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { sweep } from './sweep.js'
import { writeWhole } from './write.js'

type Environment = Record<string, string | undefined>

const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined

/** Where each system keeps what a program can make again. XDG Base Directory Specification for all the others. */
const systemFolders: Partial<Record<NodeJS.Platform, (environment: Environment) => string>> = {
  darwin: () => join(homedir(), 'Library', 'Caches'),
  win32: ({ LOCALAPPDATA }) => absolute(LOCALAPPDATA) ?? join(homedir(), 'AppData', 'Local'),
}

/** The cache folder: `$XDG_CACHE_HOME/duizhao`, else the system's own place. */
export const cacheFolder = (
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string => {
  const system = systemFolders[platform]?.(environment) ?? join(homedir(), '.cache')
  return join(absolute(environment.XDG_CACHE_HOME) ?? system, 'duizhao')
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const hashLength = 32

const pathOf = (key: string): string => join(cacheFolder(), sha256(key).toString('hex'))

/** Bytes kept under a key; undefined when there are none or they are damaged. Never fails. */
export const readCache = async (key: string): Promise<Uint8Array | undefined> => {
  try {
    const path = pathOf(key)
    const kept = await readFile(path)
    const bytes = kept.subarray(hashLength)
    if (!sha256(bytes).equals(kept.subarray(0, hashLength))) return undefined
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return bytes
  } catch {
    return undefined
  }
}

/** What has not been read for 30 days is made again when it is wanted. */
const keep = 30 * 24 * 60 * 60 * 1000

const prune = async (folder: string): Promise<void> => {
  await sweep(folder)
  for (const name of (await readdir(folder)).filter(each => /^[\da-f]{64}$/.test(each))) {
    const path = join(folder, name)
    if (Date.now() - (await stat(path)).mtimeMs > keep) await rm(path, { force: true })
  }
}

let isPruned = false

/** Keep bytes under a key, behind their hash. Never fails: a cache that cannot be written costs time only. */
export const writeCache = async (key: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeWhole(pathOf(key), Buffer.concat([sha256(bytes), bytes]))
    if (isPruned) return
    isPruned = true
    await prune(cacheFolder())
  } catch {
    // Full, read-only or no home: the next run makes the bytes again.
  }
}
