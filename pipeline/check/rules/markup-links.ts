import type { LanguageTag } from '../../model/language.js'
import { isFor, sameAddress } from '../addresses.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Rule } from '../rule.js'

const linksInto = (target: LanguageTag): Comparison => ({
  kinds: ['link'],
  name: 'link',
  alike: (source, address) => sameAddress(source, address) && isFor(target, source, address),
})

/** Links that are not carried over. */
export const markupLinks: Rule = {
  meta: {
    id: 'markup-links',
    severity: 'error',
    summary: 'The links of a text lead to the same pages in both languages.',
    explanation:
      'No link is lost, doubled or invented, and each leads to the page the source’s leads to, or to that page in the language of the translation: `/zh-CN/` may be `/en-US/`, `zh.wikipedia.org` may be `en.wikipedia.org`.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '见[园区](https://a.cn/b)。', target: 'See the [park](https://a.cn/b).' },
      {
        source: '见[文档](https://a.org/zh-CN/b)。',
        target: 'See the [document](https://a.org/en-US/b).',
        why: 'the same page in the other language',
      },
      { source: '[甲](a)和[乙](b)', target: '[B](b) and [A](a)' },
    ],
    bad: [
      { source: '见[园区](a.md)。', target: 'See the park.', found: '', expected: ['[园区](a.md)'] },
      {
        source: '见[园区](a.md)。',
        target: 'See the [park](b.md).',
        found: '[park](b.md)',
        expected: ['[park](a.md)'],
      },
      {
        source: '见[文档](https://a.org/zh/b)。',
        target: 'See the [document](https://a.org/de/b).',
        found: '[document](https://a.org/de/b)',
        expected: ['[document](https://a.org/zh/b)'],
        why: 'the page in a third language',
      },
      { source: '见园区。', target: 'See the [park](b.md).', found: '[park](b.md)' },
      { source: '[甲](a)', target: '[A](a) and [A](a)', found: '[A](a)', why: 'doubled' },
    ],
  },
  look: (pair, { languages }) => markupFindings(pair, linksInto(languages.target)),
}
