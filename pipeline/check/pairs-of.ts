import { visit } from 'unist-util-visit'
import type { Bilingual } from '../model/document.js'
import type { LanguageTag } from '../model/language.js'
import type { Segment } from '../model/segment.js'
import { once } from './once.js'
import type { Pair } from './pair.js'

/** The number of the block each segment stands in; a front-matter value is a block. */
const blocksOf = once((document: Bilingual): ReadonlyMap<Segment, number> => {
  const blocks = new Map<Segment, number>()
  const numbers = new Map<object, number>()
  const add = (segment: Segment, block: object): void => {
    const number = numbers.get(block) ?? numbers.size
    numbers.set(block, number)
    blocks.set(segment, number)
  }
  for (const value of document.fields.flatMap(field => field.values))
    for (const segment of value) add(segment, value)
  visit(document.tree, 'segment', (segment, _, parent) => add(segment, parent ?? document.tree))
  return blocks
})

/**
 * The pairs of a document in reading order. A text in another language than the one asked for (taken from
 * `en` for `en-GB`) is no translation here: its target is empty.
 */
export const pairsOf = (document: Bilingual, language: LanguageTag): Pair[] => {
  const blocks = blocksOf(document)
  return document.segments.map(segment => {
    const target = segment.targets[language]
    return {
      id: segment.id,
      source: segment.text,
      target: target?.language === language ? target.text : '',
      role: segment.role,
      block: blocks.get(segment) ?? -1,
      stale: target?.stale ?? false,
    }
  })
}
