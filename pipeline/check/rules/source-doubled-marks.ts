import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

/** Two marks of clauses or sentences; ！！ and ？！ and …… are written so. */
const doubled = /[，、；：。][，、；：。]+|[，、；：](?=[！？])/g

/** Two marks where one belongs, in Chinese text. */
export const sourceDoubledMarks: Rule = {
  meta: {
    id: 'source-doubled-marks',
    severity: 'warning',
    summary: 'A Chinese clause or sentence ends with one mark.',
    explanation:
      'Two marks in a row are left where text was joined, deleted or copied. Keep the one that is meant.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [{ source: '增长了！！真的？！……', target: '' }],
    bad: [
      { source: '增长了，，全年', target: '', found: '，，', expected: ['，'] },
      { source: '增长了，。', target: '', found: '，。', expected: ['。'] },
    ],
  },
  look: pair => {
    const inline = sourceInline(pair)
    return [...inline.prose.matchAll(doubled)].map(({ 0: found, index }) =>
      foundInProse(inline, 'source', index, index + found.length, {
        message: saying('doubled-marks'),
        expected: [found.length > 1 ? (found.at(-1) ?? '') : ''],
      }),
    )
  },
}
