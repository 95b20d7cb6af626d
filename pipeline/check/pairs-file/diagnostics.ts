import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { CheckedPair } from './check-pairs.js'

/** The alarms of a checked pair as diagnostics at its line. */
export const pairDiagnostics = ({ pair, alarms }: CheckedPair, path: string): Diagnostic[] =>
  alarms.map(({ message, severity, rule, actual, expected, note }) =>
    diagnostic({
      reason: message,
      severity,
      rule,
      file: path,
      place: { line: pair.line, column: 1 },
      segment: String(pair.id),
      actual,
      expected,
      ...(note === undefined ? {} : { note }),
    }),
  )
