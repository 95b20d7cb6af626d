import type { EditorKeys } from '../../config/editor-keys.js'
import type { Trouble } from './trouble.js'

/* The book and its documents. */

/** How far a document has come in a language, in segments and in words or characters of its source. */
export interface Progress {
  segments: number
  translated: number
  stale: number
  reviewed: number
  final: number
  /** Words of the source, or characters where its language is counted in them. */
  length: number
  translatedLength: number
}

/** A document of the book in the list. */
export interface DocumentSummary {
  name: string
  /** By language, where its files could be read. */
  progress: Record<string, Progress>
  troubles: Trouble[]
}

/** What the client asks for first. */
export interface BookMessage {
  /** Tells this book from others that are opened at the same address. */
  id: string
  name: string
  sourceLanguage: string
  targetLanguages: string[]
  /** What the length of a source is counted in. */
  unit: 'characters' | 'words'
  /** The keys of every command. */
  keys: EditorKeys
  /** Whether repeats are offered. */
  repeats: boolean
  /** Whether what completes a text is offered while it is typed. */
  suggestions: boolean
  documents: DocumentSummary[]
}
