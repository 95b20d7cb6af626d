import type { SegmentRole } from '../../model/segment.js'
import { endsSentence, endsWithMark } from '../ends.js'
import { foundIn } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Context, Rule } from '../rule.js'

/** Roles in which English sets no end mark, or sets it at will. */
const free: ReadonlySet<SegmentRole> = new Set(['heading', 'field', 'tableCell', 'caption', 'alternative'])

const signs: Readonly<Record<string, string>> = { '！': '!', '？': '?', '!': '!', '?': '?', '…': '…' }

/** What the target should end with. */
const markFor = (source: string): string =>
  signs[/[。！？!?…](?=[^。！？!?…]*$)/.exec(source)?.[0] ?? ''] ?? '.'

/** The next segment goes on with this one's sentence. */
const goesOn = ({ after }: Context): boolean => /^\P{L}*\p{Ll}/u.test(after ? targetInline(after).prose : '')

/** Items of a list need no end mark; those of several sentences have them. */
const isItem = (pair: Pair, { before, after }: Context): boolean =>
  pair.role === 'listItem' && !before && !after && !/[.!?] /.test(targetInline(pair).prose)

const isSpoken = (pair: Pair): boolean => /\p{L}\s+\p{L}/u.test(targetInline(pair).prose)

/** A sentence without an end. */
export const endMark: Rule = {
  meta: {
    id: 'end-mark',
    severity: 'warning',
    summary: 'A sentence ends with a mark where the source’s does.',
    explanation:
      'The source sentence ends with 。！ or ？, the translation with nothing: the mark was forgotten, or the end of the sentence lost. Headings, table cells and captions need none.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '增长了。', target: 'It grew fast.' },
      { source: '“增长了。”', target: '“It grew fast.”' },
      { source: '增长了；', target: 'it grew fast,' },
      { source: '增长了。', target: 'How it grew', role: 'heading' },
      {
        source: '增长了。',
        target: 'It grew fast',
        after: ['还会增长。', 'and will grow on.'],
        why: 'the sentence goes on',
      },
      { source: '增长了。', target: 'fast growth of exports', role: 'listItem' },
      { source: '如下。', target: 'They are as follows:' },
      { source: '增长', target: 'the growth', why: 'the source has none' },
      { source: '嘉峪关。', target: 'Jiayuguan', why: 'no sentence' },
    ],
    bad: [
      { source: '增长了。', target: 'It grew fast', found: '', expected: ['.'] },
      { source: '增长了吗？', target: 'Did it **grow**', found: '', expected: ['?'] },
      { source: '“增长了。”', target: '“It grew fast”', found: '', expected: ['.'] },
    ],
  },
  look: (pair, context) => {
    if (free.has(pair.role) || !endsSentence(sourceInline(pair).prose)) return []
    if (endsWithMark(pair) || goesOn(context) || isItem(pair, context) || !isSpoken(pair)) return []
    const at = pair.target.trimEnd().length
    const mark = markFor(sourceInline(pair).prose)
    return [
      foundIn(
        pair.target,
        { side: 'target', start: at, end: at },
        {
          because: 'end of a sentence without a mark',
          expected: [mark],
        },
      ),
    ]
  },
}
