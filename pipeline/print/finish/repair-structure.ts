import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { dissolve } from './dissolve.js'
import { annotationsOf } from './links.js'
import { name } from './names.js'
import {
  descend,
  type StructureElement,
  setRole,
  structureRoot,
  structureTree,
  textOf,
  wrapKids,
} from './structure.js'

type Repair = (pdf: PDFDocument, element: StructureElement) => void

/** Elements whose content is text: what stands in them is a part of a line. */
const textual = new Set(
  'P H H1 H2 H3 H4 H5 H6 Span LBody Lbl TD TH Caption Link Note Em Strong Code Quote Reference'.split(' '),
)

/**
 * A run or block in another language. Readers pass over NonStruct, and the language of it with it. ISO 32000-1
 * §14.8.4.4.3.
 */
const nameLanguageRuns: Repair = (_, element) => {
  if (textOf(element.dict, 'Lang') === undefined) return
  let around = element.parent
  while (around?.role === 'NonStruct') around = around.parent
  setRole(element, textual.has(around?.role ?? '') ? 'Span' : 'Div')
}

/** A list item holds a label and a body, and nothing else. ISO 14289-1 §7.2, ISO 32000-1 table 336. */
const wrapItem: Repair = (pdf, element) => {
  if (element.children.some(({ role }) => role === 'LBody')) return
  wrapKids(pdf, element, 'LBody', child => child?.role !== 'Lbl')
}

/** `<figure>` around a picture: the picture alone is the figure, and bears the alternative text. */
const unnestFigure: Repair = (_, element) => {
  const inner = descend(element.children)
  if (inner.some(({ role }) => role === 'Figure')) setRole(element, 'Div')
}

/** What stands aside is a note (`prepareTags`), which needs an identifier. ISO 14289-1 §7.9. */
const makeNote: Repair = (_, element) => {
  setRole(element, 'Note')
  const key = name('ID')
  if (!element.dict.has(key)) element.dict.set(key, PDFHexString.fromText(`note-${element.ref.objectNumber}`))
}

/** What is done to an element of a role. */
const repairs: Record<string, Repair> = {
  NonStruct: nameLanguageRuns,
  LI: wrapItem,
  Figure: unnestFigure,
  Aside: makeNote,
}

/** Roles that Chromium takes from HTML and PDF 1.7 does not know, and the ones they are nearest to. */
const roleMap: Record<string, string> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
}

const writeRoleMap = (pdf: PDFDocument, elements: StructureElement[]): void => {
  const used = new Set(elements.map(({ role }) => role))
  const entries = Object.entries(roleMap).filter(([role]) => used.has(role))
  if (entries.length > 0)
    structureRoot(pdf)?.set(name('RoleMap'), pdf.context.obj(Object.fromEntries(entries)))
}

const level = ({ role }: StructureElement): number => Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)

/**
 * No level of heading is left out on the way down. ISO 14289-1 §7.4.2. Chinese articles often go from the title to the
 * third level at once: their headings move up, in the tags only.
 */
const closeGaps = (elements: StructureElement[]): void => {
  /** Levels as they stand in the text, the last at each depth of the tags. */
  const open: number[] = []
  for (const element of elements) {
    const found = level(element)
    if (found === 0) continue
    while ((open.at(-1) ?? 0) >= found) open.pop()
    open.push(found)
    if (open.length !== found) setRole(element, `H${open.length}`)
  }
}

/** A link to a place of the same file. */
const isInternalLink = (element: StructureElement): boolean =>
  element.role === 'Link' && annotationsOf(element).some(annotation => annotation.has(name('Dest')))

const bodyOf = (item: StructureElement): StructureElement | undefined =>
  item.children.find(({ role }) => role === 'LBody')

/** A list of nothing but links to places of the same file is a table of contents. ISO 32000-1 §14.8.4.3.3. */
const nameContents = (list: StructureElement): void => {
  const isContents = list.children.every(item => {
    const body = bodyOf(item)
    return body?.children.length === 1 && body.children.every(isInternalLink)
  })
  if (!isContents || list.children.length === 0) return
  setRole(list, 'TOC')
  for (const item of list.children) {
    setRole(item, 'TOCI')
    const body = bodyOf(item)
    if (body) setRole(body, 'Reference')
  }
}

/**
 * Mend what Chromium writes into the structure tree, so that it says what PDF/UA-1 asks of it.
 * @returns its elements in reading order.
 */
export const repairStructure = (pdf: PDFDocument): StructureElement[] => {
  const tree = structureTree(pdf)
  dissolve(pdf, tree)
  for (const element of descend(tree)) repairs[element.role]?.(pdf, element)
  const elements = descend(tree)
  closeGaps(elements)
  for (const list of elements.filter(({ role }) => role === 'L')) nameContents(list)
  writeRoleMap(pdf, elements)
  return elements
}
