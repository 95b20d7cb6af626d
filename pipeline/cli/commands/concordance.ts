import { concordance as concordanceOf } from '../../concordance.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { openProject, placedFrom } from '../project.js'
import { reportConcordance } from '../report/concordance.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import type { Terminal } from '../terminal.js'

export interface ConcordanceFlags extends GlobalFlags {
  lang?: string[]
  json?: boolean
}

/** `duizhao concordance TEXT`: where a text stands, and how it was translated there. */
export const concordance = async (
  text: string,
  { lang, json: asJson, project: folder }: ConcordanceFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(folder, terminal)
  const report = await concordanceOf(project.config, text, { languages: lang ?? [] }, project.effects)
  const messages = placedFrom(report.messages, project, terminal)
  const code = exitCodeOf(messages)
  if (asJson) {
    terminal.out(json({ ok: code === 0, lines: report.lines, diagnostics: messages.map(diagnosticData) }))
  } else {
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    terminal.out(reportConcordance(report.lines, terminal.outLook))
  }
  return code
}
