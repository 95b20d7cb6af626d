import type { Mark } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { hanCount } from '../scripts.js'

/** Code without white space, which nobody compares. */
const key = ({ value }: Mark): string => value.replaceAll(/\s/g, '')

/** Code that holds words is translated with them: `` `// 注释` ``. */
const alike = (source: string): boolean => hanCount(source) > 0

/**
 * Languages repeat and pass over names in different ways: a name that stands as code on both sides may stand
 * more or less often, but not twice in a row. Code of the target may be a plain word of the source.
 */
const comparisonOf = (pair: Pair): Comparison => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const codes = (marks: readonly Mark[]) => marks.filter(({ kind }) => kind === 'code')
  const ours = new Set(codes(source.marks).map(key))
  const theirs = new Set(codes(target.marks).map(key))
  const twice = (mark: Mark): boolean =>
    codes(target.marks).some(
      other =>
        key(other) === key(mark) &&
        other.end <= mark.start &&
        /^[\s,]*$/.test(pair.target.slice(other.end, mark.start)),
    )
  return {
    kinds: ['code'],
    name: 'code',
    key,
    alike,
    mayBeLost: mark => theirs.has(key(mark)),
    mayBeInvented: mark => (ours.has(key(mark)) && !twice(mark)) || source.prose.includes(mark.value),
  }
}

/** Code that is not carried over. */
export const markupCode: Rule = {
  meta: {
    id: 'markup-code',
    severity: 'error',
    summary: 'The code in a text is the same in both languages.',
    explanation:
      'A reader copies what stands between backticks. It must be the source’s, letter by letter, none lost, doubled or invented. The same name may be said more or less often, as each language does; code that holds Chinese words may differ: they are translated.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '用`a`和`b`。', target: 'Use `b` and `a`.', why: 'another order' },
      { source: '写`// 注释`。', target: 'Write `// comment`.', why: 'words in it are translated' },
      { source: '用`a`。', target: 'Use ``a``.' },
      { source: '`a`是`a`的。', target: '`a` is its own.', why: 'said less often' },
      {
        source: '设`class`时会合并。',
        target: 'Set `class` and it joins the `class` of the root.',
        why: 'said more often',
      },
      { source: '传入 RegExp。', target: 'Pass a `RegExp`.', why: 'a plain word in the source' },
    ],
    bad: [
      { source: '用`v-if`。', target: 'Use `v-else`.', found: '`v-else`', expected: ['`v-if`'] },
      { source: '用`a`和`b`。', target: 'Use `a`.', found: '', expected: ['`b`'] },
      { source: '用`a`。', target: 'Use a.', found: '', expected: ['`a`'], why: 'the backticks are lost' },
      { source: '用`a`。', target: 'Use `a` `a`.', found: '`a`', why: 'doubled' },
      { source: '用它。', target: 'Use `it`.', found: '`it`' },
    ],
  },
  look: pair => markupFindings(pair, comparisonOf(pair)),
}
