import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { unpairedIn } from '../paired.js'
import { quoteMarks } from '../quote-marks.js'
import type { Context, Rule } from '../rule.js'

/** ’ between letters is an apostrophe of a foreign word. */
const isApostrophe = (prose: string, at: number): boolean => /^[A-Za-z][’‘]/.test(prose.slice(at - 1, at + 1))

/** Where the marks of one kind of a block are as many as they should be, each second one closes: the mark that belongs at a place. */
const turned = (pair: Pair, { before, after }: Context, at: number): string[] => {
  const { prose } = sourceInline(pair)
  const kinds = [/[“”]/g, /[‘’]/g].find(kind => prose[at]?.match(kind))
  const marks =
    kinds && !before && !after
      ? [...prose.matchAll(kinds)].filter(({ index }) => !isApostrophe(prose, index))
      : []
  const place = marks.findIndex(({ index }) => index === at)
  if (place < 0 || marks.length % 2 === 1) return []
  const right = '“”‘’'[('“”'.includes(prose[at] ?? '') ? 0 : 2) + (place % 2)] ?? ''
  return right === prose[at] ? [] : [right]
}

/** Quotation marks of the source that open or close nothing. */
export const sourceQuotesPaired: Rule = {
  meta: {
    id: 'source-quotes-paired',
    severity: 'warning',
    summary: 'Every quotation mark of the source has its partner.',
    explanation:
      'Quotation marks are lost where text is copied from a web page. Compare with the original; the translation must know where the quotation ends.',
    scope: 'source',
    fixable: false,
  },
  examples: {
    good: [
      { source: '发扬“求实创新”精神', target: '' },
      { source: '“强工业。', target: '', after: ['抓招商。”', ''], why: 'closed in the same block' },
      { source: 'Vue’s 特性', target: '', why: 'an apostrophe' },
    ],
    bad: [
      { source: '发扬“求实创新精神', target: '', found: '“' },
      { source: '发扬求实创新”精神', target: '', found: '”' },
      {
        source: '“强工业“行动',
        target: '',
        found: '“',
        expected: ['”'],
        why: 'opened twice: the second closes nothing',
      },
      { source: '状态为”禁用”或“启用”。', target: '', found: '”', expected: ['“'] },
    ],
  },
  look: (pair, context) => {
    const marks = quoteMarks(context.languages.source)
    const { inline, singles } = unpairedIn(pair, 'source', context.pairs, marks)
    const alone = singles
      .filter(({ at }) => !isApostrophe(inline.prose, at))
      .map(({ at }) => ({ at, expected: turned(pair, context, at) }))
    const told = alone.find(({ expected }) => expected.length > 0) ?? alone[0]
    return told
      ? [
          foundInProse(inline, 'source', told.at, told.at + 1, {
            message: saying('alone'),
            expected: told.expected,
          }),
        ]
      : []
  },
}
