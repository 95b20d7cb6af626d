import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
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

/** Reads the objects of a file. */
export interface ObjectReader {
  /** The object whose definition, `12 0 obj`, begins at an offset. @throws Unreadable */
  objectAt: (offset: number) => { ref: PDFRef; object: PDFObject }
  /** The value that begins at an offset. @throws Unreadable */
  valueAt: (offset: number) => PDFObject
}

/** What stands there is nothing that this reader knows. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

const type = PDFName.of('Type')
const length = PDFName.of('Length')

/** What kind of dictionary each type is. */
const kinds = new Map<PDFObject | undefined, Pick<typeof PDFDict, 'fromMapWithContext'>>([
  [PDFName.of('Catalog'), PDFCatalog],
  [PDFName.of('Pages'), PDFPageTree],
  [PDFName.of('Page'), PDFPageLeaf],
])

const words = new Map<string, PDFObject>([
  ['true', PDFBool.True],
  ['false', PDFBool.False],
  ['null', PDFNull],
])

/** What ends a word: white space and delimiters. ISO 32000-1 §7.2.2. */
const isEnd = new Uint8Array(256)
for (const sign of '\0\t\n\f\r ()<>[]{}/%') isEnd[sign.charCodeAt(0)] = 1

const byteOf = (sign: string): number => sign.charCodeAt(0)

const zero = byteOf('0')
const nine = byteOf('9')
const letterR = byteOf('R')
const letterS = byteOf('s')
const space = byteOf(' ')
const slash = byteOf('/')
const backslash = byteOf('\\')
const openRound = byteOf('(')
const closeRound = byteOf(')')
const openSquare = byteOf('[')
const closeSquare = byteOf(']')
const less = byteOf('<')

/**
 * Reads the objects of a PDF one by one. ISO 32000-1 §7.3. The library’s own reader looks at each sign in a function of its own: a
 * program that prints once spends more on compiling these than on reading (measured on 86 pages).
 * @param bytes the file, and the same as text, a character a byte.
 */
export const objectReader = (bytes: Uint8Array, text: string, context: PDFContext): ObjectReader => {
  const names = new Map<string, PDFName>()
  const refs: PDFRef[] = []
  let at = 0

  const byteAt = (index: number): number => bytes[index] ?? 0

  const skipSpace = (): void => {
    while (at < bytes.length && byteAt(at) <= space) at += 1
  }

  const isDigit = (byte: number): boolean => byte >= zero && byte <= nine

  /** The digits at the place: a whole number. */
  const digits = (): number => {
    let value = 0
    while (isDigit(byteAt(at))) {
      value = value * 10 + byteAt(at) - zero
      at += 1
    }
    return value
  }

  const word = (): string => {
    const start = at
    while (at < bytes.length && isEnd[byteAt(at)] === 0) at += 1
    return text.slice(start, at)
  }

  const expect = (expected: string): void => {
    if (!text.startsWith(expected, at)) throw new Unreadable(`No ${expected} at ${at}`)
    at += expected.length
  }

  /** Escapes are digits of either case; the library knows capitals. */
  const nameOf = (written: string): PDFName => {
    const known = names.get(written)
    if (known) return known
    const made = PDFName.of(written.replace(/#[\da-f]{2}/gi, escaped => escaped.toUpperCase()))
    names.set(written, made)
    return made
  }

  const name = (): PDFName => {
    at += 1
    return nameOf(word())
  }

  const refOf = (number: number, generation: number): PDFRef => {
    if (generation > 0) return PDFRef.of(number, generation)
    refs[number] ??= PDFRef.of(number)
    return refs[number]
  }

  const numberOf = (written: string): PDFNumber => {
    const value = Number(written)
    if (written === '' || Number.isNaN(value)) throw new Unreadable(`No number before ${at}: “${written}”`)
    return PDFNumber.of(value)
  }

  /** `12 0 R`, or a number. */
  const numberOrRef = (): PDFObject => {
    const start = at
    const first = digits()
    const end = at
    if (byteAt(at) === space && isDigit(byteAt(at + 1))) {
      at += 1
      const generation = digits()
      if (byteAt(at) === space && byteAt(at + 1) === letterR) {
        at += 2
        return refOf(first, generation)
      }
      at = end
    }
    if (isEnd[byteAt(at)] === 1) return PDFNumber.of(first)
    at = start
    return numberOf(word())
  }

  /** Parentheses nest, a backslash takes the next sign along. §7.3.4.2 */
  const literal = (): PDFString => {
    const start = at
    let depth = 0
    do {
      const byte = byteAt(at)
      if (byte === backslash) at += 1
      else if (byte === openRound) depth += 1
      else if (byte === closeRound) depth -= 1
      at += 1
    } while (depth > 0 && at < bytes.length)
    return PDFString.of(text.slice(start + 1, at - 1))
  }

  const hexadecimal = (): PDFHexString => {
    const end = text.indexOf('>', at)
    if (end < 0) throw new Unreadable(`No end after ${at}`)
    const found = text.slice(at + 1, end)
    at = end + 1
    return PDFHexString.of(found)
  }

  const array = (): PDFArray => {
    const found = PDFArray.withContext(context)
    at += 1
    for (skipSpace(); byteAt(at) !== closeSquare; skipSpace()) found.push(value())
    at += 1
    return found
  }

  const dictionary = (): PDFDict => {
    const found = new Map<PDFName, PDFObject>()
    at += 2
    for (skipSpace(); byteAt(at) === slash; skipSpace()) found.set(name(), value())
    expect('>>')
    return (kinds.get(found.get(type)) ?? PDFDict).fromMapWithContext(found, context)
  }

  const value = (): PDFObject => {
    skipSpace()
    const byte = byteAt(at)
    if (isDigit(byte)) return numberOrRef()
    if (byte === slash) return name()
    if (byte === openSquare) return array()
    if (byte === openRound) return literal()
    if (byte === less) return byteAt(at + 1) === less ? dictionary() : hexadecimal()
    const written = word()
    return words.get(written) ?? numberOf(written)
  }

  /** A stream follows the dictionary that says how long it is. §7.3.8 */
  const stream = (dict: PDFDict): PDFRawStream => {
    expect('stream')
    if (!text.startsWith('\n', at)) expect('\r')
    expect('\n')
    const size = dict.get(length)
    if (!(size instanceof PDFNumber)) throw new Unreadable(`No length before ${at}`)
    const contents = bytes.subarray(at, at + size.asNumber())
    at += contents.length
    skipSpace()
    expect('endstream')
    return PDFRawStream.of(dict, contents)
  }

  return {
    objectAt: offset => {
      at = offset
      const number = digits()
      expect(' ')
      const ref = refOf(number, digits())
      expect(' obj')
      const found = value()
      skipSpace()
      const object = found instanceof PDFDict && byteAt(at) === letterS ? stream(found) : found
      skipSpace()
      expect('endobj')
      return { ref, object }
    },
    valueAt: offset => {
      at = offset
      return value()
    },
  }
}
