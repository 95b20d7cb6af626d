import {
  ParseSpeeds,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** What is met that Chromium does not write: the library reads such a file. */
class Unforeseen extends Error {
  override name = 'Unforeseen'
}

/** A file as bytes, and the same as text, one character a byte. */
interface File {
  bytes: Buffer
  text: string
  context: PDFContext
}

/** White space, or none; a number; a hexadecimal string. ISO 32000-1 §7.2–7.3. */
const space = /[\0\t\n\f\r ]*/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const hexadecimal = /<([\dA-Fa-f\0\t\n\f\r ]*)>/y
const word = /true|false|null/y
/** Without parentheses inside. */
const literal = /\(((?:[^()\\]|\\[\s\S])*)\)/y

const words: Record<string, PDFObject> = { true: PDFBool.True, false: PDFBool.False, null: PDFNull }

const key = { type: PDFName.of('Type'), length: PDFName.of('Length') }

/** Dictionaries for which the library has classes of its own. */
const kinds = new Map<PDFObject | undefined, typeof PDFDict.fromMapWithContext>([
  [PDFName.of('Pages'), PDFPageTree.fromMapWithContext],
  [PDFName.of('Page'), PDFPageLeaf.fromMapWithContext],
])

const names = new Map<string, PDFName>()

/** Names come again and again: the library looks each through for escapes. */
const nameOf = (text: string): PDFName => {
  const known = names.get(text)
  if (known) return known
  if (!text || text.includes('#')) throw new Unforeseen(`the name ${text}`)
  const made = PDFName.of(text)
  names.set(text, made)
  return made
}

/** Signs that end a name. ISO 32000-1 §7.2.2. */
const ends = new Set([...'\0\t\n\f\r ()<>[]{}/%'].map(sign => sign.charCodeAt(0)))

const [zero, nine] = [0x30, 0x39]

/** Reads objects one after the other. */
const objectReader = ({ text, context }: Pick<File, 'text' | 'context'>, start: number) => {
  let at = start

  const skip = (): void => {
    // Most often one sign stands between two tokens.
    const code = text.charCodeAt(at)
    if (code > 0x20) return
    space.lastIndex = at
    space.test(text)
    at = space.lastIndex
  }

  const match = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) return undefined
    at = pattern.lastIndex
    return found
  }

  const expected = (pattern: RegExp): string => {
    const found = match(pattern)
    if (!found) throw new Unforeseen(`at ${at}`)
    return found[1] ?? found[0]
  }

  const name = (): PDFName => {
    if (text[at] !== '/') throw new Unforeseen(`at ${at}`)
    const from = at + 1
    do at += 1
    while (at < text.length && !ends.has(text.charCodeAt(at)))
    return nameOf(text.slice(from, at))
  }

  /** After the digits from here on. */
  const afterDigits = (from: number): number => {
    let end = from
    for (let code = text.charCodeAt(end); code >= zero && code <= nine; code = text.charCodeAt(end)) end += 1
    return end
  }

  const array = (): PDFArray => {
    const made = PDFArray.withContext(context)
    at += 1
    for (skip(); text[at] !== ']'; skip()) made.push(object())
    at += 1
    return made
  }

  const dictionary = (): PDFDict => {
    const entries = new Map<PDFName, PDFObject>()
    at += 2
    for (skip(); text[at] !== '>'; skip()) {
      const entry = name()
      skip()
      entries.set(entry, object())
    }
    at += 2
    const make = kinds.get(entries.get(key.type)) ?? PDFDict.fromMapWithContext
    return make(entries, context)
  }

  const figure = (): PDFObject => {
    const start = at
    const end = afterDigits(start)
    const isReference = end > start && text.startsWith(' 0 R', end)
    if (!isReference) return PDFNumber.of(Number(expected(number)))
    at = end + ' 0 R'.length
    return PDFRef.of(Number(text.slice(start, end)))
  }

  const starts: Record<string, () => PDFObject> = {
    '/': name,
    '[': array,
    '(': () => PDFString.of(expected(literal)),
    '<': () => (text[at + 1] === '<' ? dictionary() : PDFHexString.of(expected(hexadecimal))),
    t: () => words[expected(word)] ?? PDFNull,
    f: () => words[expected(word)] ?? PDFNull,
    n: () => words[expected(word)] ?? PDFNull,
  }

  const object = (): PDFObject => (starts[text[at] ?? ''] ?? figure)()

  return {
    object: (): PDFObject => {
      skip()
      return object()
    },
    /** Whether a word stands here; it is passed over. */
    passes: (token: string): boolean => {
      skip()
      if (!text.startsWith(token, at)) return false
      at += token.length
      return true
    },
    at: () => at,
  }
}

/** The bytes of a stream whose dictionary was read. ISO 32000-1 §7.3.8.1. */
const streamContents = ({ bytes, text }: File, dict: PDFDict, at: number): Uint8Array => {
  const start = at + (text.startsWith('\r\n', at) ? 2 : 1)
  const length = dict.get(key.length)
  if (!(length instanceof PDFNumber)) throw new Unforeseen('a stream without its length')
  const end = start + length.asNumber()
  if (!/^\s{0,2}endstream/.test(text.slice(end, end + 11))) throw new Unforeseen('a stream of another length')
  return bytes.subarray(start, end)
}

const readIndirect = (file: File, number: number, offset: number): PDFObject => {
  const reader = objectReader(file, offset)
  if (!reader.passes(`${number} 0 obj`)) throw new Unforeseen(`no object at ${offset}`)
  const object = reader.object()
  if (!reader.passes('stream')) return object
  if (!(object instanceof PDFDict)) throw new Unforeseen('a stream without a dictionary')
  return PDFRawStream.of(object, streamContents(file, object, reader.at()))
}

/** Where the objects stand, by their numbers: one table of one section. ISO 32000-1 §7.5.4. */
const offsetsOf = (text: string): { offsets: Map<number, number>; trailer: number } => {
  const end = text.slice(-1024)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(start, start + 64))
  if (!head) throw new Unforeseen('no table of references')
  const from = start + head[0].length
  const count = Number(head[1])
  const offsets = new Map<number, number>()
  for (let number = 1; number < count; number += 1) {
    // An entry is 20 bytes: offset, generation, `n` for one in use.
    const at = from + number * 20
    if (text[at + 17] === 'n') offsets.set(number, Number(text.slice(at, at + 10)))
  }
  const trailer = text.indexOf('trailer', from + count * 20)
  if (trailer < 0 || text.slice(from + count * 20, trailer).trim()) throw new Unforeseen('no trailer')
  return { offsets, trailer: trailer + 'trailer'.length }
}

/** The least that the library takes for a document: its catalogue is filled with that of the file. */
const skeleton = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF'

const load = (bytes: Uint8Array | string): Promise<PDFDocument> =>
  PDFDocument.load(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })

const readPlain = async (bytes: Buffer): Promise<PDFDocument> => {
  const text = bytes.toString('latin1')
  const { offsets, trailer } = offsetsOf(text)
  const pdf = await load(skeleton)
  const { context, catalog } = pdf
  const file: File = { bytes, text, context }
  const said = objectReader(file, trailer).object()
  const root = said instanceof PDFDict ? said.get(PDFName.of('Root')) : undefined
  const information = said instanceof PDFDict ? said.get(PDFName.of('Info')) : undefined
  if (!(root instanceof PDFRef) || (said instanceof PDFDict && said.has(PDFName.of('Prev'))))
    throw new Unforeseen('a file written in parts')
  context.delete(PDFRef.of(1))
  for (const [number, offset] of offsets) {
    const ref = PDFRef.of(number)
    const object = readIndirect(file, number, offset)
    context.assign(ref, ref === root ? catalog : object)
    if (ref === root && object instanceof PDFDict)
      for (const [entry, value] of object.entries()) catalog.set(entry, value)
  }
  context.trailerInfo.Root = root
  if (information) context.trailerInfo.Info = information
  return pdf
}

/**
 * Read a PDF as Chromium writes it. The library looks at each byte for itself, counts lines and keeps places for messages
 * (measured on 87 pages: more than twice the time); what is met that Chromium does not write it reads all the same.
 */
export const readFile = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await readPlain(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof Unforeseen) return load(bytes)
    throw error
  }
}
