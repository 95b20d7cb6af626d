import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decode } from './content/streams.js'

const code = (hexadecimal: string): number => Number.parseInt(hexadecimal, 16)

const charactersOf = (hexadecimal: string): string => {
  let text = ''
  for (let at = 0; at + 4 <= hexadecimal.length; at += 4)
    text += String.fromCharCode(code(hexadecimal.slice(at, at + 4)))
  return text
}

/** `<0003> <0041>`: one code. */
function* single(map: string): Generator<[code: number, text: string]> {
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      yield [code(from), charactersOf(to)]
    }
  }
}

/** `<0003> <0005> <0041>`: codes in a row. */
function* ranges(map: string): Generator<[code: number, text: string]> {
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const first = charactersOf(text)
      const last = first.charCodeAt(first.length - 1)
      for (let step = 0; step <= code(to) - code(from); step += 1) {
        yield [code(from) + step, first.slice(0, -1) + String.fromCharCode(last + step)]
      }
    }
  }
}

/**
 * What the codes of a font mean: its ToUnicode CMap. ISO 32000-1 §9.10.3. Chromium maps the codes that are used, and
 * no others.
 */
export const toUnicode = (font: PDFDict): Map<number, string> => {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return new Map()
  const map = Buffer.from(decode(stream)).toString('latin1')
  return new Map([...single(map), ...ranges(map)])
}
