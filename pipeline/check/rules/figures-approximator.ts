import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** Nearly and more than are not turned into each other. */
export const figuresApproximator: Rule = {
  meta: {
    id: 'figures-approximator',
    severity: 'warning',
    summary: 'Nearly and more than are not turned into each other.',
    explanation:
      '近, 不足, 以下 lie under the figure; 超, 多, 余, 以上 lie over it. Good translations drop and add such words, so that only the opposite direction is reported.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '约500万', target: 'nearly 5 million', why: 'about and nearly are equal in practice' },
      { source: '超过500万', target: '5 million', why: 'dropped' },
    ],
    bad: [
      {
        source: '近500万',
        target: 'more than 5 million',
        found: 'more than 5 million',
        expected: ['nearly 5 million'],
      },
      { source: '不足1%', target: 'over 1 percent', found: 'over 1 percent', expected: ['under 1 percent'] },
      {
        source: '60岁以上可申请',
        target: 'People aged 60 and below may apply.',
        found: '60 and below',
        expected: ['60 and above'],
      },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('approximator', pair, context),
}
