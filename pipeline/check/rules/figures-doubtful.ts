import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** A figure without a partner may be right, and is worth a look. */
export const figuresDoubtful: Rule = {
  meta: {
    id: 'figures-doubtful',
    severity: 'info',
    summary: 'A figure without a partner may be right, and is worth a look.',
    explanation:
      'Dropped and added figures that good translations often drop and add: 两国 and the countries, a month known from outside the sentence, a number said once more, a figure that moved to the sentence beside it.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [{ source: '11日举行', target: 'It was held on the 11th' }],
    bad: [
      { source: '两名警员受伤', target: 'The officers were injured', found: '', expected: ['two'] },
      { source: '11日举行', target: 'It was held on November 11', found: 'November' },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('doubtful', pair, context),
}
