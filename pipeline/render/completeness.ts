import { SKIP, visit } from 'unist-util-visit'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import { type Saying, saying } from '../model/messages/message.js'
import type { Segment } from '../model/segment.js'
import { type Layout, type Policy, publishMarked } from './options.js'

/** What a page promises. */
export interface Promised {
  /** `parallel` and `stacked` hold both languages, `source` and `target` one, under the segments' own ids. */
  layout: Layout
  /** The language of translation. */
  target?: LanguageTag | undefined
  /** With `untranslated: 'omit'` a missing translation is not promised. */
  policy?: Policy | undefined
}

/** Fields that stand on the page. The others (description, keywords) are in its head. */
export const shownFields: readonly string[] = ['publisher', 'author', 'title', 'subtitle']

/** A language of the page: which of its sentences must be there, and by which id. */
interface Column {
  language: LanguageTag
  suffix: string
  holds: (segment: Segment) => boolean
}

const columnsOf = (document: Bilingual, { layout, target, policy = publishMarked }: Promised): Column[] => {
  const source: Column = { language: document.language, suffix: '', holds: () => true }
  if (layout === 'source' || target === undefined) return [source]
  const holds = (segment: Segment): boolean =>
    policy.untranslated !== 'omit' || segment.targets[target] !== undefined
  if (layout === 'target') return [{ language: target, suffix: '', holds }]
  return [source, { language: target, suffix: `-${target}`, holds }]
}

/** Segments of the notes, whatever stands in them. */
const inNotes = (document: Bilingual): Set<Segment> => {
  const found = new Set<Segment>()
  if (!document.value.includes('[^')) return found
  visit(document.tree, 'footnoteDefinition', note => {
    visit(note, 'segment', segment => void found.add(segment))
    return SKIP
  })
  return found
}

const fieldsNamed = (document: Bilingual, isMeant: (name: string) => boolean): Segment[] =>
  document.fields.filter(({ name }) => isMeant(name)).flatMap(({ values }) => values.flat())

/** Segments on the page. Notes are moved to where they are referred to: their order is not the source's. */
const shownSegments = (document: Bilingual): { inOrder: Segment[]; notes: Segment[] } => {
  const title = shownFields.flatMap(shown => fieldsNamed(document, name => name === shown))
  const fields = new Set(fieldsNamed(document, () => true))
  const notes = inNotes(document)
  const body = document.segments.filter(segment => !fields.has(segment))
  return {
    inOrder: [...title, ...body.filter(segment => !notes.has(segment))],
    notes: body.filter(segment => notes.has(segment)),
  }
}

/** Places of all ids in a page, in order. `<` in a text is escaped, so that only tags are found. */
const idsOf = (html: string): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  for (const match of html.matchAll(/<[a-z][^<>]*?\sid="([^"]*)"/g)) {
    const [, id = ''] = match
    places.set(id, [...(places.get(id) ?? []), match.index])
  }
  return places
}

const broken = (document: Bilingual, segment: Segment, language: LanguageTag, where: Saying): Diagnostic =>
  diagnostic({
    reason: saying('completeness', { id: segment.id, where, language }),
    severity: 'error',
    rule: 'completeness',
    file: document.path,
    place: segment,
    segment: segment.id,
    actual: segment.text,
    note: saying('completeness.do'),
  })

const count = (places: readonly number[]): Saying =>
  places.length === 0
    ? saying('completeness.nowhere')
    : saying('completeness.times', { times: places.length })

const checkColumn = (document: Bilingual, ids: Map<string, number[]>, column: Column): Diagnostic[] => {
  const { language, suffix, holds } = column
  const { inOrder, notes } = shownSegments(document)
  let last = -1
  const check = (segment: Segment, isInOrder: boolean): Diagnostic[] => {
    const places = ids.get(segment.id + suffix) ?? []
    const [place] = places
    if (place === undefined || places.length > 1) return [broken(document, segment, language, count(places))]
    if (!isInOrder) return []
    const isAfter = place > last
    last = place
    return isAfter ? [] : [broken(document, segment, language, saying('completeness.before'))]
  }
  return [
    ...inOrder.filter(holds).flatMap(segment => check(segment, true)),
    ...notes.filter(holds).flatMap(segment => check(segment, false)),
  ]
}

/**
 * Prove that a page is complete: every segment stands on it exactly once, in order, in each language its layout promises.
 * @returns an error for each that does not; empty when the page is complete.
 */
export const completeness = (html: string, document: Bilingual, promised: Promised): Diagnostic[] => {
  const ids = idsOf(html)
  return columnsOf(document, promised).flatMap(column => checkColumn(document, ids, column))
}
