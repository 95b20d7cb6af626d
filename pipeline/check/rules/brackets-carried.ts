import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { han, intoOtherScript } from '../scripts.js'

/** What stands in brackets. */
const bracketed = /[（(]([^（）()]*)[)）]/gu

/** What may set words off as brackets do: brackets, dashes, commas, colons, a slash, “or”. */
const setsOff = /[([（【—–,:;/]| - |\bor\b/

/** The first words of the source in brackets; a gloss in Latin letters needs none where the language is its own. */
const remarkIn = (pair: Pair): string | undefined =>
  [...sourceInline(pair).prose.matchAll(bracketed)]
    .map(({ 1: words = '' }) => words)
    .find(words => han.test(words))

const isLost = (pair: Pair): boolean =>
  remarkIn(pair) !== undefined && !setsOff.test(targetInline(pair).prose)

/** A document may do without: of five remarks, four. */
const goesWithout: Gathered<boolean> = gathered({
  begin: () => ({ lost: 0, all: 0 }),
  add: (counts, pair) => {
    if (!/[（(]/.test(pair.source) || pair.target === '' || remarkIn(pair) === undefined) return
    counts.all += 1
    if (isLost(pair)) counts.lost += 1
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
      'The source adds something in brackets, the translation sets nothing off at all: no brackets, no dash, no comma, no colon. The remark was left out, or its brackets were. Words may be said otherwise; figures and conditions must not be lost.',
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
    bad: [{ source: '园区（60家企业）增长了。', target: 'The park 60 firms grew.', found: '' }],
  },
  look: (pair, { pairs }) => {
    if (!/[（(]/.test(pair.source) || !isLost(pair) || goesWithout(pairs)) return []
    return [foundOverall(saying('brackets-carried', { words: remarkIn(pair) ?? '' }))]
  },
}
