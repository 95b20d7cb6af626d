import { PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { toUnicode } from '../to-unicode.js'
import { eachOperator, slice, type Visit } from './operators.js'
import { decode, resource } from './streams.js'

/** The texts of the pieces of marked content of a page by their numbers (MCID): one for each text object. */
export type MarkedTexts = Map<number, string[]>

/** What a page says. */
export interface PageTexts {
  marked: MarkedTexts
  /** Text objects that show a character for which their font has no glyph (.notdef), as U+FFFD. */
  missing: string[]
}

/** Codes of a font → characters, read once a font. */
export type FontMaps = Map<PDFDict, Map<number, string>>

const subtype = PDFName.of('Subtype')
const resourcesKey = PDFName.of('Resources')

interface Reader {
  resources: PDFDict | undefined
  maps: FontMaps
  found: PageTexts
  /** Numbers of the marked content that is open; undefined for content without one. */
  open: (number | undefined)[]
}

const [less = 0, greater = 0] = [...'<>'].map(sign => sign.charCodeAt(0))

/** The value of a hexadecimal digit; white space inside a string is none. */
const digit = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** What a text object has shown so far. */
interface Shown {
  text: string
  /** Whether code 0 is among it: the glyph .notdef. OpenType 1.9.1, “Recommendations”, ISO 32000-1 §9.7.6.3. */
  lacks: boolean
}

/** The two-byte codes of the strings of a showing operator, as characters. Identity-H: ISO 32000-1 §9.7.5.2. */
const show = (
  bytes: Uint8Array,
  start: number,
  end: number,
  map: Map<number, string>,
  shown: Shown,
): void => {
  let code = 0
  let digits = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === less || byte === greater) code = digits = 0
    const value = digit(byte)
    if (value < 0) continue
    code = code * 16 + value
    digits += 1
    if (digits < 4) continue
    shown.text += map.get(code) ?? '\uFFFD'
    if (code === 0) shown.lacks = true
    code = digits = 0
  }
}

const fontMap = ({ resources, maps }: Reader, operands: string): Map<number, string> => {
  const font = resource(resources, 'Font', /\/(\S+)/.exec(operands)?.[1] ?? '')
  if (!(font instanceof PDFDict)) return new Map()
  const map = maps.get(font) ?? toUnicode(font)
  maps.set(font, map)
  return map
}

const readForm = (reader: Reader, operands: string): void => {
  const form = resource(reader.resources, 'XObject', /\/(\S+)/.exec(operands)?.[1] ?? '')
  if (!(form instanceof PDFRawStream) || String(form.dict.get(subtype)) !== '/Form') return
  const own = form.dict.lookup(resourcesKey)
  const bytes = decode(form)
  eachOperator(
    bytes,
    visitor({ ...reader, resources: own instanceof PDFDict ? own : reader.resources }, bytes),
  )
}

/** Operators that show text, but for those that take a string and numbers: Chromium does not write these. */
const shows = new Set(['Tj', 'TJ', "'", '"'])

const markOf = (operands: string): number | undefined => {
  const number = /\/MCID\s+(\d+)/.exec(operands)?.[1]
  return number === undefined ? undefined : Number(number)
}

const keep = ({ open, found }: Reader, { text, lacks }: Shown): void => {
  const mark = open.findLast(number => number !== undefined)
  if (mark !== undefined) {
    const texts = found.marked.get(mark)
    if (texts) texts.push(text)
    else found.marked.set(mark, [text])
  }
  if (lacks) found.missing.push(text)
}

const visitor = (reader: Reader, bytes: Uint8Array): Visit => {
  const { open } = reader
  const none = new Map<number, string>()
  let map = none
  const shown: Shown = { text: '', lacks: false }
  const steps: Record<string, (start: number, end: number) => void> = {
    Tf: (start, end) => {
      map = fontMap(reader, slice(bytes, start, end))
    },
    BDC: (start, end) => void open.push(markOf(slice(bytes, start, end))),
    BMC: () => void open.push(undefined),
    EMC: () => void open.pop(),
    Do: (start, end) => readForm(reader, slice(bytes, start, end)),
    BT: () => {
      shown.text = ''
      shown.lacks = false
    },
    ET: () => {
      if (shown.text) keep(reader, shown)
    },
  }
  return (name, start, end) => {
    if (shows.has(name)) show(bytes, start, end - name.length, map, shown)
    else steps[name]?.(start, end)
  }
}

/** Reads the text of a page as it is told of the operators of its content stream. */
export interface TextReader {
  visit: Visit
  /** What was read so far. */
  found: PageTexts
}

/**
 * Read the text of a page. Text outside of marked content is furniture: it is looked at for missing glyphs alone.
 * @param content the page's content stream.
 */
export const textReader = (page: PDFPage, content: Uint8Array, maps: FontMaps): TextReader => {
  const found: PageTexts = { marked: new Map(), missing: [] }
  return { visit: visitor({ resources: page.node.Resources(), maps, found, open: [] }, content), found }
}

/** Read the text of a page, as `textReader` does. */
export const readTexts = (page: PDFPage, content: Uint8Array, maps: FontMaps): PageTexts => {
  const { visit, found } = textReader(page, content, maps)
  eachOperator(content, visit)
  return found
}
