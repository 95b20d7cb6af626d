import type { LanguageTag } from './language.js'
import type { TextRange } from './memory.js'

/** How a translation of a term is regarded; from the one to use to those never to use. */
export const termStatuses = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const

export type TermStatus = (typeof termStatuses)[number]

/** One translation of one term: a row of the glossary. */
export interface Term {
  /** Chinese, as it stands in texts. */
  source: string
  /** The language of the target; empty where the entry is for all of them. */
  language: LanguageTag
  /** Empty only where the term is not to be translated. */
  target: string
  status: TermStatus
  /** Who says so: an office, a list, a book. */
  authority: string
  /** As of when: `2024`, `2024-03` or `2024-03-05`. */
  date: string
  partOfSpeech: string
  note: string
  /** Whether it is translated at all; a name or code that stays as it is has `false`. */
  translate: boolean
  /** Whether capitals matter: `AI` is then not found in `ai`. */
  caseSensitive: boolean
  /** Its line in the file, from 1; absent for a term that is in no file yet. */
  line?: number
}

/** A record of a glossary file as it stands there: the header, a term, an empty line, one that was not understood. */
export interface GlossaryRecord {
  /** With its line end. */
  raw: string
  line: number
  cells: string[]
  /** What was read from it. */
  term?: Term
}

/** How a glossary file is written, so that only what is changed changes. */
export interface GlossarySheet {
  /** Whether it begins with a byte order mark, as spreadsheets want it. */
  mark: boolean
  delimiter: string
  lineEnd: string
  /** The names of the columns that are known, in their places; `undefined` for the others. */
  columns: (string | undefined)[]
  records: GlossaryRecord[]
}

/** Approved terms. To edit it, change `terms`: `{...term, target}` keeps its line, one without a line is added. */
export interface Glossary {
  /** Relative to the project's folder, for messages. */
  path: string
  terms: readonly Term[]
  /** Absent where the file is damaged; it must then not be written. */
  sheet?: GlossarySheet
}

/** A term in a source text. */
export interface TermUse extends TextRange {
  /** As it stands in the text. */
  text: string
  /** All entries with this source, in the glossary's order. */
  terms: Term[]
}

/** A Chinese string that may be a term and has no entry. */
export interface TermCandidate {
  text: string
  /** How often it stands in the texts. */
  count: number
  /** To be compared with others of the same texts only: more is likelier. */
  score: number
  /** The first places where it stands: the number of the text, and where in it. */
  contexts: ({ of: number } & TextRange)[]
}
