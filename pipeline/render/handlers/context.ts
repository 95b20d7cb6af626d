import type { State } from 'mdast-util-to-hast'
import type { LanguageTag } from '../../model/language.js'
import type { RenderedTranslatorNote } from '../hast.js'

/** What the handlers of one document know together. */
export interface Context {
  /** The language of the translation that is being made; undefined inside the source. */
  target: LanguageTag | undefined
  /** Inside a segment. */
  inSegment: boolean
  /** A raw tag was met since this was last reset. */
  metRaw: boolean
  /** Identifiers of notes met since this was last emptied. */
  metNotes: string[]
  /** Translators' notes met since this was last emptied, and how many there are in each language. */
  metTranslatorNotes: RenderedTranslatorNote[]
  translatorNotes: Map<LanguageTag, number>
  /** Numbers of notes by identifier: by first reference, in the source or a translation. */
  numbers: Map<string, number>
  /** How often a note was referred to in a language. */
  references: Map<string, number>
  /** Identifiers of the notes that are defined. */
  definitions: Set<string>
}

const contexts = new WeakMap<State, Context>()

/** The context of a conversion. */
export const contextOf = (state: State): Context => {
  const known = contexts.get(state)
  if (known) return known
  const made: Context = {
    target: undefined,
    inSegment: false,
    metRaw: false,
    metNotes: [],
    metTranslatorNotes: [],
    translatorNotes: new Map(),
    numbers: new Map(),
    references: new Map(),
    definitions: new Set(),
  }
  contexts.set(state, made)
  return made
}

/** Notes are found as links are: without regard to case. GFM §footnotes. */
export const identify = (identifier: string): string => identifier.toUpperCase()
