import { notComposedIn } from '../composed.js'
import type { Rule } from '../rule.js'

/** Source characters in another form than the one everybody types. */
export const sourceNotNfc: Rule = {
  meta: {
    id: 'source-not-nfc',
    severity: 'warning',
    summary: 'The source is in Unicode Normalization Form C.',
    explanation:
      'Compatibility ideographs and accents stored apart look like the characters everybody types, but are not found by them. Replace them in the source file (UAX #15).',
    scope: 'source',
    fixable: false,
  },
  examples: {
    good: [{ source: '金色', target: '' }],
    bad: [{ source: '\uF90A色', target: '', found: '\uF90A', expected: ['金'] }],
  },
  look: ({ source }) => notComposedIn(source, 'source'),
}
