import type { Element, ElementContent } from 'hast'
import type { LanguageTag } from '../model/language.js'
import type { SegmentRole, State } from '../model/segment.js'

/** One language's text of a segment, as hast. */
export interface RenderedText {
  /** The language the text is in. */
  language: LanguageTag
  children: ElementContent[]
  /** Identifiers of the notes it refers to. */
  notes: string[]
  /** The translator's own notes, in their order. */
  translatorNotes: RenderedTranslatorNote[]
}

/** A note of the translator. */
export interface RenderedTranslatorNote {
  /** Counted in each language by itself. */
  number: number
  children: ElementContent[]
}

/** A translation of a segment, as hast. */
export interface RenderedTarget extends RenderedText {
  state: State
  stale: boolean
}

/** What a segment's `<span>` carries for `rehypeBilingual`. */
export interface RenderedSegment {
  id: string
  aliases: string[]
  role: SegmentRole
  /** Characters of the source text: rows are closed by it. */
  length: number
  notes: string[]
  targets: Record<LanguageTag, RenderedTarget>
}

/** What a `<figure>` carries. */
export interface RenderedFigure {
  /** Address of the picture; undefined where it may not be shown. */
  source: string | undefined
  size: { width: number; height: number } | undefined
  /** Segments' spans, or text of the source alone. */
  alternative: ElementContent[]
  caption: ElementContent[]
}

/** A note as it was defined, under its identifier. */
export interface RenderedNote {
  identifier: string
  /** The numbers of all notes so far; one that nothing refers to has none. */
  numbers: Map<string, number>
  /** How often each reference (its id) stands in the text. */
  references: Map<string, number>
}

/** What our elements carry beside their HTML. */
interface Carried {
  segment?: RenderedSegment | undefined
  figure?: RenderedFigure | undefined
  note?: RenderedNote | undefined
}

declare module 'hast' {
  interface ElementData extends Carried {}
}

/** Let an element carry something. Not by assigning `data`: other packages declare fields of it that must be there. */
export const carry = (element: Element, carried: Carried): void =>
  void Object.assign(element, { data: carried })

/** Make an element. */
export const h = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children })

/** Make a text. */
export const text = (value: string): ElementContent => ({ type: 'text', value })

/** The text of some nodes, without marks of notes. */
export const plainText = (nodes: readonly ElementContent[]): string => {
  let found = ''
  for (const node of nodes) {
    if (node.type === 'text') found += node.value
    else if (node.type === 'element' && node.properties.role !== 'doc-noteref')
      found += plainText(node.children)
  }
  return found
}

/** The segment an element stands for. */
export const segmentOf = (node: ElementContent): RenderedSegment | undefined =>
  node.type === 'element' ? node.data?.segment : undefined
