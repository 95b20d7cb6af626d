import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { compress, decode, pageContent, setPageContent } from '../finish/content/streams.js'
import { name } from '../finish/names.js'
import { colorOf, inksOfColor, nameScreenColors } from './color-spaces.js'
import type { InkMap } from './ink-map.js'
import { type Ink, inkNames } from './inks.js'
import { concatenate, identity, type Matrix } from './matrix.js'
import {
  type Painted,
  type PlacedPicture,
  type RichBlack,
  type Surroundings,
  separateStream,
} from './separate-stream.js'

/** A page in inks. */
export interface SeparatedPage {
  inks: Ink[]
  /** The pictures on it, where they stand. */
  pictures: PlacedPicture[]
}

interface Work {
  pdf: PDFDocument
  /** The profile of sRGB in the file. */
  screen: PDFRef
  map: InkMap
  rich: RichBlack
  /** Forms and patterns done already. */
  done: Map<PDFObject, Painted>
}

const nothing: Painted = { inks: [], pictures: [] }

const matrixOf = (dict: PDFDict): Matrix => {
  const matrix = dict.lookup(name('Matrix'))
  if (!(matrix instanceof PDFArray)) return identity
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.asArray().map(value => Number(String(value)))
  return [a, b, c, d, e, f]
}

const nameGroup = ({ pdf, screen }: Work, dict: PDFDict): void => {
  const group = dict.lookup(name('Group'))
  if (group instanceof PDFDict) nameScreenColors(pdf.context, group, screen, name('CS'))
}

/** A form XObject, a tiling pattern, the group of a soft mask: content of its own. */
const separateForm = (
  work: Work,
  ref: PDFObject | undefined,
  stream: PDFRawStream,
  outer: PDFDict | undefined,
): Painted => {
  const known = work.done.get(stream)
  if (known) return known
  work.done.set(stream, nothing)
  const own = stream.dict.lookup(name('Resources'))
  const resources = own instanceof PDFDict ? own : outer
  const { bytes, inks, pictures } = separateStream(
    decode(stream),
    work.map,
    work.rich,
    surroundingsOf(work, resources),
  )
  const replaced = compress(work.pdf.context, bytes)
  for (const [key, value] of stream.dict.entries()) {
    if (!['/Filter', '/Length', '/DecodeParms'].includes(String(key))) replaced.dict.set(key, value)
  }
  nameGroup(work, replaced.dict)
  if (ref instanceof PDFRef) work.pdf.context.assign(ref, replaced)
  const matrix = matrixOf(stream.dict)
  const painted = {
    inks,
    pictures: pictures.map(placed => ({ ...placed, matrix: concatenate(placed.matrix, matrix) })),
  }
  work.done.set(replaced, painted)
  return painted
}

const separatePicture = (
  { pdf, screen }: Work,
  ref: PDFObject | undefined,
  { dict }: PDFRawStream,
  fill: Iterable<Ink>,
): Painted => {
  const pictures = ref instanceof PDFRef ? [{ picture: ref.objectNumber, matrix: identity }] : []
  if (String(dict.lookup(name('ImageMask'))) === 'true') return { inks: fill, pictures }
  const inks = inksOfColor(colorOf(dict.lookup(name('ColorSpace'))))
  nameScreenColors(pdf.context, dict, screen)
  return { inks, pictures }
}

const shading = ({ pdf, screen }: Work, dict: PDFDict): readonly Ink[] => {
  nameScreenColors(pdf.context, dict, screen)
  return inksOfColor(colorOf(dict.lookup(name('ColorSpace'))))
}

const dictOf = (object: PDFObject | undefined): PDFDict | undefined =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined

function surroundingsOf(work: Work, resources: PDFDict | undefined): Surroundings {
  const entry = (kind: string, key: string): { ref: PDFObject | undefined; value: PDFObject | undefined } => {
    const entries = resources?.lookup(name(kind))
    if (!(entries instanceof PDFDict)) return { ref: undefined, value: undefined }
    return { ref: entries.get(name(key)), value: entries.lookup(name(key)) }
  }
  return {
    object: (key, fill) => {
      const { ref, value } = entry('XObject', key)
      if (!(value instanceof PDFRawStream)) return nothing
      const isForm = value.dict.lookup(name('Subtype')) === name('Form')
      return isForm ? separateForm(work, ref, value, resources) : separatePicture(work, ref, value, fill)
    },
    pattern: key => {
      const pattern = entry('Pattern', key)
      const own = dictOf(pattern.value)?.lookup(name('Shading'))
      const found = dictOf(own) ?? dictOf(entry('Shading', key).value)
      if (found) return shading(work, found)
      if (!(pattern.value instanceof PDFRawStream)) return inkNames
      return separateForm(work, pattern.ref, pattern.value, resources).inks
    },
    state: key => {
      const mask = dictOf(entry('ExtGState', key).value)?.lookup(name('SMask'))
      const group = mask instanceof PDFDict ? mask.lookup(name('G')) : undefined
      if (mask instanceof PDFDict && group instanceof PDFRawStream)
        separateForm(work, mask.get(name('G')), group, resources)
    },
  }
}

const separatePage = (work: Work, page: PDFPage): SeparatedPage => {
  const { bytes, inks, pictures } = separateStream(
    pageContent(page),
    work.map,
    work.rich,
    surroundingsOf(work, page.node.Resources()),
  )
  setPageContent(page, bytes)
  nameGroup(work, page.node)
  return { inks: inkNames.filter(ink => inks.has(ink)), pictures }
}

/**
 * Turn the colours of a file into inks, page by page: vectors and text by the map. Pictures and gradients keep their
 * colours and say that they are sRGB, as PDF/X-4 has it: they are separated with the profile of the press.
 * @param screen the profile of sRGB in the file.
 */
export const separate = (pdf: PDFDocument, screen: PDFRef, map: InkMap, rich: RichBlack): SeparatedPage[] => {
  const work: Work = { pdf, screen, map, rich, done: new Map() }
  return pdf.getPages().map(page => separatePage(work, page))
}
