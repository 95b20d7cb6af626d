import { hashText } from '../../model/hash.js'
import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import { once } from '../once.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { hanCount } from '../scripts.js'

/** What makes no difference between two translations: capitals, the end mark, articles at the start. */
const essenceOf = (pair: Pair): string =>
  targetInline(pair)
    .prose.toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/[.。;,:!\s]+$/, '')
    .replaceAll(/\s+/g, ' ')

const essences = new WeakMap<Pair, string>()

/** Read once a pair: each of a source that stands forty times is held against all others. */
const essence = (pair: Pair): string => {
  const known = essences.get(pair)
  if (known !== undefined) return known
  const made = essenceOf(pair)
  essences.set(pair, made)
  return made
}

const key = ({ source, role }: Pair): string => `${role} ${source.trim()}`

/** Short texts (是, 名称) mean what stands around them: only what says something is compared. */
const isTelling = ({ source }: Pair): boolean => hanCount(source) >= 5

/** The hash of what is compared: a document asks it of all its pairs, each pair of itself. */
const hashOf = once((pair: Pair): string => hashText(key(pair)))

/** The pairs of the sources that a document has more than once, by their hash. */
const repeated = once((pairs: readonly Pair[]): ReadonlyMap<string, Pair[]> => {
  const first = new Map<string, Pair>()
  const found = new Map<string, Pair[]>()
  for (const pair of pairs) {
    if (!isTelling(pair) || pair.target.trim() === '') continue
    const source = hashOf(pair)
    const earlier = first.get(source)
    if (!earlier) first.set(source, pair)
    else found.set(source, [...(found.get(source) ?? [earlier]), pair])
  }
  return found
})

/** The pairs of one source, in reading order; none where it stands once. */
const sameAs = (pair: Pair, pairs: readonly Pair[]): Pair[] =>
  (repeated(pairs).get(hashOf(pair)) ?? []).filter(other => key(other) === key(pair))

/** The translation that most of the others have; the first of them in reading order. */
const usual = (others: readonly Pair[]): Pair | undefined => {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(essence(other), (counts.get(essence(other)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return others.find(other => counts.get(essence(other)) === most)
}

/** The same text translated in two ways. */
export const sameSource: Rule = {
  meta: {
    id: 'same-source',
    severity: 'info',
    summary: 'The same source text has the same translation throughout a document.',
    explanation:
      'A sentence that stands twice in the source was translated in two ways. Keep the better one, unless the places ask for both.',
    scope: 'document',
    fixable: false,
  },
  compares: pair =>
    isTelling(pair) && pair.target.trim() !== '' ? { key: key(pair), value: essence(pair) } : undefined,
  examples: {
    good: [
      {
        source: '岁华新至。',
        target: 'A new year has come.',
        others: [['岁华新至。', 'A new year has come']],
      },
      { source: '名称', target: 'Name', others: [['名称', 'Title']], why: 'too short to tell' },
      {
        source: '经济实力增强',
        target: 'Growth',
        role: 'heading',
        others: [['经济实力增强', 'The economy grew']],
        why: 'another role',
      },
    ],
    bad: [
      {
        source: '经济实力增强。',
        target: 'We grew.',
        before: ['经济实力增强。', 'The economy grew.'],
        found: '',
        expected: ['The economy grew.'],
      },
    ],
  },
  look: (pair, { pairs }) => {
    if (!isTelling(pair)) return []
    const same = sameAs(pair, pairs)
    const others = same.filter(({ id }) => id !== pair.id)
    const other = usual(others)
    if (!other || essence(other) === essence(pair)) return []
    const agreeing = others.filter(one => essence(one) === essence(pair)).length
    const against = others.filter(one => essence(one) === essence(other)).length
    const isFirst = same[0]?.id === pair.id
    return agreeing + 1 > against || (isFirst && agreeing + 1 === against)
      ? []
      : [foundOverall(saying('same-source', { segment: other.id }), [other.target])]
  },
}
