import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'
import { type Choice, usualStyle } from '../style.js'

/** Dashes that part clauses; a hyphen or dash inside a range or compound is none. */
const dashes = {
  '—': /(?<=[\p{L}\p{N}\p{Pf}\p{Pe}"',.!?])—(?=[\p{L}\p{N}\p{Pi}\p{Ps}"'])/gu,
  ' — ': /(?<=\S) — (?=\S)/g,
  ' – ': /(?<=\S) – (?=\S)/g,
  ' - ': /(?<=\p{L}[\p{Pf}\p{Pe}"']?) - (?=[\p{Pi}\p{Ps}"']?\p{L})/gu,
  '--': /(?<=\p{L})(?: -- |--)(?=\p{L})/gu,
}

type Dash = keyof typeof dashes

const isDash = (style: string): style is Dash => style in dashes

const choices = (pair: Pair): Choice<Dash>[] => {
  const { prose } = targetInline(pair)
  if (!/[—–]| - |--/.test(prose)) return []
  return Object.entries(dashes).flatMap(([style, expression]) =>
    [...prose.matchAll(expression)].flatMap(({ 0: { length }, index }) =>
      isDash(style) ? [{ style, at: index, length }] : [],
    ),
  )
}

const usual = usualStyle(choices)

/** Dashes written in two ways in one document. */
export const dashStyle: Rule = {
  meta: {
    id: 'dash-style',
    severity: 'info',
    summary: 'The dash between clauses is written in one way throughout a document.',
    explanation:
      'A document writes its dashes closed (—) or open (–, —), not both. Most of this document does it in the other way.',
    scope: 'document',
    fixable: true,
  },
  applies: intoEnglish,
  gathers: [usual],
  examples: {
    good: [
      { target: 'growth—steady growth', others: [['', 'a—b']] },
      {
        target: '2021–2035 and high-quality',
        others: [
          ['', 'a—b'],
          ['', 'c—d'],
        ],
        why: 'no dashes between clauses',
      },
      { target: 'growth - steady', others: [['', 'a—b']], why: 'too few to know' },
      {
        target: 'without the --force option',
        others: [
          ['', 'iron—steel'],
          ['', 'coal—gas'],
          ['', 'old—new'],
        ],
        why: 'an option of a program',
      },
    ],
    bad: [
      {
        target: 'growth – steady growth',
        others: [
          ['', 'iron—steel'],
          ['', 'coal—gas'],
          ['', 'old—new'],
        ],
        found: ' – ',
        expected: ['—'],
      },
      {
        target: 'growth—steady growth',
        others: [
          ['', 'iron – steel'],
          ['', 'coal – gas'],
          ['', 'old – new'],
        ],
        found: '—',
        expected: [' – '],
      },
    ],
  },
  look: (pair, { pairs }) => {
    const wanted = usual(pairs)
    const inline = targetInline(pair)
    return choices(pair).flatMap(({ style, at, length }) =>
      wanted && style !== wanted
        ? [
            foundInProse(inline, 'target', at, at + length, {
              message: saying('dash-style'),
              expected: [wanted],
              safe: true,
            }),
          ]
        : [],
    )
  },
}
