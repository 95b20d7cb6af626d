import type { Diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import type { Look } from './look.js'

/** So many segments of a document without a translation into a language are each told. */
const most = 3

const isUntranslated = ({ ruleId, note }: Diagnostic): boolean =>
  ruleId === 'untranslated' && note === undefined

/**
 * For a reader: of many segments of a document that lack a translation into one language the first, and how many more there
 * are. What has yet to be translated would bury what is wrong.
 * @param diagnostics sorted, in the reader's language.
 */
export const gatherUntranslated = (diagnostics: readonly Diagnostic[], { language }: Look): Diagnostic[] => {
  const keyOf = ({ file, reason }: Diagnostic): string => `${file} ${reason}`
  const counts = new Map<string, number>()
  for (const each of diagnostics.filter(isUntranslated))
    counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  const told = new Set<string>()
  return diagnostics.flatMap(each => {
    const count = isUntranslated(each) ? (counts.get(keyOf(each)) ?? 0) : 0
    if (count <= most) return [each]
    if (told.has(keyOf(each))) return []
    told.add(keyOf(each))
    const first: Diagnostic = Object.assign(Object.create(Object.getPrototypeOf(each)), each)
    first.note = tell(saying('untranslated.more', { count: count - 1 }), language)
    return [first]
  })
}
