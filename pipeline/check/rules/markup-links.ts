import type { LanguageTag } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { isFor, sameAddress } from '../addresses.js'
import { exchangedLinks } from '../exchanged.js'
import { foundIn } from '../finding.js'
import { type Mark, marksOfKind } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'

const linksInto = (target: LanguageTag): Comparison => ({
  kinds: ['link'],
  name: 'link',
  alike: (source, address) => sameAddress(source, address) && isFor(target, source, address),
})

const isWordless = (text: string, { start, end }: Mark): boolean => /^\[\s*\]\(/.test(text.slice(start, end))

/** Links of the target without words, where the source’s have some: nobody sees them. */
const wordless = (pair: Pair): Finding[] => {
  const sources = marksOfKind(sourceInline(pair), 'link')
  const targets = marksOfKind(targetInline(pair), 'link')
  if (sources.some(mark => isWordless(pair.source, mark))) return []
  return targets
    .filter(mark => isWordless(pair.target, mark))
    .map(({ start, end }) =>
      foundIn(pair.target, { side: 'target', start, end }, { message: saying('markup-links.wordless') }),
    )
}

/** Links without the protection that the source’s have: `http://` for `https://`. */
const unprotected = (pair: Pair): Finding[] => {
  if (!pair.target.includes('http://')) return []
  const own = new Set(marksOfKind(sourceInline(pair), 'link').map(({ value }) => value))
  return marksOfKind(targetInline(pair), 'link').flatMap(({ value, start, end }) => {
    const safe = value.replace(/^http:/, 'https:')
    const text = pair.target.slice(start, end)
    return own.has(value) || !own.has(safe) || safe === value
      ? []
      : [foundIn(pair.target, { side: 'target', start, end }, { expected: [text.replace(value, safe)] })]
  })
}

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
      {
        source: '先[安装](./install.md)，再[配置](./config.md)。',
        target: 'See [Configuration](./config.md) after [Installation](./install.md).',
      },
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
      { source: '见园区。', target: 'See the [park](b.md).', found: '[park](b.md)', expected: ['park'] },
      { source: '[甲](a)', target: '[A](a) and [A](a)', found: '[A](a)', expected: ['A'], why: 'doubled' },
      {
        source: '用[Vue](a.md)和[指南](b.md)。',
        target: 'Use [Vue](b.md) and the [guide](a.md).',
        found: '[Vue](b.md)',
        expected: ['[Vue](a.md)'],
        why: 'the addresses are exchanged',
      },
      {
        source: '先[安装](./install.md)，再[配置](./config.md)。',
        target: 'See [Installation](./config.md), then [Configuration](./install.md).',
        found: '[Installation](./config.md)',
        expected: ['[Installation](./install.md)'],
        why: 'the addresses are exchanged',
      },
      {
        source: '2023年的见[这里](a.md)，2024年的见[那里](b.md)。',
        target: 'See [here](b.md) for 2023, and [there](a.md) for 2024.',
        found: '[here](b.md)',
        expected: ['[here](a.md)'],
        why: 'the addresses are exchanged',
      },
      {
        source: '见[园区](https://a.cn)。',
        target: 'See the [park](http://a.cn).',
        found: '[park](http://a.cn)',
        expected: ['[park](https://a.cn)'],
        why: 'without protection',
      },
      {
        source: '见[园区](a.md)。',
        target: 'See the park [](a.md).',
        found: '[](a.md)',
        why: 'nothing to click on',
      },
    ],
  },
  look: (pair, { languages }) => [
    ...markupFindings(pair, linksInto(languages.target)),
    ...exchangedLinks(pair),
    ...wordless(pair),
    ...unprotected(pair),
  ],
}
