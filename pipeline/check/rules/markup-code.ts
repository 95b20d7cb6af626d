import { type Comparison, markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'
import { hanCount } from '../scripts.js'

/** Code that holds words is translated with them: `` `// 注释` ``. */
const code: Comparison = {
  kinds: ['code'],
  name: 'code',
  alike: (source, target) =>
    hanCount(source) > 0 || source.replaceAll(/\s/g, '') === target.replaceAll(/\s/g, ''),
}

/** Code that is not carried over. */
export const markupCode: Rule = {
  meta: {
    id: 'markup-code',
    severity: 'error',
    summary: 'The code in a text is the same in both languages.',
    explanation:
      'A reader copies what stands between backticks. It must be the source’s, letter by letter, no piece lost, doubled or invented. Code that holds Chinese words may differ: they are translated.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '用`a`和`b`。', target: 'Use `b` and `a`.', why: 'another order' },
      { source: '写`// 注释`。', target: 'Write `// comment`.', why: 'words in it are translated' },
      { source: '用`a`。', target: 'Use ``a``.' },
    ],
    bad: [
      { source: '用`v-if`。', target: 'Use `v-else`.', found: '`v-else`', expected: ['`v-if`'] },
      { source: '用`a`和`b`。', target: 'Use `a`.', found: '', expected: ['`b`'] },
      { source: '用`a`。', target: 'Use `a` and `a`.', found: '`a`' },
      { source: '用它。', target: 'Use `it`.', found: '`it`' },
    ],
  },
  look: pair => markupFindings(pair, code),
}
