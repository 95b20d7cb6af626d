import { invisibleIn } from '../invisible.js'
import type { Rule } from '../rule.js'

/** Characters that nobody sees. */
export const invisibleControls: Rule = {
  meta: {
    id: 'invisible-controls',
    severity: 'warning',
    summary: 'A translation holds no invisible characters.',
    explanation:
      'Zero-width spaces, soft hyphens and controls come in by copying from web pages and word processors. They break searching, line breaking and the comparison of texts. Delete them.',
    scope: 'segment',
    fixable: true,
  },
  examples: {
    good: [{ target: 'plain text' }, { target: 'a family: 👨‍👩‍👧' }, { target: 'a no-break\u00A0space' }],
    bad: [
      { target: 'zero\u200Bwidth', found: '\u200B', expected: [''] },
      { target: 'soft\u00ADhyphen', found: '\u00AD', expected: [''] },
      { target: '\uFEFFmark', found: '\uFEFF', expected: [''] },
    ],
  },
  look: pair => invisibleIn(pair.target, 'target'),
}
