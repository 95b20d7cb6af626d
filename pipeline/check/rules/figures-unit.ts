import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** Every figure has the unit it has in the source. */
export const figuresUnit: Rule = {
  meta: {
    id: 'figures-unit',
    severity: 'error',
    summary: 'Every figure has the unit it has in the source.',
    explanation:
      'The number is the same and the unit is another: 亩 is not an acre (6.07 亩 make one), 个百分点 is a percentage point and no percent, 元 is the yuan. A unit that was converted needs a converted number.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '1800亩', target: '1,800 mu' },
      { source: '10公里', target: '6.2 miles', why: 'converted' },
      { source: '提高0.5个百分点', target: 'up 0.5 percentage points' },
    ],
    bad: [
      { source: '1800亩', target: '1,800 acres', found: '1,800 acres', expected: ['1,800 mu'] },
      {
        source: '提高0.5个百分点',
        target: 'up 0.5 percent',
        found: '0.5 percent',
        expected: ['0.5 percentage points'],
      },
      {
        source: '5亿美元',
        target: '500 million yuan',
        found: '500 million yuan',
        expected: ['$500 million'],
      },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('unit', pair, context),
}
