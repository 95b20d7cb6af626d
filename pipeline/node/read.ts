import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { badLine } from '../model/bad-line.js'
import { EncodingError } from '../model/diagnostic.js'
import { guessEncoding } from '../model/encoding.js'
import { codeOf, failure, shownPath } from './failure.js'

const missing = new Set(['ENOENT', 'ENOTDIR'])

/** The bytes of a file, or undefined when there is none. @throws SetupError for every other trouble. */
export const readBytes = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (missing.has(codeOf(error) ?? '')) return undefined
    throw failure(path, 'read', error)
  }
}

/** The text of UTF-8 bytes, its byte order mark left out or kept. @throws EncodingError naming file, line and likely encoding. */
export const decodeText = (bytes: Uint8Array, path: string, mark?: 'keep'): string => {
  if (!isUtf8(bytes)) throw new EncodingError(shownPath(path), badLine(bytes), guessEncoding(bytes))
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return mark !== 'keep' && text.startsWith('\uFEFF') ? text.slice(1) : text
}
