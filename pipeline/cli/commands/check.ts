import { checkBook } from '../../check-book.js'
import { inLanguage, isAtLeast, type Severity, severity } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { type Message, saying } from '../../model/messages/message.js'
import { tell } from '../../model/messages/tell.js'
import { exitCodeOf, strictly } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { narrow } from '../narrow.js'
import { progressLine } from '../progress.js'
import { change, openProject, pathFrom, placedFrom } from '../project.js'
import { countSeverities, reportDiagnostics, reportVerdict, sortDiagnostics } from '../report/diagnostics.js'
import { reportFixed } from '../report/fixed.js'
import { machineReports } from '../report/machine.js'
import type { Terminal } from '../terminal.js'
import { readVersion } from '../version.js'
import type { CheckPairsFlags } from './check-pairs.js'

export interface CheckFlags extends GlobalFlags, Partial<CheckPairsFlags> {
  lang?: LanguageTag[]
  fix?: boolean
  dryRun?: boolean
  severity?: Severity
  json?: boolean
}

/** What `--fix` did. */
const mended = (count: number, dryRun: boolean): Message => {
  if (count === 0) return saying('fixed.none')
  return saying(dryRun ? 'fixed.would' : 'fixed', { count })
}

const checkProject = async (
  documents: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> => {
  const { lang, report, strict = false, fix = false, dryRun = false, severity: least = 'info' } = flags
  const project = await openProject(flags.project, terminal, config =>
    narrow(config, lang ? { lang } : {}, terminal.folder),
  )
  const line = progressLine(terminal)
  const request = { documents, fix: fix || dryRun, dryRun }
  const checked = await change(project, dryRun || !fix, () =>
    checkBook(project.config, request, project.effects, line.show),
  ).finally(line.end)
  const told = checked.messages.filter(message => isAtLeast(severity(message), least))
  const messages = strictly(placedFrom(sortDiagnostics(told), project, terminal), strict)
  const seen = pathFrom(project, terminal)
  const fixed = checked.fixed.map(({ path, fixes }) => ({ path: seen(path), fixes }))
  if (report) {
    const files = checked.files.map(seen)
    const named = messages.map(message => inLanguage(message, terminal.messages ?? 'en'))
    terminal.out(machineReports[report](named, { version: await readVersion(), files, fixed }))
  } else {
    const files = saying('files', { count: checked.files.length })
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    terminal.out(reportVerdict(countSeverities(messages), files, terminal.outLook))
    if (request.fix) {
      terminal.out(reportFixed(fixed, terminal.outLook))
      const made = mended(fixed.flatMap(({ fixes }) => fixes).length, dryRun)
      terminal.out(`${tell(made, terminal.outLook.language)}\n`)
    }
  }
  return exitCodeOf(messages)
}

/** `duizhao check`: find what is wrong with the source and its translations, or with the pairs of a file. */
export const check = async (
  documents: readonly string[],
  given: CheckFlags,
  terminal: Terminal,
): Promise<number> => {
  const flags: CheckFlags = given.json ? { ...given, report: 'json' } : given
  const { pairs, source = 'zh-Hans' } = flags
  if (pairs === undefined) return checkProject(documents, flags, terminal)
  const { checkPairsFile } = await import('./check-pairs.js')
  return checkPairsFile({ ...flags, pairs, source }, terminal)
}
