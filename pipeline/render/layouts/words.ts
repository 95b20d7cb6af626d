import type { ElementContent } from 'hast'
import type { LanguageTag } from '../../model/language.js'
import { h, text } from '../hast.js'

const segmenters = new Map<LanguageTag, Intl.Segmenter>()

/** Making a segmenter costs more than a thousand words: one a language is kept. */
const segmenterOf = (language: LanguageTag): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

const isWord = /[\p{L}\p{N}]/u
/** Nothing may be broken off before these, nor after those. */
const opening = /[（《〈「『【〔“‘([]$/u

/** A text with a place for a line break before each word. */
const words = (value: string, language: LanguageTag): ElementContent[] => {
  const made: ElementContent[] = []
  let pending = ''
  for (const { segment } of segmenterOf(language).segment(value)) {
    if (pending && isWord.test(segment) && !opening.test(pending)) {
      made.push(text(pending), h('wbr', {}))
      pending = segment
    } else pending += segment
  }
  if (pending) made.push(text(pending))
  return made
}

/** A clause with the mark that ends it. */
const clauses = /[^，；：、]+[，；：、]*[”’』」）》]*|[，；：、]+/gu

/**
 * A heading in Chinese, to be broken at clauses first, then at words (CSS: `word-break: keep-all`, `.clause` an inline
 * block). Words by `Intl.Segmenter`.
 */
export const breakable = (nodes: readonly ElementContent[], language: LanguageTag): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') {
      const found = nodes.length === 1 ? (node.value.match(clauses) ?? []) : []
      if (found.length < 2) return words(node.value, language)
      return found.map(clause => h('span', { className: ['clause'] }, words(clause, language)))
    }
    if (node.type !== 'element' || node.properties.role === 'doc-noteref') return [node]
    return [{ ...node, children: breakable(node.children, language) }]
  })
