import { bidirectionalIn, invisibleIn } from '../invisible.js'
import type { Rule } from '../rule.js'

/** Characters in the source that nobody sees. */
export const sourceInvisible: Rule = {
  meta: {
    id: 'source-invisible',
    severity: 'warning',
    summary: 'The source holds no invisible characters.',
    explanation:
      'Zero-width spaces, soft hyphens and bidirectional controls come in by copying from web pages. They break searching and make two texts differ that look the same. Delete them in the source file.',
    scope: 'source',
    fixable: false,
  },
  examples: {
    good: [{ source: '岁华新至。', target: '' }],
    bad: [
      { source: '岁华\u200B新至。', target: '', found: '\u200B', expected: [''] },
      { source: '岁华\u200E新至。', target: '', found: '\u200E', expected: [''] },
    ],
  },
  look: ({ source }) => [...invisibleIn(source, 'source'), ...bidirectionalIn(source, 'source')],
}
