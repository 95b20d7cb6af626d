import { type TermsReport, terms as termsOf } from '../../terms.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import { reportTerms } from '../report/terms.js'
import type { Terminal } from '../terminal.js'

export interface TermsFlags extends GlobalFlags {
  unused?: boolean
  candidates?: boolean
  json?: boolean
}

/** The part that was asked for: candidates, entries that stand nowhere, or the use of all. */
const chosen = (report: TermsReport, { unused, candidates }: TermsFlags): TermsReport => ({
  ...report,
  terms: candidates && !unused ? [] : report.terms.filter(({ count }) => !unused || count === 0),
})

/** `duizhao terms`: how the glossary is used, and what it may lack. */
export const terms = async (
  documents: readonly string[],
  flags: TermsFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(flags.project, terminal)
  const request = { documents, candidates: flags.candidates ?? false }
  const report = chosen(await termsOf(project.config, request, project.effects), flags)
  const messages = placedFrom(report.messages, project, terminal)
  const code = exitCodeOf(messages)
  if (flags.json) {
    const uses = report.terms.map(({ term, count }) => ({ ...term, count }))
    const { path, candidates } = report
    const diagnostics = messages.map(diagnosticData)
    terminal.out(json({ ok: code === 0, glossary: path, terms: uses, candidates, diagnostics }))
  } else {
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    terminal.out(reportTerms(report, flags, terminal.outLook))
  }
  return code
}
