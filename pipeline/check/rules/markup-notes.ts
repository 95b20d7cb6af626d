import { inOtherOrder } from '../exchanged.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

const notes: Comparison = { kinds: ['note'], name: 'note' }

/** Marks of notes that are not carried over. */
export const markupNotes: Rule = {
  meta: {
    id: 'markup-notes',
    severity: 'error',
    summary: 'The marks of notes are the same in both languages.',
    explanation: 'A note whose mark is lost is read by nobody; a mark without a note leads nowhere.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [{ source: '增长[^1]，', target: 'growth,[^1]' }],
    bad: [
      { source: '增长[^1]，', target: 'growth,', found: '', expected: ['[^1]'] },
      { source: '增长[^1]，', target: 'growth,[^2]', found: '[^2]', expected: ['[^1]'] },
      {
        source: '工业[^1]和农业[^2]增长',
        target: 'growth of industry[^2] and farming[^1]',
        found: '[^2] and farming[^1]',
        expected: ['[^1] and farming[^2]'],
        why: 'exchanged, as they are counted in reading order',
      },
    ],
  },
  look: pair => [...markupFindings(pair, notes), ...inOtherOrder(pair, 'note')],
}
