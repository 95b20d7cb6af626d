import { saying } from '../../model/messages/message.js'
import { touchesInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

/** Between small letters and a word: not `a,b` of code, `1,000`, `10:30` or `C,N`. */
const close = /(?<=\p{Ll}{2})[,;](?=\p{L}{2}|[aI] |[ie]\.\p{Ll}\.)/gu

/** Asked first: no look behind, no classes of letters. */
const touching = /[,;][^\s\d]/

/** A word that touches the comma before it. */
export const spaceAfterMark: Rule = {
  meta: {
    id: 'space-after-mark',
    severity: 'warning',
    summary: 'A space follows a comma or semicolon.',
    explanation:
      'A Chinese comma holds its own space, a Western one does not: where one was typed for the other, the words touch.',
    scope: 'segment',
    fixable: true,
  },
  applies: intoSpaced,
  examples: {
    good: [
      { target: 'iron, steel; 1,000 tonnes' },
      { target: 'the pair x,y' },
      { target: '`iron,steel`' },
      { source: 'String,Number', target: 'string,number', why: 'so in the source, too' },
    ],
    bad: [
      { target: 'iron,steel', found: ',', expected: [', '] },
      { target: 'in the city,a park', found: ',', expected: [', '] },
      { target: 'it grew;exports too', found: ';', expected: ['; '] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    if (!touching.test(inline.prose)) return []
    return [...inline.prose.matchAll(close)]
      .filter(({ index }) => !touchesInSource(pair, index))
      .map(({ 0: found, index }) =>
        foundInProse(inline, 'target', index, index + 1, {
          message: saying('space-after-mark'),
          expected: [`${found} `],
          safe: true,
        }),
      )
  },
}
