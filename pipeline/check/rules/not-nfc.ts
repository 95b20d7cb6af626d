import { notComposedIn } from '../composed.js'
import type { Rule } from '../rule.js'

/** Characters in another form than the one everybody types. */
export const notNfc: Rule = {
  meta: {
    id: 'not-nfc',
    severity: 'warning',
    summary: 'A translation is in Unicode Normalization Form C.',
    explanation:
      'One character can be stored in several ways: é as one, or as e and an accent. They look alike, but are not found by each other. Form C is what keyboards type and the web expects (UAX #15).',
    scope: 'segment',
    fixable: true,
  },
  examples: {
    good: [{ target: 'café' }],
    bad: [
      { target: 'cafe\u0301', found: 'e\u0301', expected: ['é'] },
      { target: 'u\u0308ber', found: 'u\u0308', expected: ['ü'], why: 'at the start' },
    ],
  },
  look: pair => notComposedIn(pair.target, 'target'),
}
