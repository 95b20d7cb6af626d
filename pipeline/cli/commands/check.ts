import { checkBook } from '../../check-book.js'
import { isAtLeast, type Severity, severity } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { exitCodeOf, strictly } from '../exit-code.js'
import type { GlobalFlags } from '../flags.js'
import { narrow } from '../narrow.js'
import { progressLine } from '../progress.js'
import { openProject, placedFrom } from '../project.js'
import { counted } from '../report/counted.js'
import { reportCounts, reportDiagnostics, sortDiagnostics } from '../report/diagnostics.js'
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

/** What `--fix` did, in one line. */
const verdict = (texts: number, dryRun: boolean): string => {
  if (texts === 0) return 'Nothing can be mended without asking.\n'
  return dryRun ? `${counted(texts, 'text')} would be mended.\n` : `${counted(texts, 'text')} mended.\n`
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
  const checked = await checkBook(project.config, request, project.effects, line.show).finally(line.end)
  const told = checked.messages.filter(message => isAtLeast(severity(message), least))
  const messages = strictly(placedFrom(sortDiagnostics(told), project, terminal), strict)
  if (report) {
    const { files, fixed } = checked
    terminal.out(machineReports[report](messages, { version: await readVersion(), files, fixed }))
  } else {
    const counts = reportCounts(messages, terminal.outLook) || 'Nothing found'
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    terminal.out(`${counts} in ${counted(checked.files.length, 'file')}.\n`)
    if (request.fix) {
      terminal.out(reportFixed(checked.fixed, terminal.outLook))
      terminal.out(verdict(checked.fixed.flatMap(({ fixes }) => fixes).length, dryRun))
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
