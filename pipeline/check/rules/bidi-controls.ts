import { bidirectionalIn } from '../invisible.js'
import type { Rule } from '../rule.js'
import { intoLeftToRight } from '../scripts.js'

/** Controls that turn the order of characters. */
export const bidiControls: Rule = {
  meta: {
    id: 'bidi-controls',
    severity: 'error',
    summary: 'A text that runs from left to right holds no bidirectional controls.',
    explanation:
      'These controls show characters in another order than they are stored: what is read is not what is searched, copied or printed. Text from left to right needs none. Delete them.',
    scope: 'segment',
    fixable: true,
  },
  applies: intoLeftToRight,
  examples: {
    good: [{ target: 'plain text' }],
    bad: [
      { target: 'a\u202Eb', found: '\u202E', expected: [''] },
      { target: 'a\u200E b', found: '\u200E', expected: [''] },
    ],
  },
  look: pair => bidirectionalIn(pair.target, 'target'),
}
