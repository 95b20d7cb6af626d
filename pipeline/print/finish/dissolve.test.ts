import { PDFDict, PDFDocument, type PDFObject, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { dissolve } from './dissolve.js'
import { name } from './names.js'
import { readingOrder } from './order.js'
import { descend, structureRoot, structureTree } from './structure.js'

type Content = PDFObject | number

/**
 * A paragraph of two pages: a span of two texts, then words in English, then a text on the second page. What each page's numbers
 * belong to stands in the tree of parents.
 */
const example = async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const [one, two] = [pdf.addPage(), pdf.addPage()].map(page => page.ref)
  const element = (role: string, kids: Content[], page?: PDFObject) => {
    const dict = context.obj({ Type: 'StructElem', S: role, K: kids })
    if (page) dict.set(name('Pg'), page)
    return { dict, ref: context.register(dict) }
  }
  const text = (mark: number, page: PDFObject | undefined): PDFRef => element('NonStruct', [mark], page).ref
  const [first, second, english, last] = [text(0, one), text(1, one), text(2, one), text(0, two)] as const
  const texts = [first, second, english, last]
  const span = element('NonStruct', [first, second])
  const foreign = element('NonStruct', [english])
  foreign.dict.set(name('Lang'), PDFString.of('en'))
  const paragraph = element('P', [span.ref, foreign.ref, last])
  const numbers = context.obj([0, context.register(context.obj([first, second, english])), 1, [last]])
  const root = context.obj({ Type: 'StructTreeRoot', K: [paragraph.ref], ParentTree: { Nums: numbers } })
  pdf.catalog.set(name('StructTreeRoot'), context.register(root))
  return { pdf, paragraph, foreign, texts, span }
}

const parentsIn = (pdf: PDFDocument): string => {
  const tree = structureRoot(pdf)?.lookup(name('ParentTree'))
  return tree instanceof PDFDict ? `${tree.lookup(name('Nums'))}` : ''
}

it('leaves only elements that have a role or a language', async () => {
  const { pdf, texts, span } = await example()
  const order = readingOrder(pdf).map(({ page, mark, language }) => ({ page, mark, language }))
  dissolve(pdf, structureTree(pdf))
  expect(descend(structureTree(pdf)).map(({ role }) => role)).toEqual(['P', 'NonStruct'])
  expect([...texts, span.ref].map(ref => pdf.context.lookup(ref))).toEqual(Array(5).fill(undefined))
  expect(readingOrder(pdf).map(({ page, mark, language }) => ({ page, mark, language }))).toEqual(order)
})

it('says the page of what stands on another one', async () => {
  const { pdf, paragraph, foreign } = await example()
  dissolve(pdf, structureTree(pdf))
  const [one, two] = pdf.getPages().map(page => page.ref)
  const kids = `${paragraph.dict.get(name('K'))}`.replaceAll('\n', ' ')
  expect(kids).toBe(`[ 0 1 ${foreign.ref} << /Type /MCR /Pg ${two} /MCID 0 >> ]`)
  expect(paragraph.dict.get(name('Pg'))).toBe(one)
  expect(`${foreign.dict.get(name('K'))}`).toBe('2')
})

it('tells for each piece of content the element that has it now', async () => {
  const { pdf, paragraph, foreign } = await example()
  dissolve(pdf, structureTree(pdf))
  const list = pdf.context
    .enumerateIndirectObjects()
    .map(([ref, object]) => [ref, `${object}`] as const)
    .find(([, text]) => text === `[ ${paragraph.ref} ${paragraph.ref} ${foreign.ref} ]`)
  expect(parentsIn(pdf)).toBe(`[ 0 ${list?.[0]} 1 [ ${paragraph.ref} ] ]`)
})
