import { saying } from '../../model/messages/message.js'
import { referencesIn } from '../character-references.js'
import { foundInProse } from '../finding.js'
import type { Inline } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'

/** Markers that are read as they stand where they have no partner; one `*` or `_` alone is common in prose. */
const markers = /\*\*|__|~~|`+|\]\(|\] \((?=\uFFFC\)|\.{0,2}\/[^\s()]*\)|#[^\s()]*\))|\[\^|\{\{|\}\}/g

/** Two markers that a space keeps from their words: `** not **`. */
const spaced = /(\*\*|__|~~)(?: +([^*_~\n]+?) *| *([^*_~\n]+?) +)\1/g

/** The mark of a block, at the start of its text: `## `, `- `. */
const blockMark = /^(?:#{1,6}|[-*+>]) +(?=\S)/

const spacedIn = (source: Inline, target: Inline): Finding[] =>
  [...target.prose.matchAll(spaced)]
    .filter(({ 1: marker = '' }) => !source.prose.includes(marker))
    .map(({ 0: found, 1: marker = '', 2: late, 3: early, index }) =>
      foundInProse(target, 'target', index, index + found.length, {
        message: saying('markup-broken.spaced'),
        expected: [`${marker}${late ?? early ?? ''}${marker}`],
      }),
    )

/** A character that a backslash keeps from marking anything. */
const escaped = /(?<!\\)(?:\\\\)*\\[^\\]/

/** Whether a stretch of the prose is written with a backslash: it is meant to be read as it stands. */
const isEscaped = ({ text, span }: Inline, start: number, end: number): boolean => {
  const place = span(start, end)
  const before = /\\*$/.exec(text.slice(0, place.start))?.[0] ?? ''
  return escaped.test(before + text.slice(place.start, place.end))
}

/** Markers without a partner, but for those in stretches that are spoken of. */
const aloneIn = (source: Inline, target: Inline, told: readonly Finding[]): Finding[] => {
  const own = new Set(source.prose.match(markers))
  return [...target.prose.matchAll(markers)]
    .filter(({ 0: marker, index }) => !own.has(marker) && !isEscaped(target, index, index + marker.length))
    .map(({ 0: marker, index }) =>
      foundInProse(target, 'target', index, index + marker.length, {
        message: saying('markup-broken', { marker }),
        expected: marker === '] (' ? [']('] : [],
      }),
    )
    .filter(({ place }) =>
      told.every(
        ({ place: other }) => !place || !other || place.start < other.start || place.end > other.end,
      ),
    )
}

/** A mark that is the block's, which the text of the source has not: it would be read as it stands. */
const blockMarkIn = (source: Inline, target: Inline): Finding[] => {
  const found = blockMark.exec(target.prose)?.[0]
  return found === undefined || /^[\p{P}\p{S}]/u.test(source.prose) || source.prose.includes(found.trim())
    ? []
    : [
        foundInProse(target, 'target', 0, found.length, {
          message: saying('markup-broken.block'),
          expected: [''],
        }),
      ]
}

const look = (pair: Pair): Finding[] => {
  const [source, target] = [sourceInline(pair), targetInline(pair)]
  const stretches = spacedIn(source, target)
  return [
    ...stretches,
    ...aloneIn(source, target, stretches),
    ...blockMarkIn(source, target),
    ...referencesIn(source, target),
  ]
}

/** Markers that have lost their partner. */
export const markupBroken: Rule = {
  meta: {
    id: 'markup-broken',
    severity: 'error',
    summary: 'Every marker has its partner.',
    explanation:
      'A `**` that nothing closes, a `](` without its bracket, a backtick alone is read as it stands: the reader sees the marker, not the emphasis, link or code. Put its partner in, or take it away. So is a character reference that is misspelt or written twice over, `&nbps;` and `&amp;amp;`, and the mark of a block in its text: a heading is one in the source and needs no `##` of its own. What stands so in the source may stand so in the translation.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: '**强工业**', target: '**Strong Industry**' },
      {
        source: '**强工业**',
        target: 'Strong Industry',
        why: 'lost is not broken: `markup-emphasis` says so',
      },
      { source: '写**两个星号', target: 'write ** twice', why: 'so does the source' },
      { source: '`a*b`', target: '`a**b`', why: 'in code' },
      { source: '3*4', target: '3 * 4' },
      { source: '以反引号开头', target: 'begin with \\` and \\*\\*', why: 'with a backslash it is meant so' },
      {
        source: '写 &amp;lt; 表示小于。',
        target: 'Write &amp;lt; for less than.',
        why: 'so does the source',
      },
      { source: '调用了#次', target: '# of calls', why: 'a sign that the source has too' },
      { source: '——鲁迅', target: '- Lu Xun', why: 'a dash' },
    ],
    bad: [
      { source: '**强工业**行动', target: 'the **Strong Industry campaign', found: '**' },
      { source: '见[园区](a.md)', target: 'see the park](a.md)', found: '](' },
      { source: '用`a`', target: 'use `a', found: '`' },
      {
        source: '见[园区](https://a.cn)',
        target: 'see the [park] (https://a.cn)',
        found: '] (',
        expected: [']('],
        why: 'a space parts the link',
      },
      { source: '~~旧~~', target: '~~old', found: '~~' },
      { source: '第{{page}}页', target: 'page {{page}', found: '{{' },
      {
        source: '**不要**删除。',
        target: 'Do ** not ** delete it.',
        found: '** not **',
        expected: ['**not**'],
        why: 'spaces inside',
      },
      {
        source: '用法',
        target: '## Usage',
        role: 'heading',
        found: '## ',
        expected: [''],
        why: 'a mark of its block',
      },
      { source: '涨&nbsp;价', target: 'prices&nbps;rise', found: '&nbps;', expected: ['&nbsp;'] },
      { source: '涨&nbsp;价', target: 'prices&nbsp rise', found: '&nbsp', expected: ['&nbsp;'] },
      {
        source: '研发&amp;设计',
        target: 'R&amp;amp;D',
        found: '&amp;amp;',
        expected: ['&amp;'],
        why: 'written twice over',
      },
    ],
  },
  look,
}
