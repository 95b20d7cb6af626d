import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { name, roleText } from './names.js'

/** An element of the structure tree. ISO 32000-1 §14.7.2. */
export interface StructureElement {
  dict: PDFDict
  ref: PDFRef
  role: string
  parent: StructureElement | undefined
  children: StructureElement[]
}

/** What an element holds: other elements, by reference, numbers of marked content, and references to either. */
export const kidsOf = (dict: PDFDict): PDFObject[] => {
  const kids = dict.lookup(name('K'))
  if (kids instanceof PDFArray) return kids.asArray()
  const only = dict.get(name('K'))
  return only ? [only] : []
}

/** Read an element with all that is in it; added to `found`. What is none, such as marked content, is passed over. */
const read = (
  pdf: PDFDocument,
  ref: PDFObject,
  found: StructureElement[],
  parent?: StructureElement,
): void => {
  const dict = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
  const role = dict instanceof PDFDict ? dict.get(name('S')) : undefined
  if (!(ref instanceof PDFRef && dict instanceof PDFDict && role instanceof PDFName)) return
  const element: StructureElement = { dict, ref, role: roleText(role), parent, children: [] }
  for (const kid of kidsOf(dict)) read(pdf, kid, element.children, element)
  found.push(element)
}

/** The root of the structure tree; undefined in an untagged file. */
export const structureRoot = (pdf: PDFDocument): PDFDict | undefined => {
  const root = pdf.catalog.lookup(name('StructTreeRoot'))
  return root instanceof PDFDict ? root : undefined
}

/** The elements directly under the root of the structure tree, with all that is in them. */
export const structureTree = (pdf: PDFDocument): StructureElement[] => {
  const root = structureRoot(pdf)
  const found: StructureElement[] = []
  if (root) for (const kid of kidsOf(root)) read(pdf, kid, found)
  return found
}

/** Elements and all in them, in reading order. */
export const descend = (
  elements: readonly StructureElement[],
  found: StructureElement[] = [],
): StructureElement[] => {
  for (const element of elements) {
    found.push(element)
    descend(element.children, found)
  }
  return found
}

/** Give an element another role. */
export const setRole = (element: StructureElement, role: string): void => {
  element.role = role
  element.dict.set(name('S'), name(role))
}

/** A text entry such as Lang or Alt. */
export const textOf = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.lookup(name(key))
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/**
 * Put some kids of an element into a new element of their own.
 * @param isInside which kids go into it; the others stay before it.
 */
export const wrapKids = (
  pdf: PDFDocument,
  element: StructureElement,
  role: string,
  isInside: (child: StructureElement | undefined) => boolean,
): StructureElement => {
  const byRef = new Map(element.children.map(child => [child.ref, child]))
  const kids = kidsOf(element.dict)
  const inside = kids.filter(kid => isInside(kid instanceof PDFRef ? byRef.get(kid) : undefined))
  const page = element.dict.get(name('Pg'))
  const dict = pdf.context.obj({ Type: 'StructElem', S: role, P: element.ref, K: inside })
  if (page) dict.set(name('Pg'), page)
  const ref = pdf.context.register(dict)
  const children = element.children.filter(child => inside.includes(child.ref))
  const wrapper: StructureElement = { dict, ref, role, parent: element, children }
  for (const child of children) {
    child.parent = wrapper
    child.dict.set(name('P'), ref)
  }
  element.dict.set(name('K'), pdf.context.obj([...kids.filter(kid => !inside.includes(kid)), ref]))
  element.children = [...element.children.filter(child => !children.includes(child)), wrapper]
  return wrapper
}
