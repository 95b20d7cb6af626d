import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { unpairedIn } from '../paired.js'
import { quoteMarks } from '../quote-marks.js'
import type { Context, Finding, Rule } from '../rule.js'

/** A straight quotation mark that is no sign for inches. */
const straight = /(?<!\d)"/g

const otherOf = (mark: string, partners: Readonly<Record<string, string>>): string =>
  partners[mark] ?? Object.entries(partners).find(([, closer]) => closer === mark)?.[0] ?? mark

const curly = (pair: Pair, { pairs, languages }: Context): Finding[] => {
  const partners = quoteMarks(languages.target)
  const { inline, singles } = unpairedIn(pair, 'target', pairs, partners)
  return singles.map(({ mark, at }) =>
    foundInProse(inline, 'target', at, at + mark.length, {
      because: 'alone',
      wanted: `its partner ${otherOf(mark, partners)} in the same block`,
    }),
  )
}

const ofBlock = (pair: Pair, { before, after }: Context): string =>
  [before, pair, after].map(other => (other ? targetInline(other).prose : '')).join('\n')

const uncurly = (pair: Pair, context: Context): Finding[] => {
  const inline = targetInline(pair)
  const marks = [...inline.prose.matchAll(straight)]
  const last = marks.at(-1)
  if (!last || marks.length % 2 === 0 || (ofBlock(pair, context).match(straight)?.length ?? 0) % 2 === 0)
    return []
  return [
    foundInProse(inline, 'target', last.index, last.index + 1, {
      because: 'alone',
      wanted: 'its partner in the same block',
    }),
  ]
}

/** The quotation begins or ends outside this pair: the source's marks have no partner either. */
const isPart = (pair: Pair): boolean => {
  const marks = sourceInline(pair).prose.match(/[“”"]/g) ?? []
  const count = (mark: string) => marks.filter(one => one === mark).length
  return count('“') !== count('”') || count('"') % 2 === 1
}

/** Quotation marks that open or close nothing. */
export const quotesPaired: Rule = {
  meta: {
    id: 'quotes-paired',
    severity: 'warning',
    summary: 'Every quotation mark of a translation has its partner.',
    explanation:
      'A quotation that is opened and never closed, or closed and never opened, leaves the reader in doubt who speaks. It may open in one sentence of a paragraph and close in a later one.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { target: 'the “strong industry” campaign' },
      { target: '“We grew.', after: ['。', 'We grew fast.”'], why: 'closed in the same block' },
      { target: "it's the dogs' 'own' house", why: 'single marks are apostrophes too' },
      { target: 'a screen of 5" or "more"', why: 'inches' },
      { target: '`"`' },
      { source: '“当然。', target: '“Of course.', why: 'a part of a longer quotation' },
    ],
    bad: [
      { target: 'the “strong industry campaign', found: '“' },
      { target: 'the strong industry” campaign', found: '”' },
      { target: 'the "strong industry campaign', found: '"' },
      { target: 'das „Werk', languages: { source: 'zh-Hans', target: 'de' }, found: '„' },
    ],
  },
  look: (pair, context) => (isPart(pair) ? [] : [...curly(pair, context), ...uncurly(pair, context)]),
}
