import type { FindReply, FindRequest, FoundText } from '../protocol.js'
import type { OpenedDocument } from './opened-document.js'
import { rowsOf } from './rows.js'

/** So many are listed; more cannot be looked through by anybody. */
const most = 1000

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A letter or digit that would go on a word. Chinese has no words between spaces. */
const inWord = String.raw`[\p{L}\p{M}\p{N}_]`

/** The places of a text as an expression. */
const patternOf = ({
  text,
  matchCase,
  wholeWords,
}: Pick<FindRequest, 'text' | 'matchCase' | 'wholeWords'>): RegExp => {
  const body = wholeWords ? `(?<!${inWord})${escaped(text)}(?!${inWord})` : escaped(text)
  return new RegExp(body, matchCase ? 'gu' : 'giu')
}

/** Whether a text has letters that have capitals, and all are. Of one letter it is not said. */
const isLoud = (text: string): boolean =>
  text === text.toUpperCase() &&
  text !== text.toLowerCase() &&
  (text.match(/[\p{L}\p{N}]/gu) ?? []).length > 1

/**
 * A replacement with the capitals of what was found, where they are others than those that were looked for: `The park`,
 * found by `the park`, makes of `a zone` `A zone`.
 */
const capitalsOf = (found: string, { text, replacement, language }: FindRequest): string => {
  if (found === text || replacement === '') return replacement
  if (isLoud(found)) return isLoud(text) ? replacement : replacement.toLocaleUpperCase(language)
  const [first = ''] = found
  const [begin = ''] = replacement
  const isCapital = first !== first.toLowerCase()
  if (isCapital === (text.charAt(0) !== text.charAt(0).toLowerCase())) return replacement
  const cased = isCapital ? begin.toLocaleUpperCase(language) : begin.toLocaleLowerCase(language)
  return cased + replacement.slice(begin.length)
}

/** A text with every place replaced, letter by letter: `$1` means nothing. */
export const replaceIn = (text: string, request: FindRequest): string =>
  text.replace(patternOf(request), found =>
    request.keepCapitals ? capitalsOf(found, request) : request.replacement,
  )

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
      const replaced = replaceIn(target, request)
      return [{ document: document.source.name, id, number: index + 1, source, target, replaced }]
    }),
  )
  const free = all.filter(found => !hasDraft(found))
  return { found: free.slice(0, most), isCut: free.length > most, withDrafts: all.length - free.length }
}
