import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../build.js'
import { loadConfig } from '../config/load.js'
import { pdfLayouts } from '../config/spec.js'
import { operators, slice } from '../print/finish/content/operators.js'
import { decode, pageContent } from '../print/finish/content/streams.js'
import { annotationsOf } from '../print/finish/links.js'
import { readingOrder } from '../print/finish/order.js'
import {
  descend,
  type StructureElement,
  structureRoot,
  structureTree,
  textOf,
} from '../print/finish/structure.js'
import { readTextLayer } from '../print/text-layer.js'

/* What PDF/UA and PDF/A ask of a file, read out of it: veraPDF sees that it is there, these see that it is right. */

const name = (text: string): PDFName => PDFName.of(text)

const folder = mkdtempSync(join(tmpdir(), 'duizhao-tagged-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = new Map<string, PDFDocument>()

beforeAll(async () => {
  const book = fileURLToPath(new URL('books/everything', import.meta.url))
  for (const part of ['source', 'translations'])
    cpSync(join(book, part), join(folder, part), { recursive: true })
  const { documents } = await build(await loadConfig(folder), { formats: ['pdf'], layouts: [...pdfLayouts] })
  for (const { path } of documents.flatMap(document => document.files)) {
    files.set(path, await PDFDocument.load(readFileSync(join(folder, path)), { updateMetadata: false }))
  }
  expect(files.size).toBe(pdfLayouts.length)
}, 180_000)

/** Every file with what is to be looked at. */
const each = <T>(look: (pdf: PDFDocument) => T): T[] => [...files.values()].map(look)

const elementsOf = (pdf: PDFDocument): StructureElement[] => descend(structureTree(pdf))

const withRole = (pdf: PDFDocument, role: string): StructureElement[] =>
  elementsOf(pdf).filter(element => element.role === role)

const words = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

describe('what a file says of itself', () => {
  const packetOf = (pdf: PDFDocument): string => {
    const stream = pdf.catalog.lookup(name('Metadata'))
    return stream instanceof PDFRawStream ? Buffer.from(decode(stream)).toString() : ''
  }

  it('is the same in its information dictionary and its XMP', () => {
    each(pdf => {
      const packet = packetOf(pdf)
      const title = pdf.getTitle() ?? ''
      expect(title).toMatch(/园区手册|Park Handbook/)
      expect(packet).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`)
      expect(packet).toContain(`<rdf:Seq><rdf:li>${pdf.getAuthor()}</rdf:li></rdf:Seq>`)
      expect(packet).toContain(`<pdf:Keywords>${pdf.getKeywords()}</pdf:Keywords>`)
      expect(packet).toContain(`<pdf:Producer>${pdf.getProducer()}</pdf:Producer>`)
      expect(packet).toContain('<xmp:CreateDate>2024-03-05T00:00:00Z</xmp:CreateDate>')
      expect(pdf.getCreationDate()).toEqual(new Date('2024-03-05'))
    })
  })

  it('names the standards it keeps', () => {
    each(pdf => {
      const packet = packetOf(pdf)
      expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
      expect(packet).toContain('<pdfaid:part>2</pdfaid:part>')
      expect(packet).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    })
  })

  it('names its languages, the first as that of the whole', () => {
    each(pdf => {
      const first = /<dc:language><rdf:Bag><rdf:li>([^<]+)</.exec(packetOf(pdf))?.[1]
      expect(textOf(pdf.catalog, 'Lang')).toBe(first)
      expect(['zh-Hans', 'en']).toContain(first)
    })
  })

  it('holds the profile of its colours, with its components', () => {
    each(pdf => {
      const [intent] = (pdf.catalog.lookup(name('OutputIntents'), PDFArray) ?? []).asArray()
      const dict = pdf.context.lookup(intent)
      const profile = dict instanceof PDFDict ? dict.lookup(name('DestOutputProfile')) : undefined
      expect(profile instanceof PDFRawStream && String(profile.dict.get(name('N')))).toBe('3')
      const bytes = profile instanceof PDFRawStream ? Buffer.from(decode(profile)) : Buffer.alloc(0)
      expect(bytes.readUInt32BE(0)).toBe(bytes.length)
      expect(bytes.toString('latin1', 12, 20)).toBe('mntrRGB ')
    })
  })
})

/** ISO 32000-1 §14.8.4: the roles that need no map. */
const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

describe('the tags', () => {
  it('have roles of the standard, or such as are mapped to one', () => {
    each(pdf => {
      const map = structureRoot(pdf)?.lookup(name('RoleMap'))
      for (const { role } of elementsOf(pdf)) {
        const mapped = map instanceof PDFDict ? map.get(name(role)) : undefined
        const known = standard.has(role) ? role : mapped instanceof PDFName ? mapped.decodeText() : role
        expect(standard).toContain(known)
      }
    })
  })

  it('give list items a label and a body, and nothing else', () => {
    each(pdf => {
      const items = withRole(pdf, 'LI')
      expect(items.length).toBeGreaterThan(5)
      for (const { children } of items) {
        const roles = children.map(({ role }) => role)
        expect(roles.filter(role => role === 'LBody')).toHaveLength(1)
        expect(roles.filter(role => role !== 'LBody' && role !== 'Lbl')).toEqual([])
      }
    })
  })

  it('leave no level of heading out on the way down', () => {
    each(pdf => {
      const levels = elementsOf(pdf).flatMap(({ role }) => Number(/^H([1-6])$/.exec(role)?.[1]) || [])
      expect(levels[0]).toBe(1)
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      }
    })
  })

  it('describe each picture, in its language', () => {
    each(pdf => {
      const figures = withRole(pdf, 'Figure')
      expect(figures.length).toBeGreaterThan(0)
      const texts = figures.map(({ dict }) => textOf(dict, 'Alt') ?? '')
      for (const text of texts)
        expect(text).toMatch(/嘉西光伏基地，成排的光伏板|The Jiaxi photovoltaic base, rows of solar panels/)
    })
  })

  it('call notes notes, each with an identifier of its own', () => {
    each(pdf => {
      const notes = withRole(pdf, 'Note')
      expect(notes.length).toBeGreaterThan(0)
      const names = notes.map(({ dict }) => textOf(dict, 'ID') ?? '')
      expect(new Set(names).size).toBe(notes.length)
      expect(names).not.toContain('')
    })
  })

  it('say in words where each link leads', () => {
    each(pdf => {
      const links = withRole(pdf, 'Link')
      expect(links.length).toBeGreaterThan(3)
      for (const link of links) {
        const annotations = annotationsOf(link)
        expect(annotations.length).toBeGreaterThan(0)
        for (const annotation of annotations) {
          expect(words(annotation.lookup(name('Contents')))).not.toBe('')
          expect(String(annotation.get(name('F')))).toBe('4')
        }
      }
      const all = links.flatMap(annotationsOf).map(annotation => words(annotation.lookup(name('Contents'))))
      expect(all).toContainEqual(expect.stringContaining('https://example.org/gongbao'))
    })
  })

  it('know each annotation of a page', () => {
    each(pdf => {
      const known = new Set(withRole(pdf, 'Link').flatMap(annotationsOf))
      for (const page of pdf.getPages()) {
        for (const reference of page.node.Annots()?.asArray() ?? []) {
          expect(known).toContain(pdf.context.lookup(reference))
        }
      }
    })
  })
})

describe('each run of text', () => {
  /** What stands in code is no language’s: it is carried over as it is. */
  const isCode = (roles: readonly string[]): boolean => roles.includes('Code')

  it('with Chinese in it is Chinese to those who listen', () => {
    each(pdf => {
      const runs = readTextLayer(pdf).filter(
        ({ lines, roles }) => /\p{Script=Han}/u.test(lines.join('')) && !isCode(roles),
      )
      for (const { language, lines } of runs)
        expect([language, lines.join('')]).toEqual(['zh-Hans', lines.join('')])
    })
  })

  it('of the translation is English to those who listen, down to words in bold and links', () => {
    const parts = [/enterprises/, /Investment/, /bulletin/, /bold/]
    for (const pdf of files.values()) {
      const runs = readTextLayer(pdf).map(run => ({
        ...run,
        text: run.lines.join('').replace(/[-\s\u00AD]/g, ''),
      }))
      // A file of the source alone has none.
      if (!runs.some(({ text }) => text.includes('Everybody'))) continue
      for (const part of parts) {
        const found = runs.filter(({ text }) => part.test(text))
        expect([part, found.length > 0]).toEqual([part, true])
        for (const { language, text } of found) expect([text, language]).toEqual([text, 'en'])
      }
    }
  })
})

/** Operators that leave something on paper. */
const paints = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Tj',
  'TJ',
  "'",
  '"',
  'Do',
  'sh',
  'BI',
])

it('all that is painted is tagged or an artifact', () => {
  each(pdf => {
    const claimed = new Set(readingOrder(pdf).map(({ page, mark }) => `${page} ${mark}`))
    for (const page of pdf.getPages()) {
      const bytes = pageContent(page)
      const open: boolean[] = []
      for (const { name: operator, start, end } of operators(bytes)) {
        if (operator === 'BDC' || operator === 'BMC') {
          const said = slice(bytes, start, end)
          const mark = /\/MCID\s+(\d+)/.exec(said)?.[1]
          open.push(said.startsWith('/Artifact') || claimed.has(`${page.ref.objectNumber} ${mark}`))
        } else if (operator === 'EMC') open.pop()
        else if (paints.has(operator) && operator !== 'Do') expect(open).toContain(true)
      }
      expect(open).toEqual([])
    }
  })
})

it('pages are gone through in the order of their tags', () => {
  each(pdf => {
    for (const page of pdf.getPages()) expect(String(page.node.get(name('Tabs')))).toBe('/S')
    const marked = pdf.catalog.lookup(name('MarkInfo'), PDFDict)
    expect(String(marked.get(name('Marked')))).toBe('true')
  })
})
