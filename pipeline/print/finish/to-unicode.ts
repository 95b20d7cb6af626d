import { decodePDFRawStream, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

const charactersOf = (hexadecimal: string): string =>
  String.fromCharCode(...(hexadecimal.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))

/** `<0003> <0041>`: one glyph. `<0003> <0005> <0041>`: glyphs in a row. ISO 32000-1 §9.10.3. */
function* mappings(map: string): Generator<string> {
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, to = ''] of body.matchAll(/<[\da-f]+>\s*<([\da-f]+)>/gi)) yield charactersOf(to)
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of body.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const count = Number.parseInt(to, 16) - Number.parseInt(from, 16)
      const start = Number.parseInt(first, 16)
      for (let step = 0; step <= count; step += 1) yield String.fromCharCode(start + step)
    }
  }
}

/** The characters that a font of a PDF shows. Chromium maps the glyphs that were used, and no others. */
export const charactersShown = (font: PDFDict): string[] => {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return []
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  return [...new Set(mappings(map))]
}
