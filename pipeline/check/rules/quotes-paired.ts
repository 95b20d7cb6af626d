import { saying } from '../../model/messages/message.js'
import { closedLikeSource } from '../closed.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import { type Partners, unpairedIn } from '../paired.js'
import { quoteMarks } from '../quote-marks.js'
import type { Context, Edit, Finding, Rule } from '../rule.js'

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

const otherOf = (mark: string, partners: Partners): string =>
  partners[mark] ?? Object.entries(partners).find(([, closer]) => closer === mark)?.[0] ?? mark

/** A mark that stands as its partner would: `…tomorrow.“` closes, `”We…` opens. */
const turnedAt = (prose: string, at: number, mark: string, partners: Partners): string[] => {
  const [before = '', after = ''] = [prose[at - 1], prose[at + 1]]
  const opens = /[\p{L}\p{N}]/u.test(after) && /^[\s(—–-]?$/u.test(before)
  const closes = /[\p{L}\p{N}\p{P}]/u.test(before) && /^[\s\p{P}]?$/u.test(after)
  const isOpener = partners[mark] !== undefined
  return (isOpener ? closes && !opens : opens) ? [otherOf(mark, partners)] : []
}

/** A single mark that opens: not that of ’90s and ’tis in the wrong shape. */
const singleOpener = /(?<=^|[\s(“—–-])‘(?!\d|(?:tis|twas|em|til|cause|n’)(?!\p{L}))/gu

/** Single marks that open and that no later mark of the block closes; one within a word is an apostrophe. */
const single = (pair: Pair, { after, languages }: Context): Finding[] => {
  const inline = targetInline(pair)
  if (quoteMarks(languages.target)['“'] !== '”' || !inline.prose.includes('‘')) return []
  const rest = after ? targetInline(after).prose : ''
  return [...inline.prose.matchAll(singleOpener)]
    .filter(({ index }) => !/’(?!\p{L})/u.test(`${inline.prose.slice(index)}\n${rest}`))
    .map(({ index }) =>
      foundInProse(inline, 'target', index, index + 1, {
        message: saying('quotes-paired', { partner: '’' }),
      }),
    )
}

/** The quotation as the source has it, where it shows where it begins or ends. */
const closedIn = (pair: Pair, mark: string, at: number, partners: Partners): Edit | undefined => {
  const { prose } = targetInline(pair)
  const alone = { at, mark, partner: otherOf(mark, partners), opens: partners[mark] !== undefined }
  const before = prose.slice(0, at).split(mark).length - 1
  const quotations: Partners = { '“': '”', '「': '」' }
  return closedLikeSource(sourceInline(pair).prose, prose, alone, {
    partners: quotations,
    before,
    isQuotation: true,
  })
}

const curly = (pair: Pair, { pairs, languages }: Context): Finding[] => {
  const partners = quoteMarks(languages.target)
  const { inline, singles } = unpairedIn(pair, 'target', pairs, partners)
  const seen = singles.map(one => ({ ...one, expected: turnedAt(inline.prose, one.at, one.mark, partners) }))
  const turned = seen.filter(({ expected }) => expected.length > 0)
  return (turned.length > 0 ? turned : seen).map(({ mark, at, expected }) => {
    const closed = expected.length > 0 || seen.length > 1 ? undefined : closedIn(pair, mark, at, partners)
    return foundInProse(inline, 'target', closed?.start ?? at, closed?.end ?? at + mark.length, {
      message: saying('quotes-paired', { partner: otherOf(mark, partners) }),
      expected: closed ? [closed.text] : expected,
    })
  })
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
      { target: 'the “‘new era’ of the ’90s”, ‘tis said' },
      { target: '`"`' },
      { source: '“当然。', target: '“Of course.', why: 'a part of a longer quotation' },
    ],
    bad: [
      { target: 'the “strong industry campaign', found: '“' },
      { target: 'the strong industry” campaign', found: '”' },
      {
        source: '他说：“我们走了。”',
        target: 'He said: “We left.',
        found: '“We left.',
        expected: ['“We left.”'],
        why: 'the source shows where it closes',
      },
      {
        source: '他说：“我们走了。”',
        target: 'He said: We left.”',
        found: 'We left.”',
        expected: ['“We left.”'],
        why: 'the source shows where it opens',
      },
      { target: 'the "strong industry campaign', found: '"' },
      { target: 'He said: “We leave.“', found: '“', expected: ['”'], why: 'it opens where one should close' },
      { target: 'the “beginning of the ‘new era.”', found: '‘' },
      { target: 'das „Werk', languages: { source: 'zh-Hans', target: 'de' }, found: '„' },
    ],
  },
  look: (pair, context) =>
    isPart(pair) ? [] : [...curly(pair, context), ...single(pair, context), ...uncurly(pair, context)],
}
