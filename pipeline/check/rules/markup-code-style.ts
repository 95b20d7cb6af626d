import { codeDifferences } from '../code.js'
import { markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

/** Code that is a plain word in the other language, or is dressed otherwise. */
export const markupCodeStyle: Rule = {
  meta: {
    id: 'markup-code-style',
    severity: 'info',
    summary: 'What is set as code is set as code in both languages.',
    explanation:
      'A name stands between backticks in one language and as a plain word in the other, is written with and without its dot, brackets or at sign, or is named in the translation alone. The text is not wrong; a careful editor sets both alike.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '用`a`。', target: 'Use `a`.' },
      { source: '传入 RegExp。', target: 'Pass a `RegExp`.', why: 'a plain word in the source' },
      { source: '用`v-if`。', target: 'Use `v-else`.', why: 'another code: `markup-code`' },
    ],
    bad: [
      {
        source: '用`alpha`。',
        target: 'Use alpha.',
        found: '',
        expected: ['`alpha`'],
        why: 'without backticks',
      },
      { source: '返回`ref`。', target: 'It returns refs.', found: '', expected: ['`ref`'] },
      { source: '用`.`分隔。', target: 'Separated by dots.', found: '', expected: ['`.`'] },
      { source: '加上`.trim`。', target: 'Add `trim`.', found: '`trim`', expected: ['`.trim`'] },
      {
        source: '接受`Boolean`。',
        target: 'It takes a `boolean`.',
        found: '`boolean`',
        expected: ['`Boolean`'],
      },
      {
        source: '放在`/etc/apt`。',
        target: 'Put it in `/etc/apt/`.',
        found: '`/etc/apt/`',
        expected: ['`/etc/apt`'],
        why: 'the same folder',
      },
      {
        source: '用`split-button`。',
        target: 'Use the split button.',
        found: '',
        expected: ['`split-button`'],
      },
      { source: '`倒计时`开始。', target: 'The countdown starts.', found: '', expected: ['`倒计时`'] },
      { source: '用它。', target: 'Use `it`.', found: '`it`', why: 'named in the translation alone' },
    ],
  },
  look: pair => {
    const { comparison, free } = codeDifferences(pair)
    return free.flatMap(unpaired => markupFindings(pair, comparison, unpaired))
  },
}
