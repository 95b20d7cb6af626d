import { type Diagnostic, diagnostic } from '../../model/diagnostic.js'
import type { CheckedPair } from './check-pairs.js'

/** The alarms of checked pairs as diagnostics, each at the line of its pair. */
export const pairDiagnostics = (checked: readonly CheckedPair[], path: string): Diagnostic[] =>
  checked.flatMap(({ pair, alarms }) =>
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
    ),
  )
