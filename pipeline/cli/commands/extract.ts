import { type ExtractedDocument, extract as extractBook } from '../../extract.js'
import { saying } from '../../model/messages/message.js'
import { exitCodeOf, exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { progressLine } from '../progress.js'
import { openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { reportExtracted } from '../report/extracted.js'
import { diagnosticData, json } from '../report/json.js'
import type { Look } from '../report/look.js'
import { said } from '../report/said.js'
import { reportWritten } from '../report/written.js'
import type { Terminal } from '../terminal.js'

export interface ExtractFlags extends GlobalFlags {
  dryRun?: boolean
  check?: boolean
  json?: boolean
}

/** What was done to the files, in one line. */
const verdict = (count: number, left: number, { dryRun, check }: ExtractFlags, look: Look): string => {
  if (count === 0) return `${said(look, left === 0 ? 'extract.current' : 'written.nothing')}\n`
  if (!check) return reportWritten(count, dryRun === true, look)
  return `${said(look, 'extract.outdated', { files: saying('files', { count }) })}\n`
}

const dataOf = ({
  report,
  heritage,
  files,
  isLeft,
  changed,
}: ExtractedDocument): Record<string, unknown> => ({
  ...report,
  heritage,
  files,
  isLeft,
  changed,
})

/** `duizhao extract`: bring the catalogues up to date with the source. */
export const extract = async (
  documents: readonly string[],
  flags: ExtractFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(flags.project, terminal)
  const line = progressLine(terminal)
  const request = { documents, dryRun: flags.dryRun === true || flags.check === true }
  const extracted = await extractBook(project.config, request, project.effects, line.show).finally(line.end)
  const files = extracted.flatMap(document => document.files)
  const messages = placedFrom(
    extracted.flatMap(document => document.messages),
    project,
    terminal,
  )
  const code = flags.check && files.length > 0 ? exitCodes.content : exitCodeOf(messages)
  if (flags.json) {
    const diagnostics = messages.map(diagnosticData)
    terminal.out(json({ ok: code === 0, documents: extracted.map(dataOf), diagnostics }))
    return code
  }
  terminal.out(reportDiagnostics(messages, terminal.outLook))
  terminal.out(reportExtracted(extracted, terminal.outLook))
  const left = extracted.filter(({ isLeft }) => isLeft).length
  terminal.out(verdict(files.length, left, flags, terminal.outLook))
  return code
}
