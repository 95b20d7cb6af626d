import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoSpaced } from '../scripts.js'

/** Words that stand twice in good text: “he had had enough”, “very, very” without its comma, “so so”. */
const doubled = new Set(
  'had that is very so no ha bye blah now far long many more really much big on in quack knock chop'.split(
    ' ',
  ),
)

const twice = /(?<![\p{L}\p{N}\p{M}'’-])(\p{L}[\p{L}\p{M}'’]*)\s+\1(?![\p{L}\p{N}\p{M}'’-])/giu

/** A name said twice is one: Bora Bora. A capital on the second word makes it a name: “from From or To”. */
const isName = (words: string, word: string): boolean => /^\p{Lu}/u.test(words.slice(word.length).trim())

/** The same word twice. */
export const repeatedWords: Rule = {
  meta: {
    id: 'repeated-words',
    severity: 'warning',
    summary: 'No word stands twice in a row.',
    explanation:
      'A word was typed twice, as often happens where a line ends or a sentence was changed. Delete one.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoSpaced,
  examples: {
    good: [
      { target: 'He had had enough.' },
      { target: 'It is very very good.' },
      { target: 'They flew to Bora Bora.' },
      { target: 'copied from From and To', why: 'a name' },
      { target: 'the man-made made sense', why: 'part of a compound' },
      { target: 'from 1 1 to 2', why: 'figures are no words' },
      { target: 'Use `the` the right way.', why: 'one of them is code' },
    ],
    bad: [
      { target: 'We opened the the new park.', found: 'the the', expected: ['the'] },
      { target: 'The the park opened.', found: 'The the', expected: ['The'] },
      { target: 'We opened **the** the park.', found: 'the** the', expected: ['the'], why: 'markup between' },
    ],
  },
  look: pair => {
    const inline = targetInline(pair)
    return [...inline.prose.matchAll(twice)].flatMap(({ 0: words, 1: word = '', index }) =>
      doubled.has(word.toLowerCase()) || isName(words, word)
        ? []
        : [
            foundInProse(inline, 'target', index, index + words.length, {
              because: 'twice',
              expected: [word],
            }),
          ],
    )
  },
}
