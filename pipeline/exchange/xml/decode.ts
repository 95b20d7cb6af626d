import { type Saying, saying } from '../../model/messages/message.js'
import { XmlFault, type XmlProblem } from './problem.js'

/** The largest file that is read, in bytes. */
export const largest = 50 * 2 ** 20

/** Encodings a file may declare, with the one its bytes are in without any other sign. */
const declarable: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
}

/** First bytes that tell the encoding: byte order marks, and `<` in two bytes (XML 1.0, appendix F). */
const signs: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
]

const saveAsUtf8 = saying('xml.save')

const fault = (reason: Saying, note: Saying = saveAsUtf8): XmlFault =>
  new XmlFault({ reason, line: 1, column: 1, note } satisfies XmlProblem)

/** The encoding that a declaration in ASCII names: `<?xml version="1.0" encoding="GB18030"?>`. */
const declared = (bytes: Uint8Array): string | undefined =>
  /^\uFEFF?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/
    .exec(new TextDecoder('utf-8').decode(bytes.subarray(0, 256)))?.[1]
    ?.toLowerCase()

const encodingOf = (bytes: Uint8Array): string => {
  const sign = signs.find(([first]) => first.every((byte, i) => bytes[i] === byte))?.[1]
  const named = declared(bytes)
  if (named === undefined) return sign ?? 'utf-8'
  const encoding = Object.hasOwn(declarable, named) ? declarable[named] : undefined
  if (encoding === undefined) throw fault(saying('xml.encoding', { encoding: named }))
  return sign ?? encoding
}

/**
 * The text of an XML file in UTF-8 or UTF-16. What the bytes say goes before what the declaration says: files
 * that declare UTF-16 and are UTF-8 are common. A wrong guess is impossible: bytes must be valid throughout.
 * @throws {XmlFault} where the file is too large, in another encoding, or damaged.
 */
export const decodeXml = (bytes: Uint8Array): string => {
  if (bytes.byteLength > largest) {
    const size = (bytes.byteLength / 2 ** 20).toFixed(1)
    throw fault(saying('xml.size', { size, most: largest / 2 ** 20 }), saying('xml.size.do'))
  }
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw fault(saying('xml.bytes', { encoding: encoding.toUpperCase() }))
  }
}
