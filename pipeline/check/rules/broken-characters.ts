import { foundIn } from '../finding.js'
import type { Rule } from '../rule.js'

/** U+FFFD, lone surrogates, and UTF-8 that was read as Windows-1252 (â€™ for ’, Ã© for é). */
const broken = /\uFFFD+|\p{Cs}+|â€[\u0080-\u00BF™œž˜š€“”]|Ã[\u0080-\u00BF]/gu

/** Characters that were lost on the way. */
export const brokenCharacters: Rule = {
  meta: {
    id: 'broken-characters',
    severity: 'error',
    summary: 'No character was broken by a wrong encoding.',
    explanation:
      'A file was read in another encoding than it was written in: the replacement character stands for what was lost, “â€™” for an apostrophe. Restore the text from where it came, as UTF-8.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [{ target: 'the café’s door' }],
    bad: [
      { target: 'the caf\uFFFD', found: '\uFFFD' },
      { target: 'itâ€™s', found: 'â€™' },
      { target: 'cafÃ©', found: 'Ã©' },
    ],
  },
  look: ({ target }) =>
    [...target.matchAll(broken)].map(({ 0: found, index }) =>
      foundIn(
        target,
        { side: 'target', start: index, end: index + found.length },
        { wanted: 'the character that stood there' },
      ),
    ),
}
