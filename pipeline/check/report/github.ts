import { type Diagnostic, type Severity, severity } from '../../model/diagnostic.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** A message of a workflow command: actions/toolkit, `escapeData`. */
const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** A property of a workflow command: `escapeProperty`. */
const escapeProperty = (text: string): string =>
  escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** `endColumn` is heard only where the whole stretch stands on one line. */
const placeOf = ({ file, line, column, place }: Diagnostic): [string, string | number | undefined][] => {
  const end = place && 'end' in place && place.end.line === line ? place.end.column : undefined
  return [
    ['file', file],
    ['line', line ?? undefined],
    ['col', column ?? undefined],
    ['endColumn', end],
  ]
}

const annotation = (diagnostic: Diagnostic): string => {
  const properties = [...placeOf(diagnostic), ['title', diagnostic.ruleId] as const]
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]))
    .join(',')
  const text = diagnostic.note ? `${diagnostic.reason}. ${diagnostic.note}` : diagnostic.reason
  return `::${commands[severity(diagnostic)]} ${properties}::${escapeMessage(text)}\n`
}

/** Diagnostics as workflow commands of GitHub Actions: shown beside the lines of a pull request. */
export const githubReport = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(annotation).join('')
