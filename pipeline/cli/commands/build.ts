import { join, relative } from 'node:path'
import { type BuildReport, type BuiltFile, build as buildBook } from '../../build.js'
import { noProgress } from '../../model/progress.js'
import { exitCodeOf, strictly } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { type NarrowingFlags, narrow } from '../narrow.js'
import { progressLine } from '../progress.js'
import { openProject, type Project, placedFrom } from '../project.js'
import { messagesOf, reportBuilt } from '../report/built.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import type { Terminal } from '../terminal.js'

export interface BuildFlags extends GlobalFlags, NarrowingFlags {
  strict?: boolean
  json?: boolean
  quiet?: boolean
}

const filesFrom = (files: readonly BuiltFile[], project: string, terminal: Terminal): BuiltFile[] =>
  files.map(file => ({
    ...file,
    path: relative(terminal.folder, join(project, file.path)).replaceAll('\\', '/'),
  }))

/** Paths of files as the user would name them from where he stands. */
const seenFrom = (report: BuildReport, { config }: Project, terminal: Terminal): BuildReport => ({
  ...report,
  documents: report.documents.map(document => ({
    ...document,
    files: filesFrom(document.files, config.project, terminal),
  })),
  files: filesFrom(report.files, config.project, terminal),
})

const dataOf = ({ documents, files: bookFiles, milliseconds }: BuildReport): Record<string, unknown> => ({
  documents: documents.map(({ name, path, files, coverage, milliseconds: time }) => ({
    name,
    path,
    files,
    coverage,
    milliseconds: Math.round(time),
  })),
  files: bookFiles,
  milliseconds: Math.round(milliseconds),
})

/** `duizhao build`: web pages and PDFs. */
export const build = async (
  documents: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(flags.project, terminal, config => narrow(config, flags, terminal.folder))
  const line = progressLine(terminal)
  const strict = flags.strict ?? false
  const built = await buildBook(
    project.config,
    { documents, strict },
    project.effects,
    flags.quiet ? noProgress : line.show,
  ).finally(line.end)
  const report = seenFrom(built, project, terminal)
  const messages = strictly(placedFrom(messagesOf(report), project, terminal), strict)
  const code = exitCodeOf(messages)
  if (flags.json) {
    terminal.out(json({ ok: code === 0, ...dataOf(report), diagnostics: messages.map(diagnosticData) }))
    return code
  }
  const shown = messages.filter(message => !flags.quiet || message.fatal !== undefined)
  terminal.out(reportDiagnostics(shown, terminal.outLook))
  if (!flags.quiet) terminal.out(`${shown.length > 0 ? '\n' : ''}${reportBuilt(report, terminal.outLook)}`)
  return code
}
