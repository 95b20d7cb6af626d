import { type Message, saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import type { Rule } from '../rule.js'
import { intoOtherScript } from '../scripts.js'
import { type Treatment, treatmentIn, treatmentOf, treatmentOfMost } from '../titles.js'

const words = {
  italic: saying('title.italic'),
  quoted: saying('title.quoted'),
} satisfies Record<Treatment, Message>

/** Titles shown in two ways in one document. */
export const bookTitleStyle: Rule = {
  meta: {
    id: 'book-title-style',
    severity: 'info',
    summary: 'Titles that stand in 《》 are shown in one way throughout a document.',
    explanation:
      'Most titles of this document are set in italics, or most in quotation marks; this one is set in the other way, or as plain words beside others that are not. A reader takes the difference for a meaning.',
    scope: 'document',
    fixable: false,
  },
  applies: intoOtherScript,
  gathers: [treatmentOf],
  examples: {
    good: [
      { source: '《规划》', target: 'the *Plan*', others: [['《方案》', 'the *Scheme*']] },
      {
        source: '《规划》',
        target: 'the “Plan”',
        others: [['《方案》', 'the *Scheme*']],
        why: 'one of each: no rule yet',
      },
      {
        source: '《宪法》',
        target: 'the Constitution',
        others: [['《方案》', 'the *Scheme*']],
        why: 'plain words',
      },
    ],
    bad: [
      {
        source: '《规划》',
        target: 'the “Plan”',
        others: [
          ['《方案》', 'the *Scheme*'],
          ['《意见》', 'the *Opinions*'],
        ],
        found: '',
      },
      {
        source: '《规划》《报告》和《方案》',
        target: 'the *Plan*, the Report, and the *Scheme*',
        found: '',
        why: 'one of three as plain words',
      },
    ],
  },
  look: (pair, { pairs }) => {
    const here = treatmentIn(pair)
    const usual = treatmentOf(pairs)
    const most = treatmentOfMost(pair)
    if (most) return [foundOverall(saying('book-title-style.plain', { usual: words[most] }))]
    return here && usual && here !== usual
      ? [foundOverall(saying('book-title-style', { style: words[here], usual: words[usual] }))]
      : []
  },
}
