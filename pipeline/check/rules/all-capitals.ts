import { saying } from '../../model/messages/message.js'
import { foundInProse, foundOverall } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Context, Finding, Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { wordCounts } from '../spelling/unknown.js'

/** A word of four capitals at least, no part of a name or constant. */
const loud = /(?<![\p{L}\p{N}_./@#$%&+-]|\p{Lu}{2} )\p{Lu}{4,}(?![\p{L}\p{N}_/@(+-]|\.\p{L}| \p{Lu}{2})/gu

const mayBeLoud = /[A-Z]{4}/

/** Words that are set in capitals on purpose: labels, values, what RFC 2119 and warnings stress. */
const meant = new Set(
  'note notes notice warning caution danger important tip info todo true false null none must shall should required recommended optional only never always also both and not may time'.split(
    ' ',
  ),
)

/** How often words stand in capitals in a document: what is written so twice is a name. */
const loudWords: Gathered<ReadonlyMap<string, number>> = gathered({
  begin: () => new Map<string, number>(),
  add: (counts, pair) => {
    if (!mayBeLoud.test(pair.target)) return
    for (const [word] of targetInline(pair).prose.matchAll(loud))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  },
  tell: counts => counts,
})

/** A text of two words at least without one small letter. */
const isLoud = (prose: string): boolean =>
  /\p{Lu}{3}/u.test(prose) && /\p{L}[^\p{L}\p{N}]+\p{Lu}{2}/u.test(prose) && !/\p{Ll}/u.test(prose)

/** A document may set its headings or the heads of its tables so. */
const setsSo: Gathered<boolean> = gathered({
  begin: () => ({ count: 0 }),
  add: (state, pair) => {
    if (mayBeLoud.test(pair.target) && isLoud(targetInline(pair).prose)) state.count += 1
  },
  tell: ({ count }) => count > 2,
})

const wholeText = (pair: Pair, { pairs, spelling }: Context): Finding[] => {
  const { prose } = targetInline(pair)
  const words = prose.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const isSpoken =
    spelling === undefined || words.filter(word => spelling.knows(word)).length * 2 > words.length
  return isLoud(prose) &&
    words.length > 1 &&
    isSpoken &&
    !/[A-Z]{3}/.test(sourceInline(pair).prose) &&
    !setsSo(pairs)
    ? [foundOverall(saying('all-capitals.text'))]
    : []
}

/** Whether a word is an ordinary one: the dictionary knows it, and the document writes it small. */
const isOrdinary = (word: string, { pairs, spelling }: Context): boolean => {
  const small = word.toLowerCase()
  return (
    spelling?.knows(small) === true &&
    !meant.has(small) &&
    (loudWords(pairs).get(word) ?? 0) < 2 &&
    (wordCounts(pairs).get(small) ?? 0) > 0
  )
}

/** Words in capitals, where nobody meant it. */
export const allCapitals: Rule = {
  meta: {
    id: 'all-capitals',
    severity: 'warning',
    summary: 'No ordinary word stands in capitals throughout.',
    explanation:
      'A word or a whole text was typed with the capitals locked, or copied from where all is set so. Chinese has no capitals, so nothing in the source asks for it. Names, constants and what is stressed on purpose (“NOTE”, “MUST”) stay.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  gathers: [loudWords, setsSo, wordCounts],
  examples: {
    good: [
      { target: 'The NATO park grew.', dictionary: ['park', 'grew'] },
      { source: 'PARK 增长了。', target: 'The PARK grew.', dictionary: ['park'], others: [['', 'the park']] },
      { target: 'You MUST save it.', dictionary: ['must'], others: [['', 'you must']], why: 'stressed' },
      { target: 'Press the PARK key.', dictionary: ['park'], why: 'the document writes it so' },
    ],
    bad: [
      {
        source: '园区增长了。',
        target: 'The PARK grew.',
        dictionary: ['park', 'grew'],
        others: [['', 'the park']],
        found: 'PARK',
        expected: ['park'],
      },
      { source: '园区增长很快。', target: 'THE PARK GREW FAST.', found: '' },
    ],
  },
  look: (pair, context) => {
    if (!mayBeLoud.test(pair.target)) return []
    const whole = wholeText(pair, context)
    if (whole.length > 0) return whole
    const inline = targetInline(pair)
    const own = sourceInline(pair).prose
    return [...inline.prose.matchAll(loud)].flatMap(({ 0: word, index }) =>
      isOrdinary(word, context) && !own.includes(word)
        ? [
            foundInProse(inline, 'target', index, index + word.length, {
              message: saying('all-capitals'),
              expected: [word.toLowerCase()],
            }),
          ]
        : [],
    )
  },
}
