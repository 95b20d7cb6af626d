import { saying } from '../../model/messages/message.js'
import type { Rule } from '../rule.js'

/** A translation of nothing. */
export const withoutSource: Rule = {
  meta: {
    id: 'without-source',
    severity: 'warning',
    summary: 'Every translation has a source text.',
    explanation:
      'A translation stands beside an empty source: rows are shifted against each other, or a text was lost on the way. Put the source in, or empty the translation. A book has no such pairs; a file of pairs may.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '岁华新至。', target: 'A new year has come.' },
      { source: '', target: '', why: 'an empty row' },
      { source: '岁华新至。', target: '', why: '`untranslated` says so' },
    ],
    bad: [
      { source: '', target: 'A new year has come.', found: 'A new year has come.' },
      { source: ' ', target: 'Yes', found: 'Yes', why: 'white space only' },
    ],
  },
  look: ({ source, target }) =>
    source.trim() === '' && target.trim() !== ''
      ? [
          {
            message: saying('without-source'),
            actual: target,
            expected: [],
            place: { side: 'target', start: 0, end: target.length },
          },
        ]
      : [],
}
