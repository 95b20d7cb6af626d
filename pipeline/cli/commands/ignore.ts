import { ruleOf } from '../../check/explain.js'
import { type IgnoreReport, ignoreAlarm } from '../../ignore.js'
import { saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { exitCodes } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { change, openProject } from '../project.js'
import { json } from '../report/json.js'
import type { Look } from '../report/look.js'
import { visible } from '../report/visible.js'
import type { Terminal } from '../terminal.js'
import { unknownRule } from '../unknown-rule.js'

/** The flags of `duizhao ignore`. */
export interface IgnoreFlags extends GlobalFlags {
  check: string
  why?: string
  by?: string
  lang?: string[]
  document?: string
  heed?: boolean
  dryRun?: boolean
  json?: boolean
}

const reportIgnored = (
  report: IgnoreReport,
  heed: boolean,
  dryRun: boolean,
  { colors, language: reader }: Look,
): string => {
  const lines = report.ignored.flatMap(({ language, messages }) =>
    messages.map(message => `  ${language}  ${visible(message)}`),
  )
  const files = saying('files', { count: report.files.length })
  const done = saying(`${heed ? 'heeded' : 'ignored'}${dryRun ? '.would' : ''}`, { files })
  return [colors.bold(visible(report.document)), ...lines, tell(done, reader)]
    .map(line => `${line}\n`)
    .join('')
}

/** `duizhao ignore ID --check NAME`: a text is right whatever a check says. */
export const ignore = async (id: string, flags: IgnoreFlags, terminal: Terminal): Promise<number> => {
  const { check: rule, why, by, lang, document, heed = false, dryRun = false } = flags
  if (!ruleOf(rule)) throw unknownRule(rule)
  const project = await openProject(flags.project, terminal)
  const { config, effects } = project
  const optional = Object.fromEntries(
    Object.entries({ why, by, languages: lang, document }).filter(([, value]) => value !== undefined),
  )
  const messages = flags.json ? (terminal.messages ?? 'en') : terminal.outLook.language
  const request = { id, rule, heed, dryRun, messages, ...optional }
  const report = await change(project, dryRun, () => ignoreAlarm(config, request, effects))
  terminal.out(
    flags.json ? json({ ok: true, ...report }) : reportIgnored(report, heed, dryRun, terminal.outLook),
  )
  return exitCodes.fine
}
