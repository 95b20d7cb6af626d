import { PDFContext, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { objectReader, Unreadable } from './read-objects.js'

const readerOf = (text: string) => objectReader(Buffer.from(text, 'latin1'), text, PDFContext.create())

/** What was read, as the library writes it, in one line. */
const read = (text: string): string => `${readerOf(text).valueAt(0)}`.replaceAll('\n', ' ')

describe('a value of a PDF', () => {
  it.each([
    ['whole numbers', '12 ', '12'],
    ['broken and negative numbers', '[-.24 352.16998 +7 4.]', '[ -0.24 352.16998 7 4 ]'],
    ['references beside numbers', '[1 0 R 2 3 4 5 1 R]', '[ 1 0 R 2 3 4 5 1 R ]'],
    ['words', '[true false null]', '[ true false null ]'],
    ['names with escapes of either case', '[/A#20b/C#2f/D]', '[ /A#20b /C#2F /D ]'],
    ['strings with parentheses and escapes', '[(a(b)\\)c)(\\\\)]', '[ (a(b)\\)c) (\\\\) ]'],
    ['hexadecimal strings', '<FEFF65b0>', '<FEFF65b0>'],
    ['dictionaries in each other', '<</A<</B [1 2]>>/C (d)>>', '<< /A << /B [ 1 2 ] >> /C (d) >>'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('is the place where a page or the catalogue becomes one', () => {
    const kinds = ['/Page', '/Pages', '/Catalog', '/Font'].map(
      type => readerOf(`<</Type ${type}>>`).valueAt(0).constructor.name,
    )
    expect(kinds).toEqual(['PDFPageLeaf', 'PDFPageTree', 'PDFCatalog', 'PDFDict'])
  })

  it.each(['xref', '', '<</A 1', '[<41', '[(a', '% a remark'])('is refused where it is none: %j', text => {
    expect(() => readerOf(text).valueAt(0)).toThrow(Unreadable)
  })
})

it('takes the bytes of a stream by its length, whatever they look like', () => {
  const { ref, object } = readerOf('7 0 obj\n<</Length 9>> stream\nendstream\nendstream\nendobj').objectAt(0)
  expect(`${ref}`).toBe('7 0 R')
  expect(object instanceof PDFRawStream && Buffer.from(object.contents).toString()).toBe('endstream')
})
