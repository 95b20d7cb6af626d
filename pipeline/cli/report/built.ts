import type { Coverage } from '../../build/counts.js'
import type { BuildReport, BuiltDocument, BuiltFile } from '../../build.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { countSeverities, reportCounts } from './diagnostics.js'
import type { Look } from './look.js'
import { pressLine } from './pressed.js'
import { said } from './said.js'
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
const rowsOf = (files: readonly BuiltFile[], folder: string, look: Look): Row[] => {
  const others = files.filter(file => !isShown(file))
  const rows = files.filter(isShown).map(({ path, bytes, pages, press }) => ({
    name: visible(path.slice(folder.length)),
    bytes,
    note: pages === undefined ? '' : said(look, 'pages', { count: pages }),
    ...(press ? { below: visible(pressLine(press, look)) } : {}),
  }))
  if (others.length === 0) return rows
  return [
    ...rows,
    { name: said(look, 'fonts-and-pictures', { count: others.length }), bytes: total(others), note: '' },
  ]
}

const fileLines = (files: readonly BuiltFile[], look: Look): string[] => {
  const folder = folderOf(files)
  const { colors, language } = look
  const rows = rowsOf(files, folder, look)
  const names = Math.max(...rows.map(({ name }) => width(name)))
  const sizes = Math.max(...rows.map(({ bytes }) => width(size(bytes, language))))
  const lines = rows.flatMap(({ name, bytes, note, below }) => [
    `    ${padEnd(name, names)}  ${padStart(size(bytes, language), sizes)}  ${colors.dim(note)}`.trimEnd(),
    ...(below ? [`      ${colors.dim(below)}`] : []),
  ])
  return [`  ${visible(folder)}`, ...lines]
}

const coverageLine = (
  [language, { segments: count, translated, stale }]: [string, Coverage],
  look: Look,
): string => {
  const segments = saying('segments', { count })
  const part = translated === count ? 'whole' : 'part'
  return `  ${said(look, stale > 0 ? `built.${part}.stale` : `built.${part}`, { language, segments, translated, stale })}`
}

/** What `extract` would write: the build itself has matched the source in memory. */
const changeLine = ({ reconciliation }: BuiltDocument, look: Look): string[] => {
  const count = (fate: string): number => reconciliation.matches.filter(match => match.fate === fate).length
  const changes = [
    [count('new'), 'fate.new'],
    [count('edited'), 'fate.edited'],
    [count('revived'), 'fate.revived'],
    [reconciliation.obsolete.length, 'fate.obsolete'],
  ] as const
  const told = changes.filter(([number]) => number > 0).map(([number, fate]) => said(look, fate, { number }))
  if (told.length === 0) return []
  return [look.colors.yellow(`  ${said(look, 'built.changed', { changes: told.join(said(look, 'and')) })}`)]
}

const unpublished = ({ messages, lastOutputStands }: BuiltDocument, look: Look): string => {
  const errors = saying('errors', { count: countSeverities(messages).error })
  const key = lastOutputStands ? 'built.unpublished' : 'built.unpublished.first'
  return look.colors.red(`  ${said(look, key, { errors })}`)
}

const inFull = (document: BuiltDocument, look: Look): string[] => [
  `${look.colors.bold(visible(document.name))}  ${look.colors.dim(duration(document.milliseconds, look.language))}`,
  ...(document.files.length > 0 ? fileLines(document.files, look) : [unpublished(document, look)]),
  ...Object.entries(document.coverage).map(entry => coverageLine(entry, look)),
  ...changeLine(document, look),
]

const inOneLine = (document: BuiltDocument, look: Look): string[] => {
  const { files, milliseconds } = document
  if (files.length === 0) return [visible(document.name), unpublished(document, look)]
  const { language } = look
  const line = said(look, 'built.line', {
    files: saying('files', { count: files.length }),
    size: size(total(files), language),
    time: duration(milliseconds, language),
  })
  return [`${visible(document.name)}  ${line}`]
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
  const { language } = look
  const sums = said(look, 'built.sums', {
    documents: saying('documents', { count: published }),
    files: saying('files', { count: files.length }),
    size: size(total(files), language),
    time: duration(milliseconds, language),
  })
  const problems = reportCounts(messagesOf(report), look)
  const lines = [
    ...documents.flatMap(document => shown(document, look)),
    ...(report.files.length > 0 ? fileLines(report.files, look) : []),
    '',
    problems ? said(look, 'built.problems', { sums, problems }) : sums,
  ]
  return `${lines.join('\n')}\n`
}
