import type { Change } from './difference.js'
import type { LanguageTag } from './language.js'
import type { State } from './segment.js'

/** A source text with a translation that somebody once made for it. */
export interface MemoryEntry {
  source: string
  target: string
  /** The language of the target. */
  language: LanguageTag
  /** A text of the book, one that stands in its source no more, or one of a file laid beside it. */
  origin: 'catalog' | 'obsolete' | 'file'
  /** The document's name, or the path of the file. */
  document: string
  /** The segment's id, or the unit's in a file that has them. */
  id?: string
  /** When it was made, ISO 8601. */
  date?: string
  /** Who made it, where that is known. */
  by?: string
  state: State
  /** The source text that stands before it; `''` at the start of its document, absent where unknown. */
  before?: string
  /** The source text that stands after it; `''` at the end of its document, absent where unknown. */
  after?: string
}

/** A text of a unit in one language. */
export interface UnitVariant {
  language: LanguageTag
  text: string
  /** ISO 8601. */
  date?: string
  by?: string
}

/** One text in several languages, as a file of translations has it. */
export interface TranslationUnit {
  id?: string
  /** At least two. */
  variants: UnitVariant[]
  /** Texts around it, in the source language. */
  before?: string
  after?: string
}

/** The source texts around a text: `''` where a document begins or ends. */
export interface MemoryContext {
  before: string
  after: string
}

/** How a match relates to the text asked for; in this order they are offered. */
export type MatchKind = 'context' | 'exact' | 'fuzzy'

/** A figure that was put in another's place: `{from: '76.96 billion', to: '101.23 billion'}`. */
export interface SubstitutedFigure {
  from: string
  to: string
}

/** An old translation with the figures of the new source. A proposal, to be looked at. */
export interface Substitution {
  text: string
  figures: SubstitutedFigure[]
}

/** An entry that is like a text. */
export interface MemoryMatch {
  entry: MemoryEntry
  /** `context`: the same text between the same neighbours; `exact`: the same text; `fuzzy`: a like one. */
  kind: MatchKind
  /** Likeness by characters, 0…1: 1 − edits ÷ characters of the longer text. Exact matches have 1, no others. */
  score: number
  /** The same by words, where scores are equal the one that decides. */
  words: number
  /** From the entry's source to the text asked for. */
  difference: Change[]
  /** How many entries have this source and this target. */
  uses: number
  /** Only where the sources differ in figures alone: the target with the new ones. */
  substituted?: Substitution
}

/** What is asked of a memory. All but the text is optional. */
export interface MatchOptions {
  /** Only entries of this language. Default: of any. */
  language?: LanguageTag
  /** The neighbours of the text, to tell `context` from `exact`. */
  context?: MemoryContext
  /** The least score of a fuzzy match, 0…1. Default 0.7. */
  minimum?: number
  /** How many matches at most. Default 5. */
  limit?: number
  /** Leaves out entries: the text's own, for one. Default: none. */
  accept?: (entry: MemoryEntry) => boolean
}

/** A stretch of a text: offsets in UTF-16 units, the end not included. */
export interface TextRange {
  start: number
  end: number
}

/** An entry that holds a text, with the places where it stands on either side. */
export interface ConcordanceLine {
  entry: MemoryEntry
  source: TextRange[]
  target: TextRange[]
}

/** What is asked of a concordance. */
export interface ConcordanceOptions {
  /** Only entries of this language. Default: of any. */
  language?: LanguageTag
  /** Where to look. Default: on both sides. */
  side?: 'source' | 'target'
  /** How many lines at most. Default 100. */
  limit?: number
}

/** All translations there are, to be asked for those of a like text. */
export interface Memory {
  entries: readonly MemoryEntry[]
  /** The best matches, the best first. */
  match: (text: string, options?: MatchOptions) => MemoryMatch[]
  /** The entries that hold a text, in either language, in their order. */
  concordance: (text: string, options?: ConcordanceOptions) => ConcordanceLine[]
}
