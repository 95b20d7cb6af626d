import type { Parent, PhrasingContent } from 'mdast'
import type { LanguageTag } from './language.js'

/** The states of a translation, in their order. XLIFF 2.1 §4.4.1, attribute `state`. */
export const states = ['initial', 'translated', 'reviewed', 'final'] as const

/** How far a translation has come. */
export type State = (typeof states)[number]

/** What kind of block a segment is a part of. */
export type SegmentRole =
  | 'field'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'tableCell'
  | 'quotation'
  | 'alternative'
  | 'caption'
  | 'footnote'

/** One language's translation of a segment. */
export interface Target {
  /** Inline Markdown, as it stands in the i18next resource. */
  text: string
  /** The language the text is really in: differs from the one asked for after a fallback (`en` for `en-GB`). */
  language: LanguageTag
  /** `text` as mdast, parsed with the definitions of the source document. */
  children: PhrasingContent[]
  state: State
  /** When it was last worked on, ISO 8601, where that is known. */
  at?: string
  /** The source has changed since this was made. Computed from the source hash, never set by hand. */
  stale: boolean
}

/**
 * One translatable unit, by default a sentence, as a node of the mdast tree:
 * `{type: 'paragraph', children: [segment, text(' '), segment]}`.
 * Its `position` is the exact place of its text in the source file.
 */
export interface Segment extends Parent {
  type: 'segment'
  /** Permanent: `[a-z][a-z0-9]*`, unique in its document. Empty until ids are given. */
  id: string
  /** Ids that were joined into this one and still lead here. */
  aliases: string[]
  role: SegmentRole
  /** Source text: inline Markdown, container prefixes (`> `, indentation) taken off, soft line ends kept as `\n`. */
  text: string
  children: PhrasingContent[]
  /** Translations by the language that was asked for. Empty before the stage `translate`. */
  targets: Record<LanguageTag, Target>
}

/** A picture that is a block of its own: `![alternative](url "caption")` alone in its paragraph. */
export interface Figure extends Parent {
  type: 'figure'
  url: string
  /** At most one `figureAlternative`, then at most one `figureCaption`. */
  children: (FigureAlternative | FigureCaption)[]
}

/** What a picture shows, for those who do not see it. */
export interface FigureAlternative extends Parent {
  type: 'figureAlternative'
  children: PhrasingContent[]
}

/** The line under a picture. */
export interface FigureCaption extends Parent {
  type: 'figureCaption'
  children: PhrasingContent[]
}

/** A note of the translator, in a translation alone: `^[…]`. It has no counterpart in the source. */
export interface TranslatorNote extends Parent {
  type: 'translatorNote'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    segment: Segment
    translatorNote: TranslatorNote
  }
  interface RootContentMap {
    segment: Segment
    translatorNote: TranslatorNote
    figure: Figure
    figureAlternative: FigureAlternative
    figureCaption: FigureCaption
  }
  interface BlockContentMap {
    figure: Figure
  }
}
