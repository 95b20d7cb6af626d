import { standsAsCode } from '../code.js'
import { otherTagsOf } from '../emphasis-tags.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import { type Comparison, markupFindings } from '../markup.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'

/** A tag without its attributes: their values may be translated, and their order is nothing. */
const name = (value: string): string => value.replace(/^(<\/?[A-Za-z][\w-]*)[\s\S]*>$/, '$1>').toLowerCase()

const comparisonOf = (pair: Pair): Comparison => ({
  kinds: ['html'],
  name: 'tag',
  key: ({ value }) => name(value),
  marksOf: inline => otherTagsOf(inline).filter(({ value }) => !value.startsWith('<!--')),
  mayBeLost: ({ value }) => standsAsCode(targetInline(pair), value),
  mayBeInvented: ({ value }) => standsAsCode(sourceInline(pair), value),
})

/** HTML that is not carried over. */
export const markupHtml: Rule = {
  meta: {
    id: 'markup-html',
    severity: 'error',
    summary: 'The HTML tags of a text are the same in both languages.',
    explanation:
      'A lost tag leaves the page different, or broken where its partner stays. Attributes may be translated, and comments, which nobody sees, may be left out.',
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
    ],
    bad: [
      { source: '甲<br>乙', target: 'A B', found: '', expected: ['<br>'] },
      { source: '<u>园</u>', target: '<u>park<u>', found: '<u>', expected: ['</u>'] },
      { source: '园', target: '<i/>park', found: '<i/>' },
    ],
  },
  look: pair => markupFindings(pair, comparisonOf(pair)),
}
