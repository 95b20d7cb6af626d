import { saying } from '../../model/messages/message.js'
import { touchesInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

/** A full stop between two sentences: the word before it is small, those behind it are no name of a program. */
const stop = /(?<=(?:^|\s)(\p{Ll}{3,}))\.(?=\p{Lu}\p{Ll}* \p{Ll})/gu

/** A bracket with words in it that touches the word before: not `file(s)`, `run(fast)`. */
const bracket = /(?<=(?:^|\s)\p{L}\p{Ll}{3,})\((?=\p{Ll}+ \p{Ll})/gu

/** Asked first: no look behind. */
const touching = /\.\p{Lu}|\p{L}\(/u

/** Two sentences, or a word and a bracket, that touch. */
export const spaceMissing: Rule = {
  meta: {
    id: 'space-missing',
    severity: 'warning',
    summary: 'A space parts two sentences, and a bracket from the word before it.',
    explanation:
      'A Chinese full stop or bracket holds its own space, a Western one does not. What is the name of something in a program (`app.Config`, `run(fast)`) stands in code.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoSpaced,
  examples: {
    good: [
      { target: 'It grew. We (all of us) were glad.' },
      { target: 'the file(s) of app.Config, run(fast)' },
      { source: '调用 run(fast mode)', target: 'Call run(fast mode)', why: 'so it stands in the source' },
    ],
    bad: [
      { target: 'It grew.We were glad.', found: '.', expected: ['. '] },
      { target: 'industry(with energy) grew', found: '(', expected: [' ('] },
    ],
  },
  look: (pair, { spelling }) => {
    const inline = targetInline(pair)
    if (!touching.test(inline.prose)) return []
    return [
      ...[...inline.prose.matchAll(stop)].filter(([, word = '']) => spelling?.knows(word) !== false),
      ...inline.prose.matchAll(bracket),
    ]
      .filter(({ index }) => !touchesInSource(pair, index))
      .map(({ 0: found, index }) =>
        foundInProse(inline, 'target', index, index + 1, {
          message: saying(found === '(' ? 'space-missing.before' : 'space-missing.after'),
          expected: [found === '(' ? ' (' : `${found} `],
        }),
      )
  },
}
