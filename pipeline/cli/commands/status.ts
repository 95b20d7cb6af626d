import { status as statusOf } from '../../status.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { progressLine } from '../progress.js'
import { openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import { reportStatus } from '../report/status.js'
import type { Terminal } from '../terminal.js'

export interface StatusFlags extends GlobalFlags {
  json?: boolean
}

/** `duizhao status`: how far the translations have come. */
export const status = async (
  documents: readonly string[],
  flags: StatusFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(flags.project, terminal)
  const line = progressLine(terminal)
  const report = await statusOf(project.config, { documents }, project.effects, line.show).finally(line.end)
  const messages = placedFrom(report.messages, project, terminal)
  const code = exitCodeOf(messages)
  if (flags.json) {
    const diagnostics = messages.map(diagnosticData)
    terminal.out(json({ ok: code === 0, documents: report.documents, diagnostics }))
  } else {
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    terminal.out(reportStatus(report, terminal.outLook))
  }
  return code
}
