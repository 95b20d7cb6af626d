import { type Diagnostic, severity } from '../../model/diagnostic.js'
import type { ReportInfo } from './info.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** Characters that XML cannot hold, escaped or not. XML 1.0 §2.2. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapeXml = (text: string): string =>
  text.replaceAll(impossible, '\uFFFD').replaceAll(/[&<>"\n\t]/g, character => entities[character] ?? '')

const detailOf = ({ reason, actual, expected, note, segment }: Diagnostic): string =>
  [
    reason,
    ...(actual ? [`found: ${actual}`] : []),
    ...(expected?.length ? [`expected: ${expected.join(' | ')}`] : []),
    ...(note ? [note] : []),
    ...(segment ? [`segment: ${segment}`] : []),
  ].join('\n')

const caseOf = (diagnostic: Diagnostic, file: string): string => {
  const { ruleId = '', reason, line, column } = diagnostic
  const name = [ruleId, [line, column].filter(Boolean).join(':')].filter(Boolean).join(' ')
  const weight = severity(diagnostic)
  const said =
    weight === 'info'
      ? `<system-out>${escapeXml(detailOf(diagnostic))}</system-out>`
      : `<failure type="${weight}" message="${escapeXml(reason)}">${escapeXml(detailOf(diagnostic))}</failure>`
  return `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">${said}</testcase>`
}

const suiteOf = (file: string, diagnostics: readonly Diagnostic[]): string => {
  const failures = diagnostics.filter(diagnostic => severity(diagnostic) !== 'info').length
  const cases = diagnostics.map(diagnostic => caseOf(diagnostic, file))
  const clean = `    <testcase classname="${escapeXml(file)}" name="no findings"/>`
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${Math.max(1, cases.length)}" failures="${failures}" errors="0">`,
    ...(cases.length > 0 ? cases : [clean]),
    '  </testsuite>',
  ].join('\n')
}

/**
 * Diagnostics as JUnit XML, the dialect that CI servers read: a suite a file, a case a finding. Errors and
 * warnings fail; notes are told. A file without findings has one case that passes.
 */
export const junitReport = (diagnostics: readonly Diagnostic[], { files }: ReportInfo): string => {
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file ?? '')])].sort()
  const suites = names.map(name =>
    suiteOf(
      name,
      diagnostics.filter(({ file }) => (file ?? '') === name),
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="duizhao">',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}
