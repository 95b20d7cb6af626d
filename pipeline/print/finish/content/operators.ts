/** An operator of a content stream with the place of its operands and itself. */
export interface Operator {
  name: string
  /** Where its first operand begins, or itself when it has none. */
  start: number
  /** After its last letter. */
  end: number
}

const table = (characters: string): Uint8Array => {
  const marks = new Uint8Array(256)
  for (const character of characters) marks[character.charCodeAt(0)] = 1
  return marks
}

/** ISO 32000-1 §7.2.2, tables 1 and 2. */
const isSpace = table('\0\t\n\f\r ')
const isEnd = table('\0\t\n\f\r ()<>[]{}/%')
const isNumber = table('0123456789+-.')

const [openRound, closeRound, less, greater, slash, percent, backslash] = [...'()<>/%\\'].map(sign =>
  sign.charCodeAt(0),
)

/** After a literal string that begins at `at`: parentheses nest, a backslash takes the next byte along. §7.3.4.2 */
const afterLiteral = (bytes: Uint8Array, at: number): number => {
  let depth = 0
  for (let index = at; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (byte === backslash) index += 1
    else if (byte === openRound) depth += 1
    else if (byte === closeRound) {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return bytes.length
}

const after = (bytes: Uint8Array, from: number, byte: number | undefined): number => {
  const found = byte === undefined ? -1 : bytes.indexOf(byte, from)
  return found < 0 ? bytes.length : found + 1
}

const afterWord = (bytes: Uint8Array, at: number): number => {
  let index = at
  while (index < bytes.length && !isEnd[bytes[index] ?? 0]) index += 1
  return index
}

/** After an operand that begins with a delimiter. */
const afterDelimited = (bytes: Uint8Array, at: number): number => {
  const byte = bytes[at]
  if (byte === openRound) return afterLiteral(bytes, at)
  if (byte === slash) return afterWord(bytes, at + 1)
  if (byte === less && bytes[at + 1] !== less) return after(bytes, at, greater)
  // Brackets, braces and the two signs of a dictionary are passed one by one: what is inside is operands, too.
  return at + 1
}

/** The bytes of a stream as text, one character a byte. */
export const slice = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.prototype.toString.call(bytes, 'latin1', start, end)

/** After the data of an inline image whose dictionary was begun by BI: `ID`, data, white space, `EI`. §8.9.7 */
const afterInlineImage = (bytes: Uint8Array, at: number): number => {
  for (let index = at; index < bytes.length - 2; index += 1) {
    const isKeyword = bytes[index + 1] === 0x45 && bytes[index + 2] === 0x49
    if (isSpace[bytes[index] ?? 0] && isKeyword && isEnd[bytes[index + 3] ?? 0x20]) return index + 3
  }
  return bytes.length
}

const words = new Map<number, string>()

/** Operators have at most three letters, and there are few: a word is made once. */
const wordAt = (bytes: Uint8Array, start: number, end: number): string => {
  if (end - start > 3) return slice(bytes, start, end)
  let key = 0
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0)
  const known = words.get(key)
  if (known !== undefined) return known
  const made = slice(bytes, start, end)
  words.set(key, made)
  return made
}

const constants = new Set(['true', 'false', 'null'])

/**
 * The signs that follow a first one, each moved to its place: `11.3 0 Td <0001> Tj`, as Chromium writes a line. There are 180,000 in a
 * hundred pages: a regular expression passes them without being compiled as long as a loop is.
 */
const signs = /(?:\s[-+.\d]+ [-+.\d]+ Td <[\dA-Fa-f]*> Tj(?![^\s()<>[\]{}/%]))*/y

const afterSigns = (text: string, from: number): number => {
  signs.lastIndex = from
  signs.test(text)
  return signs.lastIndex
}

/** Told of an operator: its name, where its first operand begins, or itself when it has none, and after its last letter. */
export type Visit = (name: string, start: number, end: number) => void

/**
 * Go through the operators of a content stream in order. ISO 32000-1 §7.8.2. An inline image is one, named BI, and so is a line of
 * signs that are shown and moved by turns, named Tj. Nothing is made of any: there are many.
 */
export const eachOperator = (bytes: Uint8Array, visit: Visit): void => {
  const text = slice(bytes, 0, bytes.length)
  let start = -1
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    if (isSpace[byte]) {
      at += 1
      continue
    }
    if (byte === percent) {
      at = after(bytes, at, 10)
      continue
    }
    if (start < 0) start = at
    if (isEnd[byte]) {
      at = afterDelimited(bytes, at)
      continue
    }
    const word = at
    at = afterWord(bytes, at)
    if (isNumber[byte]) continue
    const name = wordAt(bytes, word, at)
    if (constants.has(name)) continue
    if (name === 'BI') at = afterInlineImage(bytes, at)
    else if (name === 'Tj') at = afterSigns(text, at)
    visit(name, start, at)
    start = -1
  }
}

/** The operators of a content stream, all at once. */
export const operators = (bytes: Uint8Array): Operator[] => {
  const found: Operator[] = []
  eachOperator(bytes, (name, start, end) => found.push({ name, start, end }))
  return found
}
