import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { unpairedIn } from '../paired.js'
import { quoteMarks } from '../quote-marks.js'
import type { Context, Finding, Rule } from '../rule.js'

/** The straight quotation marks that part a text, without those that may stand for inches: 5". */
const sure = /(?<!\d)"/g

/**
 * Where the straight mark without a partner stands. Behind a digit it closes what is open, or stands for inches:
 * it is one too many only where neither reading leaves an even number.
 */
const straightSingle = (prose: string): number | undefined => {
  let open: number | undefined
  for (const { index } of prose.matchAll(/"/g)) {
    if (open !== undefined) open = undefined
    else if (!/\d/.test(prose[index - 1] ?? '')) open = index
  }
  return (prose.match(sure)?.length ?? 0) % 2 === 0 ? undefined : open
}

const otherOf = (mark: string, partners: Readonly<Record<string, string>>): string =>
  partners[mark] ?? Object.entries(partners).find(([, closer]) => closer === mark)?.[0] ?? mark

const curly = (pair: Pair, { pairs, languages }: Context): Finding[] => {
  const partners = quoteMarks(languages.target)
  const { inline, singles } = unpairedIn(pair, 'target', pairs, partners)
  return singles.map(({ mark, at }) =>
    foundInProse(inline, 'target', at, at + mark.length, {
      message: saying('quotes-paired', { partner: otherOf(mark, partners) }),
    }),
  )
}

const ofBlock = (pair: Pair, { before, after }: Context): string =>
  [before, pair, after].map(other => (other ? targetInline(other).prose : '')).join('\n')

const uncurly = (pair: Pair, context: Context): Finding[] => {
  const inline = targetInline(pair)
  const at = straightSingle(inline.prose)
  if (at === undefined || straightSingle(ofBlock(pair, context)) === undefined) return []
  return [
    foundInProse(inline, 'target', at, at + 1, {
      message: saying('alone'),
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
      { target: 'Press "Ctrl+F1", or use the "HDMI 2" port.', why: 'a digit before the closing mark' },
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
