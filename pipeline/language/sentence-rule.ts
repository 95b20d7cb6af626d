/** How sentences are told apart, where writers and publishers differ. */
export interface SentenceOptions {
  /** Whether a Chinese semicolon ends a sentence. */
  semicolon: boolean
}

/**
 * The grammar of one language.
 * @param text one block without line prefixes and markup: see `placeholder`.
 * @returns the offsets (UTF-16) just after each sentence, its closing quotes and brackets included, white
 * space after it not; rising; the end of the text itself is left out. Time is linear in the text.
 */
export type SentenceRule = (text: string, options: SentenceOptions) => number[]
