/**
 * Characters that stand for inline nodes in the text that the sentence rules read. They are no marks
 * of any language: a rule sees an unbroken word where a link, code or a tag stands.
 */
export const placeholder = {
  /** Code, a picture, a formula. U+FFFC object replacement character. */
  object: '\uFFFC',
  /** What belongs to the words before it: a note's number, a closing tag. U+FFFB. */
  mark: '\uFFFB',
  /** What belongs to the words after it: an opening tag, a comment. U+FFFA. */
  opening: '\uFFFA',
} as const
