import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { glob } from 'tinyglobby'
import { SetupError } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'

const require = createRequire(import.meta.url)

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The bytes of a file, or undefined when there is none; other errors (permissions, disk) are thrown. */
const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

const readText = async (path: string): Promise<string | undefined> => {
  const bytes = await readBytes(path)
  if (!bytes) return undefined
  try {
    return decoder.decode(bytes)
  } catch {
    throw new SetupError(
      `${path}: unexpected bytes that are not UTF-8. Save the file as UTF-8 and try again.`,
    )
  }
}

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

let writes = 0

/**
 * A whole file or nothing. The order matters (measured: packages for this destroy the file on a full disk):
 * write, sync, compare the size, close, rename, sync the folder.
 */
const write = async (path: string, content: string | Uint8Array): Promise<void> => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  writes += 1
  const temporary = join(folder, `.${process.pid}-${writes}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
      const { size } = await handle.stat()
      if (size !== bytes.byteLength) throw new Error(`only ${size} of ${bytes.byteLength} bytes were written`)
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new Error(`${path} could not be written: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
  await syncFolder(folder)
}

const list = async (folder: string, patterns: string[]): Promise<string[]> => {
  const found = await glob(patterns, { cwd: folder, dot: false, expandDirectories: false })
  return found.map(path => path.replaceAll('\\', '/')).sort()
}

const cachePath = (key: string): string =>
  join(tmpdir(), 'duizhao-cache', createHash('sha256').update(key).digest('hex'))

/** The real world. */
export const nodeEffects: Effects = {
  readText,
  readBytes,
  write,
  remove: path => rm(path, { force: true }),
  list,
  resource: name => readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8'),
  packageFile: specifier => readFile(require.resolve(specifier)),
  cached: key => readBytes(cachePath(key)),
  cache: (key, bytes) => write(cachePath(key), bytes),
  now: () => new Date(),
  environment: process.env,
}
