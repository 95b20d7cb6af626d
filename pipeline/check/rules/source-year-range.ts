import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

/** Two years that touch, or that a space parts before 年. */
const years = /(?<![\d./-])((?:19|20)\d\d)( ?)((?:19|20)\d\d)(?![\d./-])/g

/** 20231201 is a day. */
const isDay = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6))]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** A range of years without its dash. */
export const sourceYearRange: Rule = {
  meta: {
    id: 'source-year-range',
    severity: 'error',
    summary: 'A range of years has its dash.',
    explanation:
      'Two years stand together as one figure: the dash between them was lost in copying (2021—2035 became 20212035). Put it back in the source file.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [
      { source: '规划（2021—2035年）', target: '' },
      { source: '编号20231201', target: '', why: 'a day' },
      { source: '电话20212035678', target: '', why: 'a longer number' },
      { source: '20352021', target: '', why: 'the second year is earlier' },
    ],
    bad: [
      { source: '规划（20212035）', target: '', found: '20212035', expected: ['2021—2035'] },
      { source: '规划（2021 2035年）', target: '', found: '2021 2035', expected: ['2021—2035'] },
    ],
  },
  look: pair => {
    const inline = sourceInline(pair)
    return [...inline.prose.matchAll(years)].flatMap(
      ({ 0: found, 1: from = '', 2: space, 3: to = '', index }) => {
        const apart = space !== '' && !inline.prose.startsWith('年', index + found.length)
        if (Number(to) <= Number(from) || apart || (space === '' && isDay(found))) return []
        return [
          foundInProse(inline, 'source', index, index + found.length, {
            message: saying('source-year-range'),
            expected: [`${from}—${to}`],
          }),
        ]
      },
    )
  },
}
