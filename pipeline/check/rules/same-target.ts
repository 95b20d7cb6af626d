import { hashText } from '../../model/hash.js'
import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { hanCount } from '../scripts.js'

/** Less says too little. */
const fourWords = /(?:\p{L}+\P{L}+){3}\p{L}/u

const essence = (pair: Pair): string => targetInline(pair).prose.trim().toLowerCase()

/** Whether a translation says enough to be no other text's by chance. */
const isTelling = (pair: Pair): boolean => fourWords.test(essence(pair))

/** The hash of what is compared: a document asks it of all its pairs, each pair of itself. */
const hashOf = once((pair: Pair): string => hashText(essence(pair)))

/** The first pair of a document with each translation, by its hash. */
const byTarget = once((pairs: readonly Pair[]): ReadonlyMap<string, Pair> => {
  const found = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = hashOf(pair)
    if (!found.has(key)) found.set(key, pair)
  }
  return found
})

const characters = (pair: Pair): Set<string> =>
  new Set(sourceInline(pair).prose.match(/\p{Script=Han}/gu) ?? [])

/** How much two sources share: of the characters of the smaller one, 0…1. */
const shared = (one: Pair, other: Pair): number => {
  const [ours, theirs] = [characters(one), characters(other)]
  const both = [...ours].filter(character => theirs.has(character)).length
  return both / Math.max(1, Math.min(ours.size, theirs.size))
}

/** One translation for two texts that share nothing. */
export const sameTarget: Rule = {
  meta: {
    id: 'same-target',
    severity: 'warning',
    summary: 'Two different texts do not have the same translation.',
    explanation:
      'This translation stands at another segment already, whose source says something else: it was pasted to the wrong place, or its rows are shifted.',
    scope: 'document',
    fixable: false,
  },
  compares: pair => (isTelling(pair) ? { key: essence(pair), value: pair.source.trim() } : undefined),
  examples: {
    good: [
      {
        source: '仅在三点三以上支持。',
        target: 'Only supported in 3.3 and later.',
        others: [['仅三点三以上的版本支持。', 'Only supported in 3.3 and later.']],
      },
      { source: '是的', target: 'Yes', others: [['对', 'Yes']], why: 'too short to tell' },
    ],
    bad: [
      {
        source: '园区道路保洁绿化管护服务。',
        target: 'The economy grew by a fifth.',
        before: ['经济增长五分之一。', 'The economy grew by a fifth.'],
        found: '',
      },
    ],
  },
  look: (pair, { pairs }) => {
    if (hanCount(pair.source) < 4 || !isTelling(pair)) return []
    const other = byTarget(pairs).get(hashOf(pair))
    if (
      !other ||
      essence(other) !== essence(pair) ||
      other.id === pair.id ||
      other.source.trim() === pair.source.trim()
    )
      return []
    const alike = shared(pair, other)
    return alike >= 0.34
      ? []
      : [foundOverall(saying('same-target', { segment: other.id, source: other.source }))]
  },
}
