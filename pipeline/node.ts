import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { glob } from 'tinyglobby'
import { SetupError } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import { saying } from './model/messages/message.js'
import { alone } from './node/alone.js'
import { readCache, writeCache } from './node/cache.js'
import { failure } from './node/failure.js'
import { isLost } from './node/lost.js'
import { decodeText, readBytes } from './node/read.js'
import { writeWhole } from './node/write.js'

const require = createRequire(import.meta.url)

const readText: Effects['readText'] = async (path, mark) => {
  const bytes = await readBytes(path)
  return bytes && decodeText(bytes, path, mark)
}

const remove = async (path: string): Promise<void> => {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    throw failure(path, 'removed', error)
  }
}

const list = async (folder: string, patterns: string[]): Promise<string[]> => {
  const found = await glob(patterns, {
    cwd: folder,
    dot: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
  return found.sort()
}

const packageFile = async (specifier: string): Promise<Uint8Array> => {
  try {
    return await readFile(require.resolve(specifier))
  } catch (error) {
    throw new SetupError(saying('program.lacks', { file: specifier }), { cause: error })
  }
}

/** The real world. */
export const nodeEffects: Effects = {
  readText,
  readBytes,
  write: writeWhole,
  remove,
  alone,
  isLost,
  list,
  resource: name => readFile(fileURLToPath(new URL(name, import.meta.url)), 'utf8'),
  packageFile,
  cached: readCache,
  cache: writeCache,
  now: () => new Date(),
  environment: process.env,
}
