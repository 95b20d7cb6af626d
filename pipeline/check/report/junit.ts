import { type Diagnostic, severity } from '../../model/diagnostic.js'
import type { ReportInfo } from './info.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Characters that XML cannot hold, escaped or not. XML 1.0 §2.2. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapeXml = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"\n\r\t]/g, character => entities[character] ?? '')

const detailOf = ({ reason, actual, expected, note, segment, file, line, column }: Diagnostic): string =>
  [
    reason,
    ...(actual ? [`found: ${actual}`] : []),
    ...(expected?.length ? [`expected: ${expected.map(text => text || '(nothing)').join(' | ')}`] : []),
    ...(note ? [note] : []),
    ...(segment ? [`segment: ${segment}`] : []),
    ...(line ? [`place: ${[file, line, column].filter(Boolean).join(':')}`] : []),
  ].join('\n')

/** What a finding is called: by its segment, which stays when lines move, so that a server knows it again; else by its place. */
const nameOf = ({ ruleId = '', segment, line, column }: Diagnostic): string =>
  [ruleId, segment || [line, column].filter(Boolean).join(':')].filter(Boolean).join(' ')

/** Names with a number behind those that stand before: a server keeps one of two cases of one name. */
const numbered = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  return names.map(name => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

const caseOf = (diagnostic: Diagnostic, file: string, name: string): string => {
  const { reason } = diagnostic
  const weight = severity(diagnostic)
  const said =
    weight === 'info'
      ? `<system-out>${escapeXml(detailOf(diagnostic))}</system-out>`
      : `<failure type="${weight}" message="${escapeXml(reason)}">${escapeXml(detailOf(diagnostic))}</failure>`
  return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">${said}</testcase>`
}

const fails = (diagnostic: Diagnostic): boolean => severity(diagnostic) !== 'info'

const suiteOf = (file: string, diagnostics: readonly Diagnostic[]): string => {
  const failures = diagnostics.filter(fails).length
  const names = numbered(diagnostics.map(nameOf))
  const cases = diagnostics.map((diagnostic, index) => caseOf(diagnostic, file, names[index] ?? ''))
  const clean = `    <testcase classname="${escapeXml(file)}" name="no findings"/>`
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${Math.max(1, cases.length)}" failures="${failures}" errors="0">`,
    ...(cases.length > 0 ? cases : [clean]),
    '  </testsuite>',
  ].join('\n')
}

/**
 * Diagnostics as JUnit XML, the dialect that CI servers read: a suite a file, a case a finding. Errors and
 * warnings fail; notes are told. A file without findings has one case that passes. No attributes but those of
 * `junit-10.xsd`, by which the xUnit plugin of Jenkins refuses reports.
 */
export const junitReport = (diagnostics: readonly Diagnostic[], { files }: ReportInfo): string => {
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file ?? '')])].sort()
  const of = (name: string): Diagnostic[] => diagnostics.filter(({ file }) => (file ?? '') === name)
  const suites = names.map(name => suiteOf(name, of(name)))
  const cases = names.reduce((sum, name) => sum + Math.max(1, of(name).length), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="duizhao" tests="${cases}" failures="${diagnostics.filter(fails).length}" errors="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}
