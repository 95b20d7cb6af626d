import type { Severity } from '../../../model/diagnostic.js'
import type { Saying } from '../../../model/messages/message.js'
import type { Figure } from '../figure.js'

/** What may be wrong with a figure. Each is a rule of its own. */
export type FigureProblem = 'value' | 'unit' | 'missing' | 'added' | 'approximator' | 'doubtful'

/** One figure that does not say the same on both sides. */
export interface FigureFinding {
  problem: FigureProblem
  severity: Severity
  source?: Figure
  target?: Figure
  /** What the target says; empty where it says nothing. */
  found: string
  /** What it should say, in its own style; empty where a figure should go. */
  expected: string[]
  message: Saying
}

/** Default severity by problem. */
export const severities: Record<FigureProblem, Severity> = {
  value: 'error',
  unit: 'error',
  missing: 'warning',
  added: 'warning',
  approximator: 'warning',
  doubtful: 'info',
}
