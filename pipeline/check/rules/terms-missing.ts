import { foundOverall, quote } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

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
      if (isThere || find(prose, forbidden).length > 0) return []
      return [
        foundOverall(`translation without the term for ${source}`, preferred.map(quote).join(' or '), [
          ...preferred,
        ]),
      ]
    })
  },
}
