import type { Root } from 'mdast'
import type { Reconciliation } from './catalog.js'
import type { Diagnostic } from './diagnostic.js'
import type { LanguageTag } from './language.js'
import type { Segment } from './segment.js'

/** A front-matter field whose text is translated: one or more segments. */
export interface Field {
  /** `title`, `description`, `keywords` … */
  name: string
  /** One entry for a plain value, one a member for a list; each holds the segments of its text. */
  values: Segment[][]
}

/** Front matter as it was read: any YAML value; the translatable ones are also in `Segmented.fields`. */
export type FrontMatter = Record<string, unknown>

/** A translatable text outside the body: a front-matter value with its place in the file. */
export interface FieldText {
  name: string
  /** Position of the text itself in the file; undefined where YAML folds or escapes it. */
  value: string
  line: number
  column: number
  offset: number
}

/** A file that has been read: a tree with a language. */
export interface Document {
  /** Path under the source folder without extension, `/` between folders: `guide/intro`. */
  name: string
  /** Path of the file relative to the project's folder, for messages. */
  path: string
  language: LanguageTag
  /** The text of the file. */
  value: string
  tree: Root
  frontMatter: FrontMatter
  /** The translatable values of the front matter, in the order of the configuration's fields. */
  fieldTexts: FieldText[]
  messages: Diagnostic[]
  /** Whether the file could not be read: the tree is empty, and an error among the messages says why. */
  isUnread?: boolean
}

/** The tree holds `segment` nodes with permanent ids. */
export interface Segmented extends Document {
  fields: Field[]
  /** Every segment in reading order: fields first, then the body, footnotes where they are defined. */
  segments: Segment[]
  /** How this text was matched with its catalogue. */
  reconciliation: Reconciliation
}

/** The segments hold targets. */
export interface Bilingual extends Segmented {
  /** The languages translated into, in the configuration's order. */
  targetLanguages: LanguageTag[]
}
