import { type Comparison, markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

const placeholders: Comparison = { kinds: ['placeholder'], name: 'placeholder' }

/** Placeholders that are not carried over. */
export const markupPlaceholders: Rule = {
  meta: {
    id: 'markup-placeholders',
    severity: 'error',
    summary: 'The placeholders of a text are the same in both languages.',
    explanation:
      'What a program puts in place of `{{name}}` must have its place in the translation too, under the same name. The id of a heading, `{#intro}`, is kept: links lead to it.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '第{{page}}页', target: 'page {{ page }}' },
      { source: '简介 {#intro}', target: 'Introduction {#intro}' },
    ],
    bad: [
      { source: '第{{page}}页', target: 'page {{pages}}', found: '{{pages}}', expected: ['{{page}}'] },
      { source: '第{{page}}页', target: 'page', found: '', expected: ['{{page}}'] },
    ],
  },
  look: pair => markupFindings(pair, placeholders),
}
