import { saying } from '../../model/messages/message.js'
import { sameAddress } from '../addresses.js'
import { differingAttribute } from '../attributes.js'
import { standsAsCode } from '../code.js'
import { otherTagsOf } from '../emphasis-tags.js'
import { foundIn } from '../finding.js'
import type { Inline, Mark } from '../inline/inline.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'

/** A tag without its attributes: their values may be translated, and their order is nothing. */
const name = (value: string): string => value.replace(/^(<\/?[A-Za-z][\w-]*)[\s\S]*>$/, '$1>').toLowerCase()

const tagsIn = (inline: Inline): readonly Mark[] =>
  otherTagsOf(inline).filter(({ value }) => !value.startsWith('<!--'))

/** Tags that mark a stretch of another language are the translation's own: `<span lang="zh">福</span>`. */
const ofLanguage = (inline: Inline): ReadonlySet<string> =>
  new Set(
    tagsIn(inline).flatMap(({ value }) => {
      const marked = /^<([\w-]+)[^>]*\slang=/i.exec(value)?.[1]?.toLowerCase()
      return marked ? [value, `</${marked}>`] : []
    }),
  )

const comparisonOf = (pair: Pair): Comparison => ({
  kinds: ['html'],
  name: 'tag',
  key: ({ value }) => name(value),
  marksOf: tagsIn,
  mayBeLost: ({ value }) => standsAsCode(targetInline(pair), value),
  mayBeInvented: ({ value }) =>
    standsAsCode(sourceInline(pair), value) || ofLanguage(targetInline(pair)).has(value),
})

/** Tags that are there, in their order, of which an attribute that is no words differs. */
const changed = (pair: Pair): Finding[] => {
  const [sources, targets] = [tagsIn(sourceInline(pair)), tagsIn(targetInline(pair))]
  return targets.flatMap((mark, index) => {
    const meant = sources[index]
    if (!meant || meant.value === mark.value || name(meant.value) !== name(mark.value)) return []
    const attribute = differingAttribute(meant, mark, sameAddress)
    return attribute === undefined
      ? []
      : [
          foundIn(
            pair.target,
            { side: 'target', start: mark.start, end: mark.end },
            { message: saying('markup-html.attribute', { attribute }), expected: [meant.value] },
          ),
        ]
  })
}

/** HTML that is not carried over. */
export const markupHtml: Rule = {
  meta: {
    id: 'markup-html',
    severity: 'error',
    summary: 'The HTML tags of a text are the same in both languages.',
    explanation:
      'A lost tag leaves the page different, or broken where its partner stays. Attributes that hold words (`title`, `alt`) may be translated, `lang` may be added, and comments, which nobody sees, may be left out.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [
      { source: 'H<sub>2</sub>O', target: 'H<sub>2</sub>O' },
      { source: '<b title="园">园</b>', target: '<b title="park">park</b>' },
      { source: '甲<br>乙', target: 'A<br />B' },
      { source: '甲<!-- 图片 -->乙', target: 'A B' },
      { source: '<b>园</b>', target: '**park**', why: 'the same emphasis' },
      { source: '名为‘<PREFIX>[0]’', target: 'named `<PREFIX>[0]`', why: 'code in one of the texts' },
      { source: '“福”字', target: 'the character <span lang="zh">福</span>', why: 'it names the language' },
    ],
    bad: [
      { source: '甲<br>乙', target: 'A B', found: '', expected: ['<br>'] },
      { source: '<u>园</u>', target: '<u>park<u>', found: '<u>', expected: ['</u>'] },
      { source: '园', target: '<i/>park', found: '<i/>' },
      {
        source: '<a href="a.html">园</a>',
        target: '<a href="b.html">park</a>',
        found: '<a href="b.html">',
        expected: ['<a href="a.html">'],
      },
      {
        source: '<span class="new">园</span>',
        target: '<span>park</span>',
        found: '<span>',
        expected: ['<span class="new">'],
      },
    ],
  },
  look: pair => {
    const findings = markupFindings(pair, comparisonOf(pair))
    return findings.length > 0 ? findings : changed(pair)
  },
}
