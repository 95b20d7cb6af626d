import { bidirectionalIn, misusedIn } from '../invisible.js'
import type { Rule } from '../rule.js'
import { intoLeftToRight } from '../scripts.js'

/** Controls that turn the order of characters. */
export const bidiControls: Rule = {
  meta: {
    id: 'bidi-controls',
    severity: 'error',
    summary:
      'A text from left to right holds no bidirectional controls, one from right to left no overrides.',
    explanation:
      'These controls show characters in another order than they are stored: what is read is not what is searched, copied or printed. Text from left to right needs none; Arabic or Hebrew may need marks and isolates (U+200E, U+200F, U+2066–2069, each isolate with its end), but no overrides. Delete them.',
    scope: 'segment',
    fixable: true,
  },
  examples: {
    good: [
      { target: 'plain text' },
      {
        target: 'استخدم لغة C++\u200F.',
        languages: { source: 'zh-Hans', target: 'ar' },
        why: 'a mark that Arabic needs',
      },
    ],
    bad: [
      { target: 'a\u202Eb', found: '\u202E', expected: [''] },
      {
        target: 'نما \u202Eالاقتصاد.',
        languages: { source: 'zh-Hans', target: 'ar' },
        found: '\u202E',
        expected: [''],
      },
      {
        target: 'انظر \u2066Vue.js.',
        languages: { source: 'zh-Hans', target: 'ar' },
        found: '\u2066',
        expected: [''],
        why: 'its end is missing',
      },
      { target: 'a\u200E b', found: '\u200E', expected: [''] },
    ],
  },
  look: (pair, { languages }) =>
    (intoLeftToRight(languages) ? bidirectionalIn : misusedIn)(pair.target, 'target'),
}
