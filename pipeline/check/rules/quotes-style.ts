import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { type Choice, usualStyle } from '../style.js'

type Shape = 'straight' | 'curly'

/** A shape: the marks that have it, and where they stand as such. */
interface Marks {
  signs: string
  expression: RegExp
}

const of = (style: Shape, { signs, expression }: Marks, prose: string): Choice<Shape>[] =>
  [...signs].some(sign => prose.includes(sign))
    ? Array.from(prose.matchAll(expression), ({ 0: { length }, index }) => ({ style, at: index, length }))
    : []

const choicesOf =
  (straight: Marks, curly: Marks) =>
  (pair: Pair): Choice<Shape>[] => {
    const { prose } = targetInline(pair)
    return [...of('straight', straight, prose), ...of('curly', curly, prose)]
  }

/** Double quotation marks; not the sign for inches. */
const double = choicesOf({ signs: '"', expression: /(?<!\d)"/g }, { signs: '“”', expression: /[“”]/g })
/** Apostrophes between letters. */
const apostrophe = choicesOf(
  { signs: "'", expression: /(?<=\p{L})'(?=\p{L})/gu },
  { signs: '’', expression: /(?<=\p{L})’(?=\p{L})/gu },
)

const usualDouble = usualStyle(double)
const usualApostrophe = usualStyle(apostrophe)

/** A mark in the other style. A straight mark opens where a space, a bracket or nothing stands before it. */
const turned = (mark: string, before: string): string => {
  if (mark === "'") return '’'
  if (mark === '’') return "'"
  if (mark === '"') return /(?:^|[\s([—–-])$/.test(before) ? '“' : '”'
  return '"'
}

const others = (pair: Pair, choices: readonly Choice<Shape>[], usual: Shape | undefined): Finding[] => {
  const inline = targetInline(pair)
  return choices.flatMap(({ style, at, length }) => {
    if (!usual || style === usual) return []
    const text = turned(inline.prose.slice(at, at + length), inline.prose.slice(0, at))
    return [
      foundInProse(inline, 'target', at, at + length, {
        message: saying(`quotes-style.${usual}`),
        expected: [text],
        safe: true,
      }),
    ]
  })
}

/** Straight and curly quotation marks in one document. */
export const quotesStyle: Rule = {
  meta: {
    id: 'quotes-style',
    severity: 'info',
    summary: 'Quotation marks and apostrophes have one shape throughout a document.',
    explanation:
      'Most of this document writes “curly” or "straight" marks; this one is of the other shape. Print sets them curly.',
    scope: 'document',
    fixable: true,
  },
  applies: intoEnglish,
  gathers: [usualDouble, usualApostrophe],
  examples: {
    good: [
      { target: 'the “strong” park’s growth', others: [['', 'a “b”']] },
      { target: 'the "strong" park', others: [['', 'a “b”']], why: 'as many of either: no rule yet' },
      { target: 'a `"` in code', others: [['', 'a “b” c “d”']] },
    ],
    bad: [
      {
        target: "the park's growth",
        others: [
          ['', 'it’s'],
          ['', 'we’re'],
          ['', 'they’re'],
        ],
        found: "'",
        expected: ['’'],
      },
      { target: 'he said “yes" aloud', others: [['', '“a” and “b”']], found: '"', expected: ['”'] },
      { target: 'he said "yes” aloud', others: [['', '“a” and “b”']], found: '"', expected: ['“'] },
    ],
  },
  look: (pair, { pairs }) => [
    ...others(pair, double(pair), usualDouble(pairs)),
    ...others(pair, apostrophe(pair), usualApostrophe(pairs)),
  ],
}
