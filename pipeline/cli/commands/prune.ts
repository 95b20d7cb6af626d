import { prune as pruneBook } from '../../prune.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { change, openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import { reportPruned } from '../report/pruned.js'
import type { Terminal } from '../terminal.js'

export interface PruneFlags extends GlobalFlags {
  obsoleteBefore: string
  dryRun?: boolean
  json?: boolean
}

/** `duizhao prune --obsolete-before DATE`: delete what vanished from the source before a day. */
export const prune = async (
  documents: readonly string[],
  { obsoleteBefore: before, dryRun = false, json: asJson, project: folder }: PruneFlags,
  terminal: Terminal,
): Promise<number> => {
  const project = await openProject(folder, terminal)
  const pruned = await change(project, dryRun, () =>
    pruneBook(project.config, { before, documents, dryRun }, project.effects),
  )
  const found = pruned.flatMap(({ messages }) => messages)
  const messages = placedFrom(found, project, terminal)
  const code = exitCodeOf(messages)
  if (asJson) {
    const data = pruned.map(({ messages: _, ...rest }) => rest)
    terminal.out(json({ ok: code === 0, documents: data, diagnostics: messages.map(diagnosticData) }))
    return code
  }
  terminal.out(reportDiagnostics(messages, terminal.outLook))
  terminal.out(reportPruned(pruned, dryRun, terminal.outLook))
  return code
}
