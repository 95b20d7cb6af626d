import type { Log, ReportingDescriptor, Result } from 'sarif'
import { type Diagnostic, type Severity, severity } from '../../model/diagnostic.js'
import { hashText } from '../../model/hash.js'
import { ruleOf } from '../explain.js'
import type { ReportInfo } from './info.js'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

const descriptorOf = (id: string): ReportingDescriptor => {
  const rule = ruleOf(id)
  if (!rule) return { id }
  const { summary, explanation, severity: weight } = rule.meta
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${explanation}` },
    help: { text: explanation },
    defaultConfiguration: { level: levels[weight] },
  }
}

/** A path as a URI reference: RFC 3986, each part by itself. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const regionOf = ({ place, line, column }: Diagnostic) => {
  if (line === undefined || line === null) return undefined
  const end = place && 'end' in place ? place.end : undefined
  return {
    startLine: line,
    ...(column ? { startColumn: column } : {}),
    ...(end?.line && end.column ? { endLine: end.line, endColumn: end.column } : {}),
  }
}

/** Stays the same while the finding does, wherever its line moves. SARIF 2.1.0 §3.27.17. */
const fingerprintOf = ({ ruleId, file, segment, actual, reason }: Diagnostic): string =>
  hashText(JSON.stringify([ruleId, file, segment, actual ?? reason]))

const messageOf = ({ reason, note }: Diagnostic): string => (note ? `${reason}. ${note}` : `${reason}.`)

const resultOf = (diagnostic: Diagnostic, ids: readonly string[]): Result => {
  const { file, ruleId, segment, actual, expected } = diagnostic
  const region = regionOf(diagnostic)
  const known = ids.indexOf(ruleId ?? '')
  return {
    ...(known >= 0 ? { ruleId: ruleId ?? '', ruleIndex: known } : {}),
    level: levels[severity(diagnostic)],
    message: { text: messageOf(diagnostic) },
    ...(file
      ? {
          locations: [
            { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region ? { region } : {}) } },
          ],
        }
      : {}),
    partialFingerprints: { 'duizhao/v1': fingerprintOf(diagnostic) },
    properties: {
      ...(segment === undefined ? {} : { segment }),
      ...(actual === undefined ? {} : { actual }),
      ...(expected === undefined ? {} : { expected }),
    },
  }
}

/** Diagnostics as a SARIF log, version 2.1.0 (OASIS standard, 2020): for code scanning and editors. */
export const sarifReport = (diagnostics: readonly Diagnostic[], { version }: ReportInfo): string => {
  const ids = [...new Set(diagnostics.flatMap(({ ruleId }) => ruleId ?? []))].sort()
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'duizhao', version, rules: ids.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(diagnostic => resultOf(diagnostic, ids)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}
