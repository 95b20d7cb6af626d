import type { SeamReport } from '../build/seams.js'
import { exitCodeOf } from './exit-code.js'
import type { GlobalFlags } from './flags.js'
import { change as changeProject, openProject, type Project, placedFrom } from './project.js'
import { reportDiagnostics } from './report/diagnostics.js'
import { diagnosticData, json } from './report/json.js'
import type { Look } from './report/look.js'
import { said } from './report/said.js'
import { reportSewn } from './report/sewn.js'
import { reportWritten } from './report/written.js'
import type { Terminal } from './terminal.js'

/** What both `join` and `split` take. */
export interface SeamFlags extends GlobalFlags {
  document?: string
  dryRun?: boolean
  json?: boolean
}

const verdict = ({ files, isLeft }: SeamReport, dryRun: boolean, look: Look): string =>
  isLeft ? `${said(look, 'written.nothing')}\n` : reportWritten(files.length, dryRun, look)

/** Change seams of a document and tell what came of it. */
export const sewing = async (
  flags: SeamFlags,
  terminal: Terminal,
  change: (project: Project) => Promise<SeamReport>,
): Promise<number> => {
  const project = await openProject(flags.project, terminal)
  const { messages, ...report } = await changeProject(project, flags.dryRun === true, () => change(project))
  const diagnostics = placedFrom(messages, project, terminal)
  const code = exitCodeOf(diagnostics)
  if (flags.json) {
    terminal.out(json({ ok: code === 0, ...report, diagnostics: diagnostics.map(diagnosticData) }))
    return code
  }
  const whole: SeamReport = { ...report, messages }
  terminal.out(reportDiagnostics(diagnostics, terminal.outLook))
  terminal.out(reportSewn(whole, project.config.sourceLanguage, terminal.outLook))
  terminal.out(verdict(whole, flags.dryRun === true, terminal.outLook))
  return code
}
