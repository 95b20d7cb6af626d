import { PDFDict, PDFDocument, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { writeFile } from './write-file.js'

/** A page, 120 dictionaries with a gap in their numbers, and a stream. */
const example = async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([200, 100])
  const { context } = pdf
  const refs = Array.from({ length: 120 }, (_, index) => context.register(context.obj({ N: index })))
  context.delete(refs[60] ?? PDFRef.of(0))
  const stream = PDFRawStream.of(context.obj({ Length: 5 }), Buffer.from('a\nb\rc'))
  return { pdf, refs, stream: context.register(stream) }
}

describe('a file written with object streams', () => {
  it('is read back object by object', async () => {
    const { pdf, refs, stream } = await example()
    const bytes = writeFile(pdf)
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7')
    const { context } = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const numbers = refs.map(ref => {
      const found = context.lookup(ref)
      return found instanceof PDFDict ? found.entries()[0]?.[1] : undefined
    })
    expect(numbers).toEqual(refs.map((_, index) => (index === 60 ? undefined : PDFNumber.of(index))))
    const found = context.lookup(stream)
    expect(found instanceof PDFRawStream && Buffer.from(found.contents).toString()).toBe('a\nb\rc')
  })

  it('has the same objects when it is read and written again', async () => {
    const { pdf } = await example()
    const once = writeFile(pdf)
    const read = await PDFDocument.load(once, { updateMetadata: false })
    const twice = await PDFDocument.load(writeFile(read), { updateMetadata: false })
    expect(twice.getPageCount()).toBe(1)
    const count = (file: PDFDocument): number =>
      file.context.enumerateIndirectObjects().filter(([, object]) => !(object instanceof PDFRawStream)).length
    expect(count(twice)).toBe(count(read))
  })
})
