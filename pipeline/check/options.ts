import type { SegmentState } from '../model/catalog.js'
import type { LanguageTag } from '../model/language.js'
import type { RuleLevels } from './levels.js'
import type { FoundTerm, Rule, Spelling } from './rule.js'

/** What is known of one language that a document is translated into. */
export interface LanguageResources {
  /** The glossary entries whose source stands in a text. */
  terms?: (source: string) => readonly FoundTerm[]
  /** Words that are right whatever a dictionary says, in lower case. */
  accepted?: ReadonlySet<string>
  spelling?: Spelling
  /** The catalogue's path relative to the project's folder; default `translations/<lng>/<doc>.json`. */
  file?: string
  /** The line of a segment in the catalogue; default its index in reading order + 2. */
  lineOf?: (id: string) => number | undefined
}

/** All that a check of a document may be told. */
export interface CheckOptions {
  /** Default: all. */
  rules?: readonly Rule[]
  /** By target language, and by the source language for the rules of the source. Default: every rule's own severity. */
  levels?: Readonly<Record<LanguageTag, RuleLevels>>
  /** States by language and segment: what is ignored. The source language's are heard for its own rules. */
  states?: Readonly<Record<LanguageTag, ReadonlyMap<string, SegmentState>>>
  languages?: Readonly<Record<LanguageTag, LanguageResources>>
  /** Default: the document's target languages. */
  targetLanguages?: readonly LanguageTag[]
}
