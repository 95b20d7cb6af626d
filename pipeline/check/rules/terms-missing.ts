import { saying } from '../../model/messages/message.js'
import { standsAsCode } from '../code.js'
import { foundOverall } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'

/** The term stands in code alone, which is not translated. */
const isCode = (pair: Pair, term: string): boolean =>
  !sourceInline(pair).prose.toLowerCase().includes(term.toLowerCase()) &&
  standsAsCode(sourceInline(pair), term)

/** Approved terms that are not used. */
export const termsMissing: Rule = {
  meta: {
    id: 'terms-missing',
    severity: 'warning',
    summary: 'A term of the glossary is translated as the glossary says.',
    explanation:
      'The source holds a term of the glossary, the translation none of its approved forms. Use one, or add the form you need to the glossary with its authority.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      {
        source: '高质量发展',
        target: 'High-quality development',
        terms: [{ source: '高质量发展', preferred: ['high-quality development'], forbidden: [] }],
      },
      {
        source: '中国共产党',
        target: 'the CPC',
        terms: [{ source: '中国共产党', preferred: ['Communist Party of China', 'CPC'], forbidden: [] }],
        why: 'any approved form will do',
      },
      {
        source: '强国',
        target: 'a mighty land',
        terms: [{ source: '强国', preferred: ['strong country'], forbidden: ['mighty land'] }],
        why: '`terms-forbidden` says so',
      },
      {
        source: '写 `组件`。',
        target: 'Write `组件`.',
        terms: [{ source: '组件', preferred: ['component'], forbidden: [] }],
        why: 'code',
      },
    ],
    bad: [
      {
        source: '高质量发展',
        target: 'good growth',
        terms: [
          { source: '高质量发展', preferred: ['high-quality development', 'quality growth'], forbidden: [] },
        ],
        found: '',
        expected: ['high-quality development', 'quality growth'],
      },
    ],
  },
  look: (pair, { terms }) => {
    const { prose } = targetInline(pair)
    return terms.flatMap(({ source, preferred, forbidden, find }) => {
      const isThere = preferred.length === 0 || find(prose, preferred).length > 0
      if (isThere || find(prose, forbidden).length > 0 || isCode(pair, source)) return []
      return [foundOverall(saying('terms-missing', { term: source }), [...preferred])]
    })
  },
}
