import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'

/** Spaces before a line end are a hard break or nothing; at either end of the text they vanish. */
const spaces = /(?<=\S)[ \u00A0]{2,}(?=\S)/g

/** Two spaces where one is enough. */
export const doubleSpace: Rule = {
  meta: {
    id: 'double-space',
    severity: 'info',
    summary: 'Words are parted by one space.',
    explanation:
      'Two spaces in a row are a slip of typing, or were left where a word was deleted. Markdown shows them as one, other programs do not.',
    scope: 'segment',
    fixable: true,
  },
  examples: {
    good: [
      { target: 'one space' },
      { target: 'code `a  b` keeps its spaces' },
      { target: 'a hard break  \nin a line' },
    ],
    bad: [
      { target: 'two  spaces', found: '  ', expected: [' '] },
      { target: 'a space and\u00A0 a no-break space', found: '\u00A0 ', expected: ['\u00A0'] },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    return [...inline.prose.matchAll(spaces)].flatMap(({ 0: found, index }) => {
      const finding = foundInProse(inline, 'target', index, index + found.length, {
        expected: [found.includes('\u00A0') ? '\u00A0' : ' '],
        wanted: 'one space',
        safe: true,
      })
      return finding.actual === found ? [finding] : []
    })
  },
}
