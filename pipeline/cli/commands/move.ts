import { move as moveDocument } from '../../move.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { change, openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { reportExtracted } from '../report/extracted.js'
import { diagnosticData, json } from '../report/json.js'
import { reportWritten } from '../report/written.js'
import type { Terminal } from '../terminal.js'

export interface MoveFlags extends GlobalFlags {
  dryRun?: boolean
  json?: boolean
}

/** `duizhao move OLD NEW`: a document has another name now. */
export const move = async (
  [from, to]: readonly [string, string],
  { dryRun = false, json: asJson, project: folder }: MoveFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(folder, terminal)
  const documents = await change(project, dryRun, () =>
    moveDocument(project.config, { from, to, dryRun }, project.effects),
  )
  const found = documents.flatMap(({ messages }) => messages)
  const messages = placedFrom(found, project, terminal)
  const code = exitCodeOf(messages)
  if (asJson) {
    const data = documents.map(({ report, heritage, files, isLeft }) => ({
      ...report,
      heritage,
      files,
      isLeft,
    }))
    terminal.out(json({ ok: code === 0, documents: data, diagnostics: messages.map(diagnosticData) }))
    return code
  }
  terminal.out(reportDiagnostics(messages, terminal.outLook))
  terminal.out(reportExtracted(documents, terminal.outLook))
  const files = documents.reduce((sum, document) => sum + document.files.length, 0)
  terminal.out(reportWritten(files, dryRun, terminal.outLook))
  return code
}
