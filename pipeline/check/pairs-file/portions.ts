import { badLine } from '../../model/bad-line.js'
import { EncodingError, SetupError } from '../../model/diagnostic.js'
import { guessEncoding } from '../../model/encoding.js'
import { saying } from '../../model/messages/message.js'

const lineFeed = 0x0a

/** A line that is longer is no pair; it would have to be held whole. 64 MiB. */
const longest = 2 ** 26

/** Of the text of a file: only here is a mark of byte order dropped, by `withoutMark`. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const wrongBytes = (bytes: Uint8Array, line: number, path: string): SetupError =>
  new EncodingError(path, line - 1 + badLine(bytes), guessEncoding(bytes))

const tooLong = (line: number, path: string): SetupError =>
  new SetupError(saying('pairs.long', { path, line, most: longest / 2 ** 20 }))

/**
 * The text of a file in portions, each of which but the last ends with a line end.
 * @param path for messages.
 * @throws SetupError for bytes that are not UTF-8, by line, and for a line that is longer than any pair.
 */
export async function* portions(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<string> {
  let line = 1
  let held: Uint8Array[] = []
  let size = 0
  const text = (last: Uint8Array): string => {
    const all = held.length > 0 ? Buffer.concat([...held, last]) : last
    held = []
    size = 0
    try {
      const decoded = decoder.decode(all)
      line += decoded.split('\n').length - 1
      return decoded
    } catch {
      throw wrongBytes(all, line, path)
    }
  }
  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (end > 0) yield text(chunk.subarray(0, end))
    const rest = chunk.subarray(end)
    size += rest.length
    if (size > longest) throw tooLong(line, path)
    if (rest.length > 0) held.push(rest)
  }
  if (size > 0) yield text(new Uint8Array())
}
