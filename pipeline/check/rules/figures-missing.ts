import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** Every figure of the source stands in the translation. */
export const figuresMissing: Rule = {
  meta: {
    id: 'figures-missing',
    severity: 'warning',
    summary: 'Every figure of the source stands in the translation.',
    explanation:
      'Each occurrence in the source needs one of its own in the translation. Small words that good English drops (一个, 两国, 第二天) are left to figures-doubtful.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '两名警员受伤', target: 'The officers were injured' },
      {
        source: '上海、北京、广州三市',
        target: 'Shanghai, Beijing and Guangzhou',
        why: 'the list is there to be counted',
      },
      { source: '比2016年增长14.2%', target: 'up 14.2 percent year on year' },
    ],
    bad: [
      { source: '罚款500元', target: 'a fine', found: '', expected: ['500 yuan'] },
      { source: '男性70人，女性70人', target: '70 men', found: '', expected: ['70'] },
      { source: '四年前的第四次会议', target: 'the fourth meeting', found: '', expected: ['four years'] },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('missing', pair, context),
}
