import { saying } from '../../model/messages/message.js'
import type { Rule } from '../rule.js'

/** A segment without a translation. */
export const untranslated: Rule = {
  meta: {
    id: 'untranslated',
    severity: 'warning',
    summary: 'Every segment has a translation.',
    explanation:
      'A segment without a translation leaves a hole in the page, or shows the source in its place. Translate it; where the translation says it in the segment before, join the two.',
    scope: 'segment',
    fixable: false,
  },
  blank: true,
  examples: {
    good: [{ source: '岁华新至。', target: 'A new year has come.' }],
    bad: [
      { source: '岁华新至。', target: '', found: '' },
      { source: '岁华新至。', target: ' ', found: '', why: 'white space only' },
    ],
  },
  look: ({ source, target }, { languages }) =>
    source.trim() !== '' && target.trim() === ''
      ? [
          {
            message: saying('untranslated', { language: languages.target }),
            actual: '',
            expected: [],
          },
        ]
      : [],
}
