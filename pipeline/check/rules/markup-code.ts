import { codeDifferences } from '../code.js'
import { exchangedCode } from '../exchanged-code.js'
import { markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

/** Code that is not carried over. */
export const markupCode: Rule = {
  meta: {
    id: 'markup-code',
    severity: 'error',
    summary: 'The code in a text is the same in both languages.',
    explanation:
      'A reader copies what stands between backticks. It must be the source’s, letter by letter, none lost, changed or doubled, and each in its place. The same name may be said more or less often, as each language does; code that holds Chinese words may differ: they are translated. A name that only lost its backticks is left to `markup-code-style`.',
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
      {
        source: '`foo`和`bar`分别为 10 和 20。',
        target: '`bar` is 20, `foo` is 10.',
        why: 'another order',
      },
      {
        source: 'README 里写了`foo`或`bar`时，会报 TS 错误。',
        target: 'A TS error comes up where `foo` or `bar` stands in the README.',
        why: 'both in one place',
      },
      { source: '用`a`代替`b`。', target: 'Use `a` instead of `b`.' },
      { source: '由`b`改为`a`。', target: 'It is `a` now, and was `b`.' },
      { source: '传入 RegExp。', target: 'Pass a `RegExp`.', why: 'a plain word in the source' },
    ],
    bad: [
      {
        source: '`foo`默认为 10，`bar`默认为 20。',
        target: 'The default of `bar` is 10 and that of `foo` is 20.',
        found: '`bar` is 10 and that of `foo`',
        expected: ['`foo` is 10 and that of `bar`'],
        why: 'exchanged',
      },
      { source: '用`v-if`。', target: 'Use `v-else`.', found: '`v-else`', expected: ['`v-if`'] },
      { source: '用`a`和`b`。', target: 'Use `a`.', found: '', expected: ['`b`'] },
      {
        source: '把`foo`改名为`bar`。',
        target: 'Rename `bar` to `foo`.',
        found: '`bar` to `foo`',
        expected: ['`foo` to `bar`'],
        why: 'exchanged',
      },
      {
        source: '用`foo`而不是`bar`。',
        target: 'Use `bar` instead of `foo`.',
        found: '`bar` instead of `foo`',
        expected: ['`foo` instead of `bar`'],
        why: 'exchanged',
      },
      {
        source: '先打开`foo`。再关闭`bar`。',
        target: 'Open `bar` first. Then close `foo`.',
        found: '`bar` first. Then close `foo`',
        expected: ['`foo` first. Then close `bar`'],
        why: 'exchanged',
      },
      { source: '用`a`。', target: 'Use `a` `a`.', found: ' `a`', expected: [''], why: 'doubled' },
    ],
  },
  look: pair => {
    const { comparison, wrong } = codeDifferences(pair)
    const findings = markupFindings(pair, comparison, wrong)
    return findings.length > 0 ? findings : exchangedCode(pair)
  },
}
