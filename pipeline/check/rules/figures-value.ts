import { figureFindings, figureSteps } from '../figure-findings.js'
import type { Rule } from '../rule.js'

/** Every figure has the value it has in the source. */
export const figuresValue: Rule = {
  meta: {
    id: 'figures-value',
    severity: 'error',
    summary: 'Every figure has the value it has in the source.',
    explanation:
      'Figures are compared by exact value: 3.5亿 is 350 million, 三成 is 30 percent, 增长两倍 is tripled. Dates are compared part by part. Two figures that changed places are told where their units, their subjects or the order of the others show it, and so is a word that makes another figure of one: fell by for 降到, a fall for 增长, slower for 快, before for 之后, p.m. for 上午, a month for 日均, month on month for 同比, next year for 去年, the evening for 上午, “since” for 截至, BC, south. A day of the week is held against the calendar where the source has the whole date. The proposal is the right figure in the style of the translation.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '总额769.6亿元', target: 'a total of 76.96 billion yuan' },
      { source: '半年后', target: 'six months later', why: 'half a year is six months' },
      { source: '增长一倍', target: 'up 100 percent' },
      { source: '数十万人', target: 'hundreds of thousands of people' },
      { source: '近三年来', target: 'over the past three years', why: '近 is “the last” here' },
    ],
    bad: [
      {
        source: '出口3.5亿元',
        target: 'Exports reached 3.5 billion yuan',
        found: '3.5 billion yuan',
        expected: ['350 million yuan'],
      },
      { source: '22家企业', target: '23 enterprises', found: '23', expected: ['22'] },
      { source: '本周三', target: 'this Thursday', found: 'Thursday', expected: ['Wednesday'] },
      { source: '三分之二', target: 'three quarters', found: 'three quarters', expected: ['two-thirds'] },
      {
        source: '数十万人',
        target: 'tens of thousands of people',
        found: 'tens of thousands',
        expected: ['hundreds of thousands'],
      },
      {
        source: '2019年6月5日开幕',
        target: 'It opened on Tuesday, June 5, 2019.',
        found: 'Tuesday',
        expected: ['Wednesday'],
        why: 'by the calendar',
      },
      { source: '2016年5月', target: 'in May 2017', found: '2017', expected: ['2016'] },
      {
        source: '失业率降到5.5%',
        target: 'unemployment fell by 5.5 percent',
        found: 'by 5.5 percent',
        expected: ['to 5.5 percent'],
      },
      {
        source: '产量增长8%',
        target: 'Output fell 8 percent.',
        found: 'fell 8 percent',
        expected: ['rose 8 percent'],
      },
      {
        source: '比去年快12%',
        target: 'It is 12% slower than last year.',
        found: '12% slower',
        expected: ['12% faster'],
      },
      {
        source: '6月30日前交表',
        target: 'Hand in the form after June 30.',
        found: 'after June 30',
        expected: ['before June 30'],
      },
      {
        source: '销量同比增长',
        target: 'Sales rose month on month.',
        found: 'month on month',
        expected: ['year on year'],
      },
      { source: '上午9点', target: 'at 9 p.m.', found: '9 p.m.', expected: ['9 a.m.'] },
      {
        source: '港口今年扩建',
        target: 'The port will be extended next year.',
        found: 'next year',
        expected: ['this year'],
      },
      {
        source: '近年来渔民纷纷转行',
        target: 'In coming years many fishermen changed trades.',
        found: 'coming years',
        expected: ['past years'],
      },
      {
        source: '日均接待2.7万人次',
        target: 'It receives 27,000 visitors a month.',
        found: '27,000 visitors a month',
        expected: ['27,000 visitors a day'],
      },
    ],
  },
  steps: figureSteps,
  look: (pair, context) => figureFindings('value', pair, context),
}
