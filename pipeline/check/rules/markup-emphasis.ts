import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'

const strong: Comparison = { kinds: ['strong', 'delete'], name: 'emphasis', key: ({ kind }) => kind }
const weak: Comparison = { kinds: ['emphasis'], name: 'emphasis', key: ({ kind }) => kind }

/** English sets titles, foreign words and stress in italics where Chinese has marks of its own. */
const italicsIn = (pair: Pair): boolean => /[《〈「『“]/.test(sourceInline(pair).prose)

const counted = (pair: Pair): number =>
  targetInline(pair).marks.filter(({ kind }) => kind === 'emphasis').length -
  sourceInline(pair).marks.filter(({ kind }) => kind === 'emphasis').length

/** Emphasis that is not carried over. */
export const markupEmphasis: Rule = {
  meta: {
    id: 'markup-emphasis',
    severity: 'warning',
    summary: 'What is emphasised in the source is emphasised in the translation.',
    explanation:
      'Bold and struck-out words are as many in both languages; italics may be more in the translation, where the source has 《》 or quotation marks: Western print sets titles in italics.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '**强工业**行动', target: 'the **Strong Industry** campaign' },
      { source: '读《规划》', target: 'read the *Plan*' },
    ],
    bad: [
      {
        source: '**强工业**行动',
        target: 'the Strong Industry campaign',
        found: '',
        expected: ['**强工业**'],
      },
      { source: '强工业行动', target: 'the **Strong Industry** campaign', found: '**Strong Industry**' },
      { source: '*强*工业', target: 'Strong Industry', found: '', expected: ['*强*'] },
    ],
  },
  look: pair => [
    ...markupFindings(pair, strong),
    ...(counted(pair) > 0 && italicsIn(pair) ? [] : markupFindings(pair, weak)),
  ],
}
