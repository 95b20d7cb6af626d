import type { SentenceOptions } from '../language/sentence-rule.js'

/** How a document is cut into segments. */
export interface SegmentationOptions extends SentenceOptions {
  /** `sentence` (default), or `block`: each paragraph, heading, cell … is one segment. */
  unit: 'sentence' | 'block'
}

/** What holds where nothing else is said. */
export const defaultSegmentation: SegmentationOptions = { semicolon: true, unit: 'sentence' }

/** The version of the rules. Raised when the same text is cut in other places than before. */
export const segmenterVersion = 1
