import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import type { Rule } from '../rule.js'
import { intoOtherScript } from '../scripts.js'
import { hasLostBrackets, isFigureBare, remarkIn } from '../set-off.js'

/** A document may do without: of five remarks, four. */
const goesWithout: Gathered<boolean> = gathered({
  begin: () => ({ lost: 0, all: 0 }),
  add: (counts, pair) => {
    if (!/[（(]/.test(pair.source) || pair.target === '' || remarkIn(pair) === undefined) return
    counts.all += 1
    if (hasLostBrackets(pair)) counts.lost += 1
  },
  tell: ({ lost, all }) => lost > 4 && lost * 5 > all * 4,
})

/** Remarks that lost their brackets. */
export const bracketsCarried: Rule = {
  meta: {
    id: 'brackets-carried',
    severity: 'info',
    summary: 'What stands in brackets in the source is set off in the translation.',
    explanation:
      'The source adds something in brackets, the translation sets nothing off at all: no brackets, no dash, no comma, no colon. The remark was left out, or its brackets were. Words may be said otherwise; conditions must not be lost. A figure that stands bare in the sentence weighs more: `set-off-lost`.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoOtherScript,
  gathers: [goesWithout],
  examples: {
    good: [
      { source: '园区（60家企业）增长了。', target: 'The park (60 firms) grew.' },
      {
        source: '园区（60家企业）增长了。',
        target: 'The park, with 60 firms, grew.',
        why: 'set off otherwise',
      },
      { source: '组件（component）', target: 'component', why: 'a gloss' },
      { source: '（增长了）', target: '(It grew.)' },
    ],
    bad: [{ source: '园区（含新城）增长了。', target: 'The park new town included grew.', found: '' }],
  },
  look: (pair, { pairs }) => {
    if (!/[（(]/.test(pair.source) || !hasLostBrackets(pair) || isFigureBare(pair) || goesWithout(pairs))
      return []
    return [foundOverall(saying('brackets-carried', { words: remarkIn(pair) ?? '' }))]
  },
}
