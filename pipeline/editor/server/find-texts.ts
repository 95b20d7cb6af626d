import type { FindReply, FindRequest, FoundText } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** So many are listed; more cannot be looked through by anybody. */
const most = 1000

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A letter or digit that would go on a word. Chinese has no words between spaces. */
const inWord = String.raw`[\p{L}\p{M}\p{N}_]`

/** The places of a text as an expression. */
export const patternOf = ({
  text,
  matchCase,
  wholeWords,
}: Pick<FindRequest, 'text' | 'matchCase' | 'wholeWords'>): RegExp => {
  const body = wholeWords ? `(?<!${inWord})${escaped(text)}(?!${inWord})` : escaped(text)
  return new RegExp(body, matchCase ? 'gu' : 'giu')
}

/** A text with every place replaced, letter by letter: `$1` means nothing. */
export const replaceIn = (text: string, pattern: RegExp, replacement: string): string =>
  text.replace(pattern, () => replacement)

/**
 * The translations of documents that hold a text, as they are and as they would be.
 * @param hasDraft whether a segment's text is being written elsewhere: it is left alone.
 */
export const findTexts = (
  documents: readonly OpenedDocument[],
  request: FindRequest,
  hasDraft: (found: FoundText) => boolean,
): FindReply => {
  const pattern = patternOf(request)
  const all = documents.flatMap(document =>
    rowsOf(document, request.language).flatMap(({ id, source, target }, index): FoundText[] => {
      if (target.search(pattern) < 0) return []
      const replaced = replaceIn(target, pattern, request.replacement)
      return [{ document: document.source.name, id, number: index + 1, source, target, replaced }]
    }),
  )
  const free = all.filter(found => !hasDraft(found))
  return { found: free.slice(0, most), isCut: free.length > most, withDrafts: all.length - free.length }
}
