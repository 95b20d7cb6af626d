import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

const readable = /[\p{L}\p{N}\uFFFC]/u

/** A translation in which there is nothing to read. */
export const empty: Rule = {
  meta: {
    id: 'empty',
    severity: 'error',
    summary: 'A translation holds something to read.',
    explanation:
      'The source holds words, the translation nothing but marks or tags. Translate it, or empty the field so that it counts as untranslated.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '岁华新至。', target: 'A new year has come.' },
      { source: '——', target: '—', why: 'the source holds no words either' },
      { source: '用`a`。', target: '`a`', why: 'code can be read' },
    ],
    bad: [
      { source: '岁华新至。', target: '…', found: '' },
      { source: '**岁华新至**', target: '**“”**', found: '' },
    ],
  },
  look: pair =>
    readable.test(sourceInline(pair).prose) && !readable.test(targetInline(pair).prose)
      ? [foundOverall('translation without a word', 'the words of the source')]
      : [],
}
