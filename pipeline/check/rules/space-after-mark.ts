import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

/** Between small letters and a word: not `a,b` of code, `1,000`, `10:30` or `C,N`. */
const close = /(?<=\p{Ll}{2})[,;](?=\p{L}{2})/gu

/** A full stop between two sentences: the word before it is small, those behind it are no name of a program. */
const stop = /(?<=(?:^|\s)(\p{Ll}{3,}))\.(?=\p{Lu}\p{Ll}* \p{Ll})/gu

/** A bracket with words in it that touches the word before: not `file(s)`, `run(fast)`. */
const bracket = /(?<=(?:^|\s)\p{L}\p{Ll}{3,})\((?=\p{Ll}+ \p{Ll})/gu

/** Asked first: no look behind, no classes of letters. */
const touching = /[,;.][^\s\d]|\p{L}\(/u

/** A mark with the words that touch it. */
const around = (prose: string, at: number): string =>
  (/\p{L}+$/u.exec(prose.slice(0, at))?.[0] ?? '') + (/^.\p{L}+/u.exec(prose.slice(at))?.[0] ?? '')

/** A word that touches the comma before it. */
export const spaceAfterMark: Rule = {
  meta: {
    id: 'space-after-mark',
    severity: 'warning',
    summary: 'A space follows a comma, semicolon or full stop, and stands before a bracket.',
    explanation:
      'A Chinese mark holds its own space, a Western one does not: where one was typed for the other, the words touch.',
    scope: 'segment',
    fixable: true,
  },
  applies: intoSpaced,
  examples: {
    good: [
      { target: 'iron, steel; 1,000 tonnes' },
      { target: 'the pair x,y' },
      { target: 'the file(s) of app.Config, run(fast)' },
      { target: '`iron,steel`' },
      { source: 'String,Number', target: 'string,number', why: 'so in the source, too' },
    ],
    bad: [
      { target: 'iron,steel', found: ',', expected: [', '] },
      { target: 'It grew.We were glad.', found: '.', expected: ['. '] },
      { target: 'industry(with energy) grew', found: '(', expected: [' ('] },
      { target: 'it grew;exports too', found: ';', expected: ['; '] },
    ],
  },
  look: (pair, { spelling }) => {
    const inline = targetInline(pair)
    if (!touching.test(inline.prose)) return []
    const source = pair.source.toLowerCase()
    return [
      ...inline.prose.matchAll(close),
      ...[...inline.prose.matchAll(stop)].filter(([, word = '']) => spelling?.knows(word) !== false),
      ...inline.prose.matchAll(bracket),
    ]
      .filter(({ index }) => !source.includes(around(inline.prose, index).toLowerCase()))
      .map(({ 0: found, index }) =>
        foundInProse(inline, 'target', index, index + 1, {
          because: found === '(' ? 'without a space before it' : 'without a space after it',
          expected: [found === '(' ? ' (' : `${found} `],
          safe: true,
        }),
      )
  },
}
