import type { Coverage } from '../../build/counts.js'
import type { BuildReport, BuiltDocument, BuiltFile } from '../../build.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { counted } from './counted.js'
import { countSeverities, reportCounts } from './diagnostics.js'
import type { Look } from './look.js'
import { pressLine } from './pressed.js'
import { duration, size } from './size.js'
import { visible } from './visible.js'
import { padEnd, padStart, width } from './width.js'

/** Above so many documents each is one line. */
const mostInFull = 8

const total = (files: readonly BuiltFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

const isShown = ({ path }: BuiltFile): boolean => /\.(?:html|pdf|press\.json)$/.test(path)

/** The folder that holds all of some files, ended with `/`: `output/guide/intro/`. */
const folderOf = (files: readonly BuiltFile[]): string => {
  const [first = '', ...others] = files.map(({ path }) => path)
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  while (!others.every(path => path.startsWith(folder))) folder = folder.replace(/[^/]*\/$/, '')
  return folder
}

interface Row {
  name: string
  bytes: number
  note: string
  /** A line of its own below. */
  below?: string
}

/** One row a page and PDF, and one for the fonts and pictures they need. */
const rowsOf = (files: readonly BuiltFile[], folder: string): Row[] => {
  const others = files.filter(file => !isShown(file))
  const rows = files.filter(isShown).map(({ path, bytes, pages, press }) => ({
    name: visible(path.slice(folder.length)),
    bytes,
    note: pages === undefined ? '' : counted(pages, 'page'),
    ...(press ? { below: visible(pressLine(press)) } : {}),
  }))
  if (others.length === 0) return rows
  return [
    ...rows,
    { name: counted(others.length, 'font or picture', 'fonts and pictures'), bytes: total(others), note: '' },
  ]
}

const fileLines = (files: readonly BuiltFile[], { colors }: Look): string[] => {
  const folder = folderOf(files)
  const rows = rowsOf(files, folder)
  const names = Math.max(...rows.map(({ name }) => width(name)))
  const sizes = Math.max(...rows.map(({ bytes }) => width(size(bytes))))
  const lines = rows.flatMap(({ name, bytes, note, below }) => [
    `    ${padEnd(name, names)}  ${padStart(size(bytes), sizes)}  ${colors.dim(note)}`.trimEnd(),
    ...(below ? [`      ${colors.dim(below)}`] : []),
  ])
  return [`  ${visible(folder)}`, ...lines]
}

const coverageLine = ([language, { segments, translated, stale }]: [string, Coverage]): string => {
  const parts = [
    translated === segments
      ? `${counted(segments, 'segment')} translated`
      : `${translated.toLocaleString('en')} of ${counted(segments, 'segment')} translated`,
    stale > 0 ? `${stale} older than the source` : '',
  ]
  return `  ${language}: ${parts.filter(Boolean).join(', ')}`
}

/** What `extract` would write: the build itself has matched the source in memory. */
const changeLine = ({ reconciliation }: BuiltDocument, { colors }: Look): string[] => {
  const count = (fate: string): number => reconciliation.matches.filter(match => match.fate === fate).length
  const changes: [number, string][] = [
    [count('new'), 'new'],
    [count('edited'), 'edited'],
    [count('revived'), 'revived'],
    [reconciliation.obsolete.length, 'obsolete'],
  ]
  const told = changes.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`)
  if (told.length === 0) return []
  return [colors.yellow(`  The source has changed: ${told.join(', ')}. Run “duizhao extract”.`)]
}

const unpublished = ({ messages }: BuiltDocument, { colors }: Look): string => {
  const errors = counted(countSeverities(messages).error, 'error')
  return colors.red(`  not published because of ${errors}; its last output stands`)
}

const inFull = (document: BuiltDocument, look: Look): string[] => [
  `${look.colors.bold(visible(document.name))}  ${look.colors.dim(duration(document.milliseconds))}`,
  ...(document.files.length > 0 ? fileLines(document.files, look) : [unpublished(document, look)]),
  ...Object.entries(document.coverage).map(coverageLine),
  ...changeLine(document, look),
]

const inOneLine = (document: BuiltDocument, look: Look): string[] => {
  const { files, milliseconds } = document
  if (files.length === 0) return [visible(document.name), unpublished(document, look)]
  return [
    `${visible(document.name)}  ${counted(files.length, 'file')}, ${size(total(files))}, ${duration(milliseconds)}`,
  ]
}

/** All diagnostics of a build. */
export const messagesOf = ({ documents, messages }: BuildReport): Diagnostic[] => [
  ...messages,
  ...documents.flatMap(document => document.messages),
]

/** What was built: files with sizes, how far the translations are, and one line of sums at the end. */
export const reportBuilt = (report: BuildReport, look: Look): string => {
  const { documents, milliseconds } = report
  const shown = documents.length > mostInFull ? inOneLine : inFull
  const files = [...documents.flatMap(document => document.files), ...report.files]
  const published = documents.filter(document => document.files.length > 0).length
  const sums = `${counted(published, 'document')}, ${counted(files.length, 'file')}, ${size(total(files))} in ${duration(milliseconds)}`
  const problems = reportCounts(messagesOf(report), { ...look, language: 'en' })
  const lines = [
    ...documents.flatMap(document => shown(document, look)),
    ...(report.files.length > 0 ? fileLines(report.files, look) : []),
    '',
    problems ? `${sums}; ${problems}` : sums,
  ]
  return `${lines.join('\n')}\n`
}
