import { saying } from '../../model/messages/message.js'
import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Rule } from '../rule.js'
import { type Choice, usualStyle } from '../style.js'

/** Spaces before a line end are a hard break or nothing; at either end of the text they vanish. */
const spaces = /(?<=\S)(?:[ \u00A0]{2,}|[ \u00A0]*\t[ \u00A0\t]*)(?=\S)/g

const noGaps: ReadonlySet<number> = new Set()

/** What parts two sentences. */
const gap = /(?<=\p{L}\p{L}[.!?:][”’"')\]]*)(?: {1,2}|\n)(?=[\p{Lu}“"([])/gu

const choices = (pair: Pair): Choice<'one' | 'two'>[] =>
  [...targetInline(pair).prose.matchAll(gap)].map(({ 0: { length }, index }) => ({
    style: length === 2 ? 'two' : 'one',
    at: index,
    length,
  }))

/** Typists set two spaces behind a sentence: then most of the document does, or the source does too. */
const usualGap = usualStyle(choices)

/** Two spaces where one is enough. */
export const doubleSpace: Rule = {
  meta: {
    id: 'double-space',
    severity: 'warning',
    summary: 'Words are parted by one space.',
    explanation:
      'Two spaces in a row are a slip of typing, or were left where a word was deleted. Markdown shows them as one, other programs do not.',
    scope: 'segment',
    fixable: true,
  },
  gathers: [usualGap],
  examples: {
    good: [
      { target: 'one space' },
      { target: 'code `a  b` keeps its spaces' },
      { source: '# free  total', target: '# free  total', why: 'so it stands in the source' },
      { target: 'a hard break  \nin a line' },
      {
        target: 'It grew.  We were glad.',
        others: [
          ['', 'It is so.  We saw it.'],
          ['', 'So be it.  They know.'],
        ],
        why: 'this document sets two behind every sentence',
      },
    ],
    bad: [
      { target: 'two  spaces', found: '  ', expected: [' '] },
      { target: 'a tab\there', found: '\t', expected: [' '] },
      { target: 'a space and\u00A0 a no-break space', found: '\u00A0 ', expected: ['\u00A0'] },
    ],
  },
  look: (pair, { pairs }) => {
    const inline = targetInline(pair)
    const typed =
      usualGap(pairs) === 'two' || /\S {2}\S/.test(sourceInline(pair).prose)
        ? new Set(choices(pair).map(({ at }) => at))
        : noGaps
    return [...inline.prose.matchAll(spaces)].flatMap(({ 0: found, index }) => {
      const finding = foundInProse(inline, 'target', index, index + found.length, {
        expected: [found.includes('\u00A0') ? '\u00A0' : ' '],
        message: saying('double-space'),
        safe: true,
      })
      return finding.actual !== found || typed.has(index) || standsInSource(pair, index, index + found.length)
        ? []
        : [finding]
    })
  },
}
