import { type Diagnostic, inLanguage, type Severity, severities, severity } from '../../model/diagnostic.js'
import type { MessageLanguage } from '../../model/messages/catalogs.js'
import { type Message, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { gatherUntranslated } from './gather-untranslated.js'
import type { Look } from './look.js'
import { visible } from './visible.js'
import { padEnd, width, wrap } from './width.js'

/** Diagnostics by file, then by place; within a place in the order they were made. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `file:line:column`, as far as it is known. */
const placeOf = (diagnostic: Diagnostic): string =>
  [diagnostic.file, diagnostic.line, diagnostic.column].filter(part => part !== undefined).join(':')

const severityColors: Record<Severity, 'red' | 'yellow' | 'blue'> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

/** Whether nothing of a text can be seen: its code stands in the reason. */
const isUnseen = (text: string): boolean => /^[\p{Cc}\p{Cf}\s]*$/u.test(text)

/** What the reason does not say yet: most name what was found and what is proposed in themselves. */
const detailsOf = (
  { reason, actual, expected, note }: Diagnostic,
  language: MessageLanguage,
): [string, string][] => {
  const unsaid = (texts: readonly string[]): string =>
    texts.every(text => isUnseen(text) || reason.includes(text)) ? '' : texts.join(' | ')
  const details: [string, string][] = [
    [tell(saying('detail.found'), language), unsaid(actual === undefined ? [] : [actual])],
    [tell(saying('detail.expected'), language), unsaid(expected ?? [])],
    [tell(saying('detail.note'), language), note ?? ''],
  ]
  return details.filter(([, text]) => text !== '').map(([name, text]) => [name, visible(text)])
}

const indent = '    '
const labelColumns = 10

const detailLines = (diagnostic: Diagnostic, { columns, colors, language }: Look): string[] =>
  detailsOf(diagnostic, language).flatMap(([name, text]) => {
    const room = columns === undefined ? Number.POSITIVE_INFINITY : columns - indent.length - labelColumns
    return wrap(text, Math.max(20, room)).map(
      (line, index) => `${indent}${colors.dim(padEnd(index === 0 ? name : '', labelColumns))}${line}`,
    )
  })

/** The place that is shown widest. */
const widestOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(placeOf).reduce((one, other) => (width(other) > width(one) ? other : one), '')

/** As wide as the widest place that others are still aligned with. */
const placeColumns = (widest: string, columns: number): number =>
  Math.min(width(widest), Math.floor(columns / 2))

const levelOf = (level: Severity, { language }: Look): string => tell(saying(`severity.${level}`), language)

/** The word for a severity, as wide as the widest. */
const levelCell = (level: Severity, look: Look): string =>
  padEnd(levelOf(level, look), Math.max(...severities.map(one => width(levelOf(one, look)))))

const onTerminal = (diagnostic: Diagnostic, look: Look, columns: number, placeWidth: number): string[] => {
  const { colors } = look
  const level = severity(diagnostic)
  const place = padEnd(visible(placeOf(diagnostic)), placeWidth)
  const cell = levelCell(level, look)
  const rule = diagnostic.ruleId ?? ''
  const lines = wrap(
    `${visible(diagnostic.reason)}  ${rule}`,
    columns - indent.length,
    Math.max(10, columns - width(`${place}  ${cell}  `)),
  )
  const shown = lines.map((line, index) => (index === 0 ? line : indent + line))
  const last = shown.pop() ?? ''
  const ending = last.endsWith(rule) ? last.slice(0, last.length - rule.length) + colors.dim(rule) : last
  const [first = '', ...rest] = [...shown, ending]
  const coloured = `${place}  ${colors[severityColors[level]](cell)}  ${first}`
  return [coloured, ...rest, ...detailLines(diagnostic, look)]
}

const inPipe = (diagnostic: Diagnostic, look: Look): string[] => [
  [placeOf(diagnostic), levelOf(severity(diagnostic), look), diagnostic.reason, diagnostic.ruleId ?? '']
    .map(visible)
    .join('  ')
    .trimEnd(),
  ...detailLines(diagnostic, look),
]

/**
 * Diagnostics as text: `file:line:column  severity  reason  rule`, one a line, what was found and expected
 * indented below; many segments that lack a translation are told together. On a terminal aligned, coloured and broken at its width; in a pipe each on one line.
 * @param widest the place that all are aligned with; default the widest of them.
 * @returns '' when there are none, else lines each ended with a newline.
 */
export const reportDiagnostics = (
  diagnostics: readonly Diagnostic[],
  look: Look,
  widest = widestOf(diagnostics),
): string => {
  if (diagnostics.length === 0) return ''
  const { columns, language } = look
  const told = sortDiagnostics(diagnostics).map(diagnostic => inLanguage(diagnostic, language))
  const sorted = gatherUntranslated(told, look)
  const placeWidth = columns === undefined ? 0 : placeColumns(widest, columns)
  const lines = sorted.flatMap(diagnostic =>
    columns === undefined ? inPipe(diagnostic, look) : onTerminal(diagnostic, look, columns, placeWidth),
  )
  return `${lines.join('\n')}\n`
}

/** How many diagnostics there are of each severity. */
export type Severities = Record<Severity, number>

/** Count diagnostics, and add them to what was counted before. */
export const countSeverities = (
  diagnostics: readonly Diagnostic[],
  counts: Severities = { error: 0, warning: 0, info: 0 },
): Severities => {
  for (const diagnostic of diagnostics) counts[severity(diagnostic)] += 1
  return counts
}

/** `2 errors, 1 warning`; '' when there is nothing to count. */
export const reportSeverities = (counts: Severities, { colors, language }: Look): string => {
  const words = (key: 'errors' | 'warnings' | 'notes', count: number) =>
    tell(saying(key, { count }), language)
  const parts = [
    counts.error > 0 ? colors.red(words('errors', counts.error)) : '',
    counts.warning > 0 ? colors.yellow(words('warnings', counts.warning)) : '',
    counts.info > 0 ? words('notes', counts.info) : '',
  ]
  return parts.filter(Boolean).join(tell(saying('and'), language))
}

/** What was found in so many files or pairs, as a line: `2 errors in 3 files.` */
export const reportVerdict = (counts: Severities, where: Message, look: Look): string => {
  const problems = reportSeverities(counts, look)
  const verdict =
    problems === ''
      ? saying('report.clean', { where: tell(where, look.language) })
      : saying('report.found', { problems, where: tell(where, look.language) })
  return `${tell(verdict, look.language)}\n`
}

/** The same of diagnostics. */
export const reportCounts = (diagnostics: readonly Diagnostic[], look: Look): string =>
  reportSeverities(countSeverities(diagnostics), look)
