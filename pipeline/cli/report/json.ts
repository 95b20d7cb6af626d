import { type Diagnostic, severity } from '../../model/diagnostic.js'

/** A diagnostic as plain data, with the fields that are known. */
export const diagnosticData = (diagnostic: Diagnostic): Record<string, unknown> => {
  const { file, line, column, place, ruleId, reason, segment, actual, expected, note } = diagnostic
  const end = place && 'end' in place ? { endLine: place.end.line, endColumn: place.end.column } : {}
  const data = {
    file,
    line,
    column,
    ...end,
    severity: severity(diagnostic),
    rule: ruleId,
    reason,
    segment,
    actual,
    expected,
    note,
  }
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null))
}

/** One JSON object, on lines a person can read. */
export const json = (data: Record<string, unknown>): string => `${JSON.stringify(data, undefined, 2)}\n`
