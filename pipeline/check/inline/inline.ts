/** The inline constructs that a translation must carry over. */
export type MarkKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'code'
  | 'link'
  | 'image'
  | 'note'
  | 'html'
  | 'placeholder'

/** One construct in an inline text. */
export interface Mark {
  kind: MarkKind
  /** Offsets of the whole construct: `[text](url)`. */
  start: number
  end: number
  /** What must be the same on both sides: the code, the address, the label, the tag; empty for emphasis. */
  value: string
}

/** An inline text taken apart: its constructs, and what is left to read. */
export interface Inline {
  text: string
  /** By their start. */
  marks: readonly Mark[]
  /**
   * The text as it is read: no emphasis marks, brackets of links, tags or notes; one `object` in place of
   * code, an address or a placeholder.
   */
  prose: string
  /** The stretches of placeholders that are not read: all of `{n}`, of `{n, plural, …}` all but the text of its general case. */
  unread: readonly { start: number; end: number }[]
  /** Offsets of a stretch of `prose` in `text`. */
  span(start: number, end: number): { start: number; end: number }
}

/** Stands in prose for what is not words. U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const object = '\uFFFC'

/** The constructs of a kind, by their start. */
export const marksOfKind = ({ marks }: Inline, kind: MarkKind): Mark[] =>
  marks.filter(mark => mark.kind === kind)
