import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import { deviation, sizeOf, usualFor, usualOf } from '../lengths.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'
import { hanCount } from '../scripts.js'
import { isCopied } from './same-as-source.js'

/** Spreads from the usual: one of 500 good pairs lies farther out (the texts of `lengths.ts`). */
const limit = 4

/** Texts that weigh less may be of any length. */
const least = 4

/** What is said of a translation that is so many times shorter or longer than usual. */
const foundFar = (times: string, isShort: boolean): Finding =>
  isShort
    ? foundOverall(saying('length-ratio.short'), [], saying('length-ratio.shorter', { times }))
    : foundOverall(saying('length-ratio.long'), [], saying('length-ratio.longer', { times }))

/** A picture alone: its alternative text is as long as the picture needs. */
const isPicture = (pair: Pair): boolean =>
  sourceInline(pair).marks.some(
    ({ kind, start, end }) => kind === 'image' && pair.source.slice(start, end) === pair.source.trim(),
  )

/** The source gives the foreign words with the Chinese ones: “轮询（guest polling）”, “guest polling”. */
const isGloss = ({ source, target }: Pair): boolean =>
  source.toLowerCase().includes(target.trim().toLowerCase())

const isText = (pair: Pair): boolean =>
  pair.role !== 'alternative' &&
  !isPicture(pair) &&
  hanCount(pair.source) > 1 &&
  sizeOf(pair).weight >= least &&
  !isCopied(pair) &&
  !isGloss(pair)

/** A translation that cannot be all, or holds more. */
export const lengthRatio: Rule = {
  meta: {
    id: 'length-ratio',
    severity: 'warning',
    summary: 'A translation is about as long as such translations are.',
    explanation:
      'The translation is far shorter or longer than what this pair of languages and this document show: a part was lost, or text of another segment was pasted in. What is usual is measured in the document itself once it has forty sentences.',
    scope: 'document',
    fixable: false,
  },
  gathers: [usualOf],
  examples: {
    good: [
      {
        source: '一年来，我们坚定不移抓工业促增长，经济实力再上新台阶。',
        target:
          'Over the past year, we steadily developed industry for growth and lifted the economy to a new level.',
      },
      {
        source: '客户机停机时的轮询机制（Guest halt polling）',
        target: 'Guest halt polling',
        why: 'a gloss',
      },
      {
        source: '![具名插槽图示](slots.png)',
        target:
          '![Diagram of a layout component whose parent fills the header, main and footer slots](slots.png)',
        why: 'an alternative text',
      },
      {
        source: '园区',
        target: 'the Jiayuguan High-Tech Industrial Development Park',
        why: 'too short to tell',
      },
      {
        source: '工业增长很快。',
        target: 'Das ist',
        languages: { source: 'zh-Hans', target: 'sw' },
        why: 'nothing is known of these languages yet',
      },
    ],
    bad: [
      {
        source: '一年来，我们坚定不移抓工业促增长，经济实力再上新台阶。',
        target: 'The year.',
        found: '',
      },
      {
        source: '工业增长很快。',
        target:
          'Industry grew fast, and over the past year we have also worked hard to attract investment, to carry on with the reforms, to build a national high-tech park, and to bring the people of the city a better life.',
        found: '',
      },
    ],
  },
  look: (pair, context) => {
    const known = usualFor(context)
    if (!known || !isText(pair)) return []
    const far = deviation(pair, known)
    return Math.abs(far) > limit
      ? [foundFar(Math.exp(Math.abs(sizeOf(pair).ratio - known.ratio)).toFixed(1), far < 0)]
      : []
  },
}
