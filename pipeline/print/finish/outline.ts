import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { LanguageTag } from '../../model/language.js'
import type { PageHeading } from '../in-page/inspect.js'
import { name } from './names.js'

interface Entry {
  title: string
  /** Where it leads: the keys Dest or A of Chromium's own entry. */
  target: [PDFName, PDFObject][]
}

/** One entry of the new outline: a heading in all its languages. */
interface Node {
  level: number
  titles: { language: LanguageTag; text: string }[]
  title: string
  target: Entry['target']
  children: Node[]
}

const titleOf = (item: PDFDict): string => {
  const title = item.lookup(name('Title'))
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''
}

const targetOf = (item: PDFDict): Entry['target'] =>
  ['Dest', 'A'].flatMap(key => {
    const value = item.get(name(key))
    return value ? [[name(key), value] satisfies [PDFName, PDFObject]] : []
  })

/** Chromium's entries in reading order. */
const flatten = (parent: PDFDict): Entry[] => {
  const entries: Entry[] = []
  let item = parent.lookup(name('First'))
  while (item instanceof PDFDict) {
    entries.push({ title: titleOf(item), target: targetOf(item) }, ...flatten(item))
    item = item.lookup(name('Next'))
  }
  return entries
}

const bare = (text: string): string => text.replace(/[\s\u00AD]+/g, '')

/** Pair entries with the headings of the page, whose titles kept their spaces; both in reading order. */
const pair = (entries: Entry[], headings: PageHeading[]): { heading: PageHeading; entry: Entry }[] => {
  const pairs: { heading: PageHeading; entry: Entry }[] = []
  const titles = entries.map(({ title }) => bare(title))
  let next = 0
  for (const heading of headings) {
    const at = titles.indexOf(bare(heading.text), next)
    const entry = entries[at]
    if (!entry) continue
    pairs.push({ heading, entry })
    next = at + 1
  }
  return pairs
}

/** Whether a heading is one that stands there already, in another language. */
const isSame = (node: Node | undefined, heading: PageHeading): node is Node =>
  node?.level === heading.level && !node.titles.some(({ language }) => language === heading.language)

/** One entry for a heading and the same in another language: it follows at once, or bears the same key. */
const merge = (pairs: { heading: PageHeading; entry: Entry }[]): Node[] => {
  const nodes: Node[] = []
  const byKey = new Map<string, Node>()
  for (const { heading, entry } of pairs) {
    const { level, text, language, key } = heading
    const known = key === undefined ? nodes.at(-1) : byKey.get(key)
    if (isSame(known, heading)) {
      known.titles.push({ language, text })
      continue
    }
    const node: Node = {
      level,
      titles: [{ language, text }],
      title: '',
      target: entry.target,
      children: [],
    }
    nodes.push(node)
    if (key !== undefined) byKey.set(key, node)
  }
  return nodes
}

/** An entry with its title in some languages; in all where it has none of them. */
const titled = (node: Node, languages: readonly LanguageTag[]): Node => {
  const wanted = node.titles.filter(({ language }) => languages.includes(language))
  const titles = wanted.length > 0 ? wanted : node.titles
  return { ...node, title: titles.map(({ text }) => text).join(' · ') }
}

/** Hang each entry under the last one of a higher level. */
const nest = (nodes: Node[]): Node[] => {
  const roots: Node[] = []
  const open: Node[] = []
  for (const node of nodes) {
    while ((open.at(-1)?.level ?? 0) >= node.level) open.pop()
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
  }
  return roots
}

const writeNodes = (pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, nodes: Node[]): number => {
  const { context } = pdf
  const refs = nodes.map(() => context.nextRef())
  let count = nodes.length
  for (const [index, node] of nodes.entries()) {
    const ref = refs[index]
    if (!ref) continue
    const item = context.obj({ Title: PDFHexString.fromText(node.title), Parent: parentRef })
    for (const [key, value] of node.target) item.set(key, value)
    const previous = refs[index - 1]
    const next = refs[index + 1]
    if (previous) item.set(name('Prev'), previous)
    if (next) item.set(name('Next'), next)
    count += writeNodes(pdf, item, ref, node.children)
    context.assign(ref, item)
  }
  const [first] = refs
  const last = refs.at(-1)
  if (first && last) {
    parent.set(name('First'), first)
    parent.set(name('Last'), last)
    parent.set(name('Count'), PDFNumber.of(count))
  }
  return count
}

/**
 * Write the outline anew. Chromium loses the space where a heading wraps (“Long Englishheading”), has an entry for
 * each language, and hangs all under the last title; the places its entries lead to are right and are kept.
 * @param languages those of the titles; none: all there are.
 */
export const rebuildOutline = (
  pdf: PDFDocument,
  headings: PageHeading[],
  languages: readonly LanguageTag[] = [],
): void => {
  const old = pdf.catalog.lookup(name('Outlines'))
  if (!(old instanceof PDFDict)) return
  const nodes = nest(merge(pair(flatten(old), headings)).map(node => titled(node, languages)))
  const outlines = pdf.context.obj({ Type: 'Outlines' })
  const ref = pdf.context.register(outlines)
  writeNodes(pdf, outlines, ref, nodes)
  pdf.catalog.set(name('Outlines'), ref)
  pdf.catalog.set(name('PageMode'), name('UseOutlines'))
}
