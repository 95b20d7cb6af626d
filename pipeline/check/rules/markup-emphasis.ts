import { emphasisOf } from '../emphasis-tags.js'
import type { Inline, MarkKind } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'

const of = (kinds: readonly MarkKind[]): Comparison => ({
  kinds,
  name: 'emphasis',
  key: ({ kind }) => kind,
  marksOf: inline => emphasisOf(inline).filter(({ kind }) => kinds.includes(kind)),
})

const strong = of(['strong', 'delete'])
const weak = of(['emphasis'])

/** English sets titles, foreign words and stress in italics where Chinese has marks of its own. */
const mayAddItalics = (pair: Pair): boolean => {
  const count = (inline: Inline) => weak.marksOf?.(inline).length ?? 0
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  return count(target) > count(source) && /[《〈「『“]/.test(source.prose)
}

/** Italics of the source that stand in quotation marks in the translation. */
const mayBeQuoted = (pair: Pair): boolean => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const italics = (inline: Inline) => weak.marksOf?.(inline).length ?? 0
  const quotations = ({ prose }: Inline) =>
    Math.floor((prose.match(/["“”„«»「」『』《》]/g) ?? []).length / 2)
  const lost = italics(source) - italics(target)
  return lost > 0 && quotations(target) - quotations(source) >= lost
}

/** Emphasis that is not carried over. */
export const markupEmphasis: Rule = {
  meta: {
    id: 'markup-emphasis',
    severity: 'warning',
    summary: 'What is emphasised in the source is emphasised in the translation.',
    explanation:
      'Bold and struck-out words are as many in both languages; italics may be more in the translation, where the source has 《》 or quotation marks: Western print sets titles in italics. Quotation marks may stand for italics.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '**强工业**行动', target: 'the **Strong Industry** campaign' },
      { source: '<b>强工业</b>行动', target: 'the **Strong Industry** campaign' },
      { source: '读《规划》', target: 'read the *Plan*' },
      { source: '点击 _恢复_ 按钮', target: 'click the "Revert" button', why: 'quotation marks instead' },
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
    ...(mayAddItalics(pair) || mayBeQuoted(pair) ? [] : markupFindings(pair, weak)),
  ],
}
