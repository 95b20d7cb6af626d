import { type ConfirmedDocument, type ConfirmRequest, confirm as confirmIn } from '../../confirm.js'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { exitCodeOf } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { change, openProject, placedFrom } from '../project.js'
import { reportDiagnostics } from '../report/diagnostics.js'
import { diagnosticData, json } from '../report/json.js'
import type { Look } from '../report/look.js'
import { visible } from '../report/visible.js'
import type { Terminal } from '../terminal.js'

/** The flags of `duizhao confirm`. */
export interface ConfirmFlags extends GlobalFlags {
  changed?: boolean
  lang?: string[]
  document?: string
  by?: string
  dryRun?: boolean
  json?: boolean
}

const linesOf = ({ document, confirmed }: ConfirmedDocument, { colors }: Look): string[] => [
  colors.bold(visible(document)),
  ...confirmed.flatMap(({ language, id, source, text }) => [
    `  ${language}  ${id}  ${visible(source)}`,
    `  ${' '.repeat(language.length)}  ${' '.repeat(id.length)}  ${visible(text)}`,
  ]),
]

const verdict = (documents: readonly ConfirmedDocument[], dryRun: boolean, language: Look['language']) => {
  const count = documents.reduce((sum, { confirmed }) => sum + confirmed.length, 0)
  if (count === 0) return tell(saying('confirmed.none'), language)
  const files = saying('files', { count: documents.flatMap(document => document.files).length })
  return tell(saying(dryRun ? 'confirmed.would' : 'confirmed', { count, files }), language)
}

const requestOf = (ids: readonly string[], flags: ConfirmFlags): ConfirmRequest => {
  const { changed = false, lang, document, by, dryRun = false } = flags
  if (changed === ids.length > 0) throw new SetupError(saying('confirm.which'))
  const optional = Object.entries({ languages: lang, document, by }).filter(
    ([, value]) => value !== undefined,
  )
  return { ids, dryRun, ...Object.fromEntries(optional) }
}

/** `duizhao confirm ID…` or `--changed`: stale translations are right for the source as it stands. */
export const confirm = async (
  ids: readonly string[],
  flags: ConfirmFlags,
  terminal: Terminal,
): Promise<number> => {
  const request = requestOf(ids, flags)
  const project = await openProject(flags.project, terminal)
  const documents = await change(project, request.dryRun === true, () =>
    confirmIn(project.config, request, project.effects),
  )
  const messages = placedFrom(
    documents.flatMap(document => document.messages),
    project,
    terminal,
  )
  const code = exitCodeOf(messages)
  if (flags.json) {
    const data = documents.map(({ messages: _, ...document }) => document)
    terminal.out(json({ ok: code === 0, documents: data, diagnostics: messages.map(diagnosticData) }))
    return code
  }
  const look = terminal.outLook
  terminal.out(reportDiagnostics(messages, look))
  const lines = documents.filter(({ isLeft }) => !isLeft).flatMap(document => linesOf(document, look))
  terminal.out(
    [...lines, verdict(documents, request.dryRun === true, look.language)].map(line => `${line}\n`).join(''),
  )
  return code
}
