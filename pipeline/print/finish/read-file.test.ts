import { PDFDocument, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { readFile } from './read-file.js'

const objectsOf = ({ context }: PDFDocument): string[] =>
  context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object.constructor.name} ${object}`)

/** A file of two pages, one with content. */
const example = async (useObjectStreams: boolean): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([200, 100]).drawText('endobj')
  pdf.addPage()
  pdf.catalog.set(pdf.context.obj('Lang'), PDFString.of('zh-Hans'))
  return pdf.save({ useObjectStreams })
}

it.each([
  ['a table of offsets', false],
  ['streams of objects', true],
])('a file with %s has the objects that the library finds in it', async (_, useObjectStreams) => {
  const bytes = await example(useObjectStreams)
  const [own, known] = [await readFile(bytes), await PDFDocument.load(bytes, { updateMetadata: false })]
  expect(own.getPageCount()).toBe(2)
  expect(objectsOf(own)).toEqual(objectsOf(known))
  expect(own.context.largestObjectNumber).toBe(known.context.largestObjectNumber)
  expect(own.context.trailerInfo.Root).toBe(known.context.trailerInfo.Root)
})

it('copies no stream', async () => {
  const bytes = await example(false)
  const { context } = await readFile(bytes)
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
  expect(streams.length).toBeGreaterThan(0)
  expect(streams.every(({ contents }) => contents.buffer === bytes.buffer)).toBe(true)
})
