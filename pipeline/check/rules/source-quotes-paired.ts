import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { unpairedIn } from '../paired.js'
import { quoteMarks } from '../quote-marks.js'
import type { Rule } from '../rule.js'

/** ’ between letters is an apostrophe of a foreign word. */
const isApostrophe = (prose: string, at: number): boolean => /^[A-Za-z][’‘]/.test(prose.slice(at - 1, at + 1))

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
      { source: '“强工业“行动', target: '', found: '“', why: 'opened twice: the second closes nothing' },
    ],
  },
  look: (pair, { pairs, languages }) => {
    const { inline, singles } = unpairedIn(pair, 'source', pairs, quoteMarks(languages.source))
    return singles
      .filter(({ at }) => !isApostrophe(inline.prose, at))
      .slice(0, 1)
      .map(({ at }) =>
        foundInProse(inline, 'source', at, at + 1, {
          message: saying('alone'),
        }),
      )
  },
}
