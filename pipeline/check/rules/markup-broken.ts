import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

/** Markers that are read as they stand where they have no partner; one `*` or `_` alone is common in prose. */
const markers = /\*\*|__|~~|`+|\]\(|\] \((?=\uFFFC\)|\.{0,2}\/[^\s()]*\)|#[^\s()]*\))|\[\^|\{\{|\}\}/g

/** Markers that have lost their partner. */
export const markupBroken: Rule = {
  meta: {
    id: 'markup-broken',
    severity: 'error',
    summary: 'Every marker has its partner.',
    explanation:
      'A `**` that nothing closes, a `](` without its bracket, a backtick alone is read as it stands: the reader sees the marker, not the emphasis, link or code. Put its partner in, or take it away. What stands so in the source may stand so in the translation.',
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
    ],
    bad: [
      { source: '**强工业**行动', target: 'the **Strong Industry campaign', found: '**' },
      { source: '见[园区](a.md)', target: 'see the park](a.md)', found: '](' },
      { source: '用`a`', target: 'use `a', found: '`' },
      {
        source: '见[园区](https://a.cn)',
        target: 'see the [park] (https://a.cn)',
        found: '] (',
        why: 'a space parts the link',
      },
      { source: '~~旧~~', target: '~~old', found: '~~' },
      { source: '第{{page}}页', target: 'page {{page}', found: '{{' },
    ],
  },
  look: pair => {
    const target = targetInline(pair)
    const own = new Set(sourceInline(pair).prose.match(markers))
    return [...target.prose.matchAll(markers)]
      .filter(({ 0: marker }) => !own.has(marker))
      .map(({ 0: marker, index }) =>
        foundInProse(target, 'target', index, index + marker.length, {
          message: saying('markup-broken', { marker }),
        }),
      )
  },
}
