import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { unknownIn, wordCounts } from '../spelling/unknown.js'

/** Words that are like no word of the dictionary. */
export const spellingUnknown: Rule = {
  meta: {
    id: 'spelling-unknown',
    severity: 'info',
    summary: 'Every word is in the dictionary, the glossary or a name.',
    explanation:
      'Neither dictionary knows the word, nor any word that is like it: it is a term of its field, a foreign word, or no word at all. Look at it once, then add it to the glossary or mend it.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  gathers: [wordCounts],
  examples: {
    good: [
      { target: 'the growth', dictionary: ['the', 'growth'] },
      { target: 'the grwoth', dictionary: ['the', 'growth'], why: '`spelling` says so' },
      {
        target: 'graphene',
        dictionary: [],
        others: [
          ['', 'graphene'],
          ['', 'graphene'],
        ],
        why: 'a term: it is written again',
      },
    ],
    bad: [{ target: 'the xyzzyx', dictionary: ['the'], found: 'xyzzyx' }],
  },
  look: (pair, context) =>
    unknownIn(pair, context).flatMap(({ start, end, suggestions }) =>
      suggestions.length === 0
        ? [foundInProse(targetInline(pair), 'target', start, end, { message: saying('spelling-unknown') })]
        : [],
    ),
}
