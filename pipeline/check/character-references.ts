import { saying } from '../model/messages/message.js'
import { foundInProse } from './finding.js'
import type { Inline } from './inline/inline.js'
import type { Finding } from './rule.js'
import { spellingOf } from './spelling/suggest.js'

/** Character references that texts have; HTML knows two thousand. */
const usual =
  'nbsp amp lt gt quot apos mdash ndash hellip copy reg trade times deg middot ensp emsp shy'.split(' ')

const names = spellingOf(word => usual.includes(word))

/** What is read as it stands though it looks like a reference: a name that HTML does not know, one without its semicolon. */
const unread = new RegExp(String.raw`&(?:(#?\w{2,10});|(${usual.join('|')})(?![\w;=]))`, 'g')

/** A name as it is spelt: itself where it is one, which was written twice over, or the nearest one. */
const meantBy = (name: string): string[] => {
  const known = name.startsWith('#') || names.knows(name) ? [name] : names.suggest(name).slice(0, 1)
  return known.map(one => `&${one};`)
}

/** The character references of a text that are read as they stand, and the source's are not. */
export const referencesIn = (source: Inline, target: Inline): Finding[] =>
  target.prose.includes('&')
    ? [...target.prose.matchAll(unread)].flatMap(({ 0: found, 1: closed, 2: open, index }) =>
        source.prose.includes(found)
          ? []
          : [
              foundInProse(target, 'target', index, index + found.length, {
                message: saying('markup-broken.reference'),
                expected: meantBy(closed ?? open ?? ''),
              }),
            ],
      )
    : []
