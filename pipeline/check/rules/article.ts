import { standsInSource } from '../as-in-source.js'
import { foundInProse } from '../finding.js'
import { targetInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { intoEnglish } from '../scripts.js'

/**
 * An article before a small word of three letters at least: names, letters and abbreviations are said in ways of their own. With a
 * capital it begins a sentence: Liu An is a name.
 */
const articles =
  /(?:(?<![\p{L}\p{N}.'’_&-])an?|(?<=^|[.!?:]["”’)]? |["“‘(])An?) ([a-z]{3,})(?![\p{L}\p{N}])/gu

/** Words that begin with a vowel to the eye and not to the ear: a union, a one-way street, a euro. */
const consonants =
  /^(?:eu|ewe|ouija|once|one(?:s|ness|self)?$|u(?:nanim|ni(?![mn]|de)|bi|fo|k[eu]|re[at]|ri|s[aeu]|t[aei]|trec|vula))/

/** Words that begin with a silent h. */
const silent = /^(?:hour|honest|hono[u]?r|heir|homage|herb)/

/** Words that begin with h, said or not as one likes: an historic day. */
const either = /^(?:histor|hotel|habit|heroic|hallucin|hypoth|hysteri|homage|herb|u[hmr]|hors)/

/** Words before which “a” is a letter: “where a and b are numbers”. */
const behindLetter = /^(?:and|are|also|equals|exceeds|into|onto|unless|until|upon)$/

const takesAn = (word: string): boolean =>
  /^[aeiou]/.test(word) ? !consonants.test(word) : silent.test(word)

const inCase = (article: string, like: string): string =>
  /^A/.test(like) ? article.replace('a', 'A') : article

/** “A” and “an” before the wrong sound. */
export const article: Rule = {
  meta: {
    id: 'article',
    severity: 'warning',
    summary: '“A” stands before a consonant, “an” before a vowel.',
    explanation:
      'The sound counts, not the letter: an hour, a union. The article was left when the word behind it was changed.',
    scope: 'segment',
    fixable: false,
  },
  applies: intoEnglish,
  examples: {
    good: [
      { target: 'an example, a park, an hour, a union, a one-way street, a European, a useful tool' },
      { target: 'an unidentified, an unarmed, a unanimous one' },
      { target: 'while Liu An made tofu', why: 'a name' },
      { target: 'an historic or a historic day', why: 'both are said' },
      { target: 'a URL and an SQL query', why: 'abbreviations' },
      { target: 'a `id`', why: 'code' },
      { target: 'where a and b are numbers', why: 'letters' },
      { target: 'an rbtree, a udev rule', dictionary: ['rule'], why: 'names that may be spelt out' },
    ],
    bad: [
      { target: 'This is a example.', found: 'a example', expected: ['an example'] },
      { target: 'An report came.', found: 'An report', expected: ['A report'] },
      { target: 'in a hour', found: 'a hour', expected: ['an hour'] },
      { target: 'an unit', found: 'an unit', expected: ['a unit'] },
    ],
  },
  look: (pair, { spelling }) => {
    const inline = targetInline(pair)
    return [...inline.prose.matchAll(articles)].flatMap(({ 0: found, 1: word = '', index }) => {
      const said = found.slice(0, found.indexOf(' '))
      const right = inCase(takesAn(word) ? 'an' : 'a', said)
      const isUnsure = either.test(word) || behindLetter.test(word) || spelling?.knows(word) === false
      return said === right || isUnsure || standsInSource(pair, index, index + found.length)
        ? []
        : [foundInProse(inline, 'target', index, index + found.length, { expected: [`${right} ${word}`] })]
    })
  },
}
