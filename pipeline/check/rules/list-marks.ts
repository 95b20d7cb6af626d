import { saying } from '../../model/messages/message.js'
import { enumeratorOf, numeral } from '../enumerator.js'
import { foundIn, foundOverall } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese, intoSpaced } from '../scripts.js'

/** The labels of a list or of chapters. */
export const listMarks: Rule = {
  meta: {
    id: 'list-marks',
    severity: 'error',
    summary: 'The label of a point is kept, with its number.',
    explanation:
      'What the source counts as 一、（二）③ the translation counts with the same number, in any style: I., (2), C), “Third,”. A lost or wrong label breaks every reference to the point.',
    scope: 'segment',
    fixable: false,
  },
  applies: languages => fromChinese(languages) && intoSpaced(languages),
  examples: {
    good: [
      { source: '一、抓工业', target: 'I. Industry' },
      { source: '（二）抓招商', target: '(2) Investment' },
      { source: '③抓改革', target: '3) Reform' },
      { source: '第一，抓工业', target: 'First, industry' },
      { source: '第三章 改革', target: 'Chapter III Reform' },
      { source: '三、四年级', target: 'grades three and four', why: 'no label' },
      { source: '2.5万吨', target: '25,000 tonnes', why: 'a figure' },
      { source: '一、工业', target: 'Part One: Industry' },
    ],
    bad: [
      { source: '（二）抓招商', target: '(3) Investment', found: '(3)', expected: ['(2)'] },
      { source: '三、抓改革', target: 'II. Reform', found: 'II.', expected: ['III.'] },
      { source: '（二）抓招商', target: 'Investment', found: '', expected: ['(2)'] },
    ],
  },
  look: pair => {
    const label = enumeratorOf(pair.source)
    if (!label) return []
    const target = enumeratorOf(targetInline(pair).text)
    if (!target)
      return label.chapter
        ? []
        : [foundOverall(saying('list-marks.lost', { label: label.text }), [label.western])]
    if (target.values.includes(label.value)) return []
    const start = pair.target.indexOf(target.text)
    return [
      foundIn(
        pair.target,
        { side: 'target', start, end: start + target.text.length },
        {
          message: saying('list-marks', { label: label.text }),
          expected: [target.text.replace(target.digits, numeral(label.value, target.digits))],
        },
      ),
    ]
  },
}
