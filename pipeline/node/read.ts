import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { badLine } from '../model/bad-line.js'
import { EncodingError } from '../model/diagnostic.js'
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

/** Whether bytes read as Chinese in GB 18030, the other encoding of texts from the mainland. */
const looksLikeGb18030 = (bytes: Uint8Array): boolean => {
  try {
    return /\p{Script=Han}{2}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** The encoding a text is probably in: by the byte order mark, or by what it says when so decoded. */
const guess = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isMarked ? 'UTF-16' : looksLikeGb18030(bytes) ? 'GB 18030' : undefined
}

/** The text of UTF-8 bytes, its byte order mark left out or kept. @throws EncodingError naming file, line and likely encoding. */
export const decodeText = (bytes: Uint8Array, path: string, mark?: 'keep'): string => {
  if (!isUtf8(bytes)) {
    const encoding = guess(bytes)
    const looks = encoding === undefined ? '' : `; the file looks like ${encoding}`
    throw new EncodingError(shownPath(path), badLine(bytes), looks)
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return mark !== 'keep' && text.startsWith('\uFEFF') ? text.slice(1) : text
}
