import { saying } from '../../model/messages/message.js'
import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { type Gathered, gathered } from '../gathered.js'
import { sourceInline, targetInline } from '../inline/inline-of.js'
import type { Pair } from '../pair.js'
import type { Finding, Rule } from '../rule.js'
import { type Choice, usualStyle } from '../style.js'

/** Spaces before a line end are a hard break or nothing; at either end of the text they vanish. */
const spaces = /(?<=\S)(?:[ \u00A0]{2,}|[ \u00A0]*\t[ \u00A0\t]*)(?=\S)/g

/**
 * Spaces of another width, and a no-break space between two words, where nothing is kept together: they come from other programs.
 * Thin ones stand beside figures, marks and dashes by right.
 */
const odd =
  /(?<=\p{L}{2})(?:[\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u0085]|(?<=\p{Ll}{4})\u00A0(?=\p{Ll}{4}))(?=\p{L}{2})/gu

/** Without any of these there is nothing odd: most texts are so. */
const mayBeOdd = /[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F]/

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

/** A document may bind words by no-break spaces throughout: three times is no slip. */
const bindsWords: Gathered<boolean> = gathered({
  begin: () => ({ count: 0 }),
  add: (state, { target }) => {
    if (target.includes('\u00A0')) state.count += target.match(odd)?.length ?? 0
  },
  tell: ({ count }) => count > 2,
})

const oddIn = (pair: Pair, pairs: readonly Pair[]): Finding[] => {
  const inline = targetInline(pair)
  if (!mayBeOdd.test(inline.prose)) return []
  return [...inline.prose.matchAll(odd)].flatMap(({ 0: found, index }) =>
    found === '\u00A0' && bindsWords(pairs)
      ? []
      : [
          foundInProse(inline, 'target', index, index + 1, {
            message: saying('double-space.odd', { code: codeOf(found) }),
            expected: [' '],
            safe: true,
          }),
        ],
  )
}

const codeOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** Two spaces where one is enough. */
export const doubleSpace: Rule = {
  meta: {
    id: 'double-space',
    severity: 'warning',
    summary: 'Words are parted by one ordinary space.',
    explanation:
      'Two spaces in a row are a slip of typing, or were left where a word was deleted. Markdown shows them as one, other programs do not. An em space, a line separator or a no-break space between two words came from another program; no-break spaces before figures and names, and thin ones beside figures, stay.',
    scope: 'segment',
    fixable: true,
  },
  gathers: [usualGap, bindsWords],
  examples: {
    good: [
      { target: 'one space' },
      { target: 'code `a  b` keeps its spaces' },
      { source: '# free  total', target: '# free  total', why: 'so it stands in the source' },
      { target: 'page\u00A012, Mr.\u00A0Li, a\u00A0park, 5\u2009km', why: 'kept together' },
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
      { target: 'the whole\u00A0industry', found: '\u00A0', expected: [' '], why: 'of another kind' },
      { target: 'the whole\u2003industry', found: '\u2003', expected: [' '], why: 'of another kind' },
      { target: 'the whole\u2028industry', found: '\u2028', expected: [' '], why: 'of another kind' },
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
    const wide = [...inline.prose.matchAll(spaces)].flatMap(({ 0: found, index }) => {
      const finding = foundInProse(inline, 'target', index, index + found.length, {
        expected: [found.includes('\u00A0') ? '\u00A0' : ' '],
        message: saying('double-space'),
        safe: true,
      })
      return finding.actual !== found || typed.has(index) || standsInSource(pair, index, index + found.length)
        ? []
        : [finding]
    })
    return [...wide, ...oddIn(pair, pairs)]
  },
}
