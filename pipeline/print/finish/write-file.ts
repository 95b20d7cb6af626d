import { deflateSync } from 'node:zlib'
import {
  PDFCatalog,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'

type Numbered = [ref: PDFRef, object: PDFObject]

/** Where an object stands: ISO 32000-1 §7.5.8.3, table 18. At an offset, or in an object stream at an index. */
type Entry = [number: number, kind: 1 | 2, offsetOrStream: number, generationOrIndex: number]

/** What stands by itself: streams must, the others may; readers find them sooner so. */
const alone = [PDFStream, PDFInvalidObject, PDFCatalog, PDFPageTree, PDFPageLeaf]

const standsAlone = ([ref, object]: Numbered): boolean =>
  ref.generationNumber !== 0 || alone.some(kind => object instanceof kind)

const containers = new Set([PDFName.of('XRef'), PDFName.of('ObjStm')])

/** Object and cross-reference streams of the file that was read: their content is written anew. */
const isContainer = ([, object]: Numbered): boolean => {
  const type = object instanceof PDFRawStream ? object.dict.lookup(PDFName.of('Type')) : undefined
  return type instanceof PDFName && containers.has(type)
}

/** An object as bytes. The library’s own function copies streams byte by byte. */
const bytesOf = (object: PDFObject): Buffer => {
  if (!(object instanceof PDFStream)) return Buffer.from(`${object}`, 'latin1')
  object.updateDict()
  return Buffer.concat([
    Buffer.from(`${object.dict}\nstream\n`, 'latin1'),
    object.getContents(),
    Buffer.from('\nendstream'),
  ])
}

const deflated = (dict: PDFDict, bytes: Uint8Array): PDFRawStream => {
  const contents = deflateSync(bytes)
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  dict.set(PDFName.of('Length'), PDFNumber.of(contents.length))
  return PDFRawStream.of(dict, contents)
}

/** ISO 32000-1 §7.5.7. */
const objectStream = (context: PDFContext, objects: readonly Numbered[]): PDFRawStream => {
  let offset = 0
  let places = ''
  let texts = ''
  for (const [{ objectNumber }, object] of objects) {
    const text = `${object}\n`
    places += `${objectNumber} ${offset} `
    texts += text
    offset += text.length
  }
  const bytes = Buffer.from(places + texts, 'latin1')
  const dict = context.obj({ Type: 'ObjStm', N: objects.length, First: places.length })
  return deflated(dict, bytes)
}

/** Numbers in a row, each as its first and how many there are. */
const runs = (entries: readonly Entry[]): number[] => {
  const found: number[] = []
  let next = -1
  for (const [number] of entries) {
    if (number === next) found[found.length - 1] = (found.at(-1) ?? 0) + 1
    else found.push(number, 1)
    next = number + 1
  }
  return found
}

/** ISO 32000-1 §7.5.8: a byte of kind, four of offset or stream, two of generation or index. */
const crossReferences = (context: PDFContext, entries: Entry[], size: number): PDFRawStream => {
  entries.sort(([one], [other]) => one - other)
  const table = Buffer.alloc(entries.length * 7)
  for (const [index, [, kind, where, what]] of entries.entries()) {
    table.writeUInt8(kind, index * 7)
    table.writeUInt32BE(where, index * 7 + 1)
    table.writeUInt16BE(what, index * 7 + 5)
  }
  const { Root, Info, ID } = context.trailerInfo
  const Index = runs(entries)
  return deflated(context.obj({ Type: 'XRef', Size: size, W: [1, 4, 2], Index, Root, Info, ID }), table)
}

/** As many objects share a stream: more are smaller together, fewer are read sooner. */
const objectsPerStream = 50

const chunks = <Each>(all: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )

/**
 * The bytes of a PDF with object streams. The library's own writer looks through all entries for each new one (measured:
 * half of the time of saving at 36 pages, and it grows with the square of them) and deflates in JavaScript.
 */
export const writeFile = (pdf: PDFDocument): Buffer => {
  const { context } = pdf
  const objects = context.enumerateIndirectObjects().filter(each => !isContainer(each))
  const packed = chunks(
    objects.filter(each => !standsAlone(each)),
    objectsPerStream,
  )
  const first = context.largestObjectNumber + 1
  const streams = packed.map(
    (chunk, index): Numbered => [PDFRef.of(first + index), objectStream(context, chunk)],
  )
  const entries: Entry[] = packed.flatMap((chunk, stream) =>
    chunk.map(([ref], index): Entry => [ref.objectNumber, 2, first + stream, index]),
  )
  const parts: Buffer[] = []
  let offset = 0
  const write = (bytes: Buffer): void => {
    parts.push(bytes)
    offset += bytes.length
  }
  const writeObject = ([{ objectNumber, generationNumber }, object]: Numbered): void => {
    write(Buffer.from(`${objectNumber} ${generationNumber} obj\n`))
    write(bytesOf(object))
    write(Buffer.from('\nendobj\n\n'))
  }
  // Object streams came with PDF 1.5; PDF/A-2 is PDF 1.7.
  write(Buffer.from(`${PDFHeader.forVersion(1, 7)}`, 'latin1'))
  write(Buffer.from('\n\n'))
  for (const each of [...objects.filter(standsAlone), ...streams]) {
    entries.push([each[0].objectNumber, 1, offset, each[0].generationNumber])
    writeObject(each)
  }
  const own = PDFRef.of(first + streams.length)
  const start = offset
  entries.push([own.objectNumber, 1, start, 0])
  writeObject([own, crossReferences(context, entries, own.objectNumber + 1)])
  write(Buffer.from(`startxref\n${start}\n%%EOF`))
  return Buffer.concat(parts)
}
