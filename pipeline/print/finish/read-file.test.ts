import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.js'
import { writeFile } from './write-file.js'

/** A file of objects, with the table of references that Chromium writes. */
const fileOf = (objects: readonly string[], trailer = ''): Buffer => {
  const offsets: number[] = []
  let text = '%PDF-1.4\n'
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}\n/Root 1 0 R\n/Info 5 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}

const catalog = '<</Type /Catalog\n/Pages 2 0 R\n/Lang (zh-Hans)>>'
const pages = '<</Type /Pages\n/Kids [3 0 R]\n/Count 1>>'
const page = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 594.96 -0.5]\n/Contents 4 0 R /Tabs /S>>'
const stream = '<</Length 19>> stream\n(endobj) Tj endobj \nendstream'
const information =
  '<</Title <FEFF 65B0>\n/Odd (a\\)b\\(c\\\\)/Deep [[1 2 R][true null false]<</A<</B/C>>>>]>>'
const plain = [catalog, pages, page, stream, information.replace('1 2 R', '1 0 R')]

const library = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false })

const written = async (reading: Promise<PDFDocument>): Promise<string> =>
  writeFile(await reading).toString('latin1')

describe('reading a PDF', () => {
  it('finds what the library finds', async () => {
    const bytes = fileOf(plain)
    expect(await written(readFile(bytes))).toBe(await written(library(bytes)))
  })

  it('knows its pages, its catalogue and its title', async () => {
    const pdf = await readFile(fileOf(plain))
    expect([pdf.getPageCount(), pdf.getTitle(), String(pdf.catalog)]).toEqual([
      1,
      '新',
      '<<\n/Type /Catalog\n/Pages 2 0 R\n/Lang (zh-Hans)\n>>',
    ])
  })

  it.each([
    ['a reference to a later generation', [catalog, pages, page, stream, information]],
    ['a name with an escape', [catalog, pages, page.replace('/S>>', '/S#20S>>'), stream, plain[4] ?? '']],
    ['nested parentheses', [catalog, pages, page, stream, '<</Title (a (b) c)>>']],
    [
      'a stream whose length stands elsewhere',
      [catalog, pages, page, stream.replace('19', '6 0 R'), '<<>>', '19'],
    ],
  ])('leaves to the library %s', async (_, objects) => {
    const bytes = fileOf(objects)
    expect(await written(readFile(bytes))).toBe(await written(library(bytes)))
  })

  it('leaves to the library a file with object streams', async () => {
    const made = await PDFDocument.create({ updateMetadata: false })
    made.addPage([100, 200])
    const pdf = await readFile(await made.save())
    expect(pdf.getPage(0).getSize()).toEqual({ width: 100, height: 200 })
  })
})
