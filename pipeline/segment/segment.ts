import type { Catalog, StateFile } from '../model/catalog.js'
import type { Document, Field, Segmented } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { Segment } from '../model/segment.js'
import { segmentBlocks } from './blocks.js'
import { segmentLiteral } from './literal.js'
import { defaultSegmentation, type SegmentationOptions } from './options.js'
import { type Places, placesOf } from './places.js'
import { type Before, reconcile } from './reconcile/reconcile.js'

/** The source language's catalogue of a document, with its state file. */
export interface SourceCatalog {
  catalog: Catalog
  state: StateFile
}

const fieldsOf = (
  { fieldTexts, value }: Document,
  language: LanguageTag,
  options: SegmentationOptions,
  places: Places,
): Field[] => {
  const fields = new Map<string, Field>()
  for (const field of fieldTexts) {
    const end = field.offset + field.value.length
    const offset = value.slice(field.offset, end) === field.value ? field.offset : undefined
    const around = places.position(field.offset, field.offset)
    const literal = { text: field.value, offset, around }
    const known = fields.get(field.name) ?? { name: field.name, values: [] }
    known.values.push(segmentLiteral(literal, 'field', language, options, places))
    fields.set(field.name, known)
  }
  return [...fields.values()]
}

/** What a catalogue knows, for `reconcile`. */
const beforeOf = (source: SourceCatalog | undefined): Before => ({
  known: [...(source?.catalog ?? [])].map(([id, text]) => ({ id, text })),
  obsolete: [...(source?.state.obsolete ?? [])].map(([id, { text }]) => ({ id, text })),
  aliases: [...(source?.state.joins?.values() ?? [])].flat(),
})

/**
 * Cut a document into segments and give them their permanent ids.
 * @param source its catalogue; without one every id is minted anew.
 * @returns the document with a tree in which the children of each translatable block are `segment` nodes with
 * white space and line breaks between them, and how its texts were matched with the catalogue. Pure.
 */
export const segment = (
  document: Document,
  source?: SourceCatalog,
  options: Partial<SegmentationOptions> = {},
): Segmented => {
  const complete = { ...defaultSegmentation, ...options }
  const places = placesOf(document.value)
  const fields = fieldsOf(document, document.language, complete, places)
  const { tree, segments: body } = segmentBlocks(document, places, complete)
  const segments: Segment[] = [...fields.flatMap(field => field.values.flat()), ...body]
  const reconciliation = reconcile(
    beforeOf(source),
    segments.map(({ text }) => text),
  )
  for (const [index, one] of segments.entries()) one.id = reconciliation.matches[index]?.id ?? ''
  return { ...document, tree, fields, segments, reconciliation }
}
