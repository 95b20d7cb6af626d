import type { Glossary, Term, TermStatus } from '../../model/glossary.js'
import type { LanguageTag } from '../../model/language.js'
import type { TextRange } from '../../model/memory.js'
import { findForms } from './find-target.js'
import { findTerms, isFor } from './find-terms.js'
import { wordsOf } from './words-of.js'

/** A term that stands in a source text, as the checks ask for it: what its translation may be and may not. */
export interface FoundTerm {
  source: string
  /** Approved translations, the preferred before the admitted. */
  preferred: string[]
  /** Translations that are deprecated or forbidden. */
  forbidden: string[]
  /** Where forms of the term stand in a target, inflected ones and other capitals too; in order. */
  find: (text: string, forms: readonly string[]) => TextRange[]
}

const targetOf = ({ translate, target, source }: Term): string => (translate ? target : target || source)

const withStatus = (terms: readonly Term[], ...statuses: TermStatus[]): string[] => [
  ...new Set(statuses.flatMap(status => terms.filter(term => term.status === status).map(targetOf))),
]

/** A wrong form is looked for more strictly: `Thoughts` may be wrong where `Thought` is right. */
const found = (terms: readonly Term[], language: LanguageTag): FoundTerm => {
  const forbidden = withStatus(terms, 'forbidden', 'deprecated')
  return {
    source: terms[0]?.source ?? '',
    preferred: withStatus(terms, 'preferred', 'admitted'),
    forbidden,
    find: (text, forms) =>
      forms
        .flatMap(form => {
          const caseSensitive = terms.some(term => term.caseSensitive && targetOf(term) === form)
          return findForms(text, form, { language, caseSensitive, directed: forbidden.includes(form) })
        })
        .sort((a, b) => a.start - b.start || b.end - a.end),
  }
}

/** What the checks ask of a glossary: the terms of a source text, each once, with their translations. */
export const termFinder =
  (glossary: Glossary, language: LanguageTag) =>
  (source: string): FoundTerm[] => {
    const bySource = new Map(
      findTerms(source, glossary, language).map(({ terms }) => [terms[0]?.source, terms]),
    )
    return [...bySource.values()].map(terms => found(terms, language))
  }

/** The words of a glossary's approved translations in lower case: right, whatever a dictionary says. */
export const acceptedWords = ({ terms }: Glossary, language: LanguageTag): Set<string> =>
  new Set(
    terms
      .filter(term => term.status === 'preferred' || term.status === 'admitted')
      .filter(term => isFor(term, language))
      .flatMap(term => wordsOf(targetOf(term)).map(({ lower }) => lower)),
  )
