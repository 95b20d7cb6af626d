import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** A translation holds no figure that its source does not say. */
export const figuresAdded: Rule = {
  meta: {
    id: 'figures-added',
    severity: 'warning',
    summary: 'A translation holds no figure that its source does not say.',
    explanation:
      'The translation names a number, an amount or a date for which the source has none. A month or year that is known from outside the sentence is left to figures-doubtful.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '双方', target: 'the two sides' },
      { source: '首次', target: 'for the first time' },
    ],
    bad: [
      { source: '罚款', target: 'a fine of 500 yuan', found: '500 yuan' },
      { source: '会议召开', target: 'a meeting of 36 countries', found: '36' },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('added', pair, context),
}
