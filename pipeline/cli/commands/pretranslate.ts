import { type PretranslatedDocument, pretranslate as pretranslateBook } from '../../pretranslate.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { change, openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import { reportPretranslated } from '../report/pretranslated.js'
import { reportWritten } from '../report/written.js'
import type { Terminal } from '../terminal.js'

export interface PretranslateFlags extends GlobalFlags {
  lang?: string[]
  substitute?: boolean
  repeats?: boolean
  dryRun?: boolean
  json?: boolean
}

const dataOf = ({ found, ...rest }: PretranslatedDocument): Record<string, unknown> => ({
  ...rest,
  found: found.map(({ match: { entry, uses, substituted }, ...one }) => ({
    ...one,
    uses,
    from: { document: entry.document, id: entry.id, source: entry.source, target: entry.target },
    figures: substituted?.figures,
  })),
})

/** `duizhao pretranslate`: fill what is missing with what the memory knows. */
export const pretranslate = async (
  documents: readonly string[],
  { lang, substitute, repeats, dryRun, json: asJson, project: folder }: PretranslateFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(folder, terminal)
  const request = {
    documents,
    languages: lang ?? [],
    substituted: substitute ?? false,
    repeats: repeats ?? false,
    dryRun: dryRun ?? false,
  }
  const report = await change(project, request.dryRun, () =>
    pretranslateBook(project.config, request, project.effects),
  )
  const messages = placedFrom(report.messages, project, terminal)
  const code = exitCodeOf(messages)
  if (asJson) {
    const diagnostics = messages.map(diagnosticData)
    terminal.out(
      json({ ok: code === 0, documents: report.documents.map(dataOf), files: report.files, diagnostics }),
    )
    return code
  }
  terminal.out(reportDiagnostics(messages, terminal.outLook))
  terminal.out(reportPretranslated(report.documents, terminal.outLook))
  terminal.out(reportWritten(report.files.length, dryRun === true, terminal.outLook))
  return code
}
