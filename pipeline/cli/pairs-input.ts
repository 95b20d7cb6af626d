import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { portions } from '../check/pairs-file/portions.js'
import { type FilePair, type PairsFile, pairReader, withoutMark } from '../check/pairs-file/read.js'
import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import type { Terminal } from './terminal.js'

/** A file of pairs that can be read from its beginning as often as need be. */
export interface PairsInput {
  /** As it is told in messages: as the user wrote it, `-` for what is piped in. */
  path: string
  /** Its first line that is not empty; '' where there is none. */
  beginning: string
  pairs(file: PairsFile): AsyncIterable<FilePair>
  /** Let go of what was kept of a pipe. */
  close(): Promise<void>
}

const noSuchFile = (path: string, file: string): SetupError =>
  new SetupError(saying('file.none', { path, folder: dirname(file), name: basename(file) }))

/** What comes through a pipe comes once: it is kept in a temporary file while it is read. */
const spool = async (bytes: AsyncIterable<Uint8Array>): Promise<{ file: string; close(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'duizhao-pairs-'))
  const file = join(folder, 'pairs')
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(Readable.from(bytes), createWriteStream(file))
  } catch (error) {
    await close()
    throw error
  }
  return { file, close }
}

/** The file itself where it is one; a copy of what a pipe says: standard input, `<(…)`. */
const fileOf = async (path: string, { input, folder }: Terminal) => {
  if (path === '-' && input) return { name: '-', ...(await spool(input())) }
  const file = resolve(folder, path)
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) throw new SetupError(saying('pairs.folder', { path }))
  if (!found) throw noSuchFile(path, file)
  if (found.isFile()) return { name: path, file, close: async () => {} }
  return { name: '-', ...(await spool(createReadStream(file))) }
}

const firstLine = async (texts: AsyncIterable<string>): Promise<string> => {
  for await (const text of texts) {
    const found = /[^\r\n]*\S[^\r\n]*/.exec(withoutMark(text))?.[0]
    if (found !== undefined) return found
  }
  return ''
}

/**
 * Open a file of pairs, or with `-` what is piped in.
 * @throws SetupError when there is no such file, or its first bytes are not UTF-8.
 */
export const openPairs = async (path: string, terminal: Terminal): Promise<PairsInput> => {
  const { name, file, close } = await fileOf(path, terminal)
  const texts = (): AsyncGenerator<string> => portions(createReadStream(file), path)
  const beginning = await firstLine(texts()).catch(async error => {
    await close()
    throw error
  })
  async function* pairs(of: PairsFile): AsyncGenerator<FilePair> {
    const reader = pairReader({ ...of, path: name }, beginning)
    let first = true
    for await (const text of texts()) {
      yield* reader.push(first ? withoutMark(text) : text)
      first = false
    }
    yield* reader.end()
  }
  return { path, beginning, pairs, close }
}
