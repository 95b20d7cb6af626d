import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { type Partners, unpairedIn } from '../paired.js'
import type { Rule } from '../rule.js'

const brackets: Partners = { '（': '）', '(': ')', '《': '》', '〈': '〉', '【': '】', '〔': '〕', '[': ']' }

/** Chinese text mixes both widths of a bracket: one closes the other here; `source-halfwidth-marks` says so. */
const oneWidth = (mark: string): string => ({ '(': '（', ')': '）' })[mark] ?? mark

/** Brackets of the source that open or close nothing. */
export const sourceBracketsPaired: Rule = {
  meta: {
    id: 'source-brackets-paired',
    severity: 'warning',
    summary: 'Every bracket and title mark of the source has its partner.',
    explanation:
      'A bracket or 《》 lost its partner in typing or copying. Compare with the original; the translation must know where the title ends.',
    scope: 'source',
    fixable: false,
  },
  examples: {
    good: [
      { source: '《规划（二期）》', target: '' },
      { source: '园区(高新区）', target: '', why: 'closed in another width' },
      { source: '1）钢；（2）铝', target: '', why: 'a label' },
      { source: '6.1) 钢铁', target: '', why: 'a label' },
      { source: '这样就好 :-)', target: '', why: 'a face' },
    ],
    bad: [
      { source: '《规划（二期》', target: '', found: '（' },
      { source: '《规划', target: '', found: '《' },
      { source: '规划》', target: '', found: '》' },
    ],
  },
  look: (pair, { pairs }) => {
    const { inline, singles } = unpairedIn(pair, 'source', pairs, brackets)
    const [first, ...rest] = singles
    const mixed =
      rest.length === 1 &&
      first &&
      oneWidth(brackets[oneWidth(first.mark)] ?? '') === oneWidth(rest[0]?.mark ?? '')
    return mixed || !first
      ? []
      : [
          foundInProse(inline, 'source', first.at, first.at + 1, {
            message: saying('alone'),
          }),
        ]
  },
}
