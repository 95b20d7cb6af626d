import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoOtherScript } from '../scripts.js'
import { treatmentOf } from '../titles.js'

const title = /[《〈]\s*([^《》〈〉]*?)\s*[》〉]|[《》〈〉]/g

/** 《》 in a text that has none. */
export const bookTitleMarks: Rule = {
  meta: {
    id: 'book-title-marks',
    severity: 'error',
    summary: 'No 《》 is left in a translation.',
    explanation:
      'Western languages have no title marks: titles of books, plans and laws are set in italics or between quotation marks. The proposal is what this document does.',
    scope: 'segment',
    fixable: true,
  },
  applies: intoOtherScript,
  gathers: [treatmentOf],
  examples: {
    good: [
      { source: '《规划》', target: 'the *Plan*' },
      { source: '《规划》', target: 'Plan (《规划》)', why: 'with its Chinese title' },
    ],
    bad: [
      { source: '《规划》', target: 'the 《Plan》', found: '《Plan》', expected: ['*Plan*', '“Plan”'] },
      {
        source: '《规划》',
        target: 'the 《Plan》',
        others: [['《方案》', 'the “Scheme”']],
        found: '《Plan》',
        expected: ['“Plan”', '*Plan*'],
        why: 'titles are quoted elsewhere',
      },
    ],
  },
  look: (pair, { pairs }) => {
    const inline = targetInline(pair)
    return [...inline.prose.matchAll(title)].flatMap(({ 0: found, 1: words = '', index }) => {
      if (/\p{Script=Han}/u.test(words)) return []
      const both = words === '' ? [''] : [`*${words}*`, `“${words}”`]
      const expected = treatmentOf(pairs) === 'quoted' ? both.reverse() : both
      return [
        foundInProse(inline, 'target', index, index + found.length, {
          expected,
          safe: true,
          message: saying(words === '' ? 'book-title-marks.alone' : 'book-title-marks'),
        }),
      ]
    })
  },
}
