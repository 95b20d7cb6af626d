import { saying } from '../../model/messages/message.js'
import { foundOverall } from '../finding.js'
import type { Rule } from '../rule.js'

/** The source has changed since it was translated. */
export const stale: Rule = {
  meta: {
    id: 'stale',
    severity: 'warning',
    summary: 'A translation was made for the source text as it stands.',
    explanation:
      'The source has changed since this translation was made. Compare both texts, change the translation where it needs it, and confirm it: in the editor, or with `duizhao confirm`. The state is computed from the source text; nobody sets it by hand.',
    scope: 'segment',
    fixable: false,
  },
  examples: {
    good: [{ source: '达到60家。', target: 'The total reached 60.' }],
    bad: [{ source: '达到61家。', target: 'The total reached 60.', stale: true, found: '' }],
  },
  look: pair => (pair.stale ? [foundOverall(saying('stale'))] : []),
}
