import { saying } from '../../model/messages/message.js'
import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

const doubled =
  /(?<=[\p{L}\p{N}\uFFFC”’")])(?:([,;])\s*\1|\.\.(?!\.)(?=\s|$)|[,;]\s*\.(?=\s|$)|([?!])\2(?![?!]))/gu

/** Asked first: no look behind, no classes of letters. */
const mayDouble = /[,;]\s*[,;.]|\.\.|\?\?|!!/

/** The source asks or calls twice, too. */
const isAsLoud = (pair: Pair, found: string): boolean =>
  /^[?!]/.test(found) && /[?!？！]{2}/.test(sourceInline(pair).prose)

/** Two marks where one belongs. */
export const doubledMarks: Rule = {
  meta: {
    id: 'doubled-marks',
    severity: 'warning',
    summary: 'A clause or sentence ends with one mark.',
    explanation: 'Two marks in a row are left where text was joined or deleted. Keep the one that is meant.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoSpaced,
  examples: {
    good: [
      { target: 'iron, steel, etc., and so on ...' },
      { target: 'the class a::b' },
      { target: 'as in No. 5, Ltd., and elsewhere' },
      { target: 'wait...' },
      { source: '真的吗？？', target: 'Really??', why: 'so does the source' },
      { target: 'the folder ../a' },
      { source: '点击 Back.. 返回', target: 'Press Back.. to return', why: 'so it stands in the source' },
    ],
    bad: [
      { target: 'iron,, steel', found: ',,', expected: [','] },
      { target: 'It grew..', found: '..', expected: ['.'] },
      { target: 'iron, , steel', found: ', ,', expected: [','] },
      { target: 'What is it??', found: '??', expected: ['?'] },
      { target: 'It grew,.', found: ',.', expected: ['.'] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    if (!mayDouble.test(inline.prose)) return []
    return [...inline.prose.matchAll(doubled)].flatMap(({ 0: found, index }) =>
      standsInSource(pair, index, index + found.length) || isAsLoud(pair, found)
        ? []
        : [
            foundInProse(inline, 'target', index, index + found.length, {
              message: saying('doubled-marks'),
              expected: [found.at(-1) ?? ''],
            }),
          ],
    )
  },
}
