import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

/** Forms of a term that are known to be wrong. */
export const termsForbidden: Rule = {
  meta: {
    id: 'terms-forbidden',
    severity: 'error',
    summary: 'No form is used that the glossary forbids.',
    explanation:
      'The glossary names this form as wrong for a term that stands in the source, and says which one is right.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      {
        source: '中国共产党',
        target: 'the Communist Party of China',
        terms: [
          { source: '中国共产党', preferred: ['Communist Party of China'], forbidden: ['Communist Party'] },
        ],
        why: 'the wrong form is a part of the right one',
      },
    ],
    bad: [
      {
        source: '中国共产党',
        target: 'the Chinese Communist Party',
        terms: [
          {
            source: '中国共产党',
            preferred: ['Communist Party of China'],
            forbidden: ['Chinese Communist Party'],
          },
        ],
        found: 'Chinese Communist Party',
        expected: ['Communist Party of China'],
      },
    ],
  },
  look: (pair, { terms }) => {
    const inline = targetInline(pair)
    return terms.flatMap(({ source, preferred, forbidden, find }) => {
      const right = find(inline.prose, preferred)
      return find(inline.prose, forbidden)
        .filter(({ start, end }) => !right.some(place => place.start <= start && end <= place.end))
        .map(({ start, end }) =>
          foundInProse(inline, 'target', start, end, {
            message: saying(preferred.length > 0 ? 'terms-forbidden' : 'terms-forbidden.other', {
              term: source,
            }),
            expected: [...preferred],
          }),
        )
    })
  },
}
