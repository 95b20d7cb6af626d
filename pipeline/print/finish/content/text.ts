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
  /** The same by the names that these resources give the fonts. */
  named: Map<string, Map<number, string>>
  found: PageTexts
  /** Numbers of the marked content that is open; undefined for content without one. */
  open: (number | undefined)[]
}

const [less = 0, greater = 0] = [...'<>'].map(sign => sign.charCodeAt(0))

/** The values of hexadecimal digits by their bytes; white space inside a string is none. */
const digits = new Int8Array(256).fill(-1)
for (let value = 0; value < 16; value += 1) {
  const sign = value.toString(16)
  digits[sign.charCodeAt(0)] = value
  digits[sign.toUpperCase().charCodeAt(0)] = value
}

/** Of a code that its font does not explain. */
const unknown = '\uFFFD'

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
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== less) continue
    let code = 0
    let count = 0
    for (at += 1; at < end && bytes[at] !== greater; at += 1) {
      const value = digits[bytes[at] ?? 0] as number
      if (value < 0) continue
      code = code * 16 + value
      count += 1
      if (count < 4) continue
      shown.text += map.get(code) ?? unknown
      if (code === 0) shown.lacks = true
      code = count = 0
    }
  }
}

const fontMap = ({ resources, maps, named }: Reader, operands: string): Map<number, string> => {
  const key = operands.slice(operands.indexOf('/') + 1, operands.indexOf(' '))
  const known = named.get(key)
  if (known) return known
  const font = resource(resources, 'Font', key)
  const map = font instanceof PDFDict ? (maps.get(font) ?? toUnicode(font)) : new Map<number, string>()
  if (font instanceof PDFDict) maps.set(font, map)
  named.set(key, map)
  return map
}

const readForm = (reader: Reader, operands: string): void => {
  const form = resource(reader.resources, 'XObject', /\/(\S+)/.exec(operands)?.[1] ?? '')
  if (!(form instanceof PDFRawStream) || String(form.dict.get(subtype)) !== '/Form') return
  const own = form.dict.lookup(resourcesKey)
  const bytes = decode(form)
  eachOperator(
    bytes,
    visitor(own instanceof PDFDict ? { ...reader, resources: own, named: new Map() } : reader, bytes),
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
  return {
    visit: visitor({ resources: page.node.Resources(), maps, named: new Map(), found, open: [] }, content),
    found,
  }
}

/** Read the text of a page, as `textReader` does. */
export const readTexts = (page: PDFPage, content: Uint8Array, maps: FontMaps): PageTexts => {
  const { visit, found } = textReader(page, content, maps)
  eachOperator(content, visit)
  return found
}
