import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { checkPairs, pairReport } from '../../check/pairs-file/check-pairs.js'
import { pairDiagnostics } from '../../check/pairs-file/diagnostics.js'
import { readPairs } from '../../check/pairs-file/read.js'
import { targetNamed } from '../../check/pairs-file/target-named.js'
import { type ReportFormat, reports } from '../../check/report/report.js'
import { loadSpelling } from '../../check/spelling/dictionary.js'
import { acceptedWords, termFinder } from '../../memory/glossary/found-terms.js'
import { parseGlossary } from '../../memory/glossary/parse.js'
import { isAtLeast, SetupError, type Severity } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { exitCodeOf, strictly } from '../exit-code.js'
import { counted } from '../report/counted.js'
import { reportCounts, reportDiagnostics } from '../report/diagnostics.js'
import type { Terminal } from '../terminal.js'
import { readVersion } from '../version.js'

export interface CheckPairsFlags {
  /** The file, as the user wrote it. */
  pairs: string
  source: LanguageTag
  /** Default: what the file names, else English. */
  target?: LanguageTag
  glossary?: string
  report?: ReportFormat
  strict?: boolean
  json?: boolean
  /** Alarms that are less are left out: a pair by itself says too little to tell of what may be right. */
  severity?: Severity
}

/** The text of a file named on the command line; `-` is what is piped in. */
const textOf = async (path: string, terminal: Terminal): Promise<string> => {
  const file = resolve(terminal.folder, path)
  const isPiped = path === '-' && terminal.input !== undefined
  try {
    const bytes = isPiped ? await terminal.input?.() : await readFile(file)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const isEncoding = error instanceof TypeError
    throw new SetupError(
      isEncoding
        ? `${path}: found bytes that are not UTF-8. Save the file as UTF-8 and try again.`
        : `${path}: found no such file in ${dirname(file)}, expected ${basename(file)} there.`,
    )
  }
}

const termsOf = async (path: string | undefined, target: LanguageTag, terminal: Terminal) => {
  if (path === undefined) return {}
  const { glossary } = parseGlossary(await textOf(path, terminal), path)
  return { terms: termFinder(glossary, target), accepted: acceptedWords(glossary, target) }
}

/** `duizhao check --pairs FILE`: check aligned pairs without a book. */
export const checkPairsFile = async (flags: CheckPairsFlags, terminal: Terminal): Promise<number> => {
  const { pairs: path, source, strict = false, report, severity: least = 'warning' } = flags
  const text = await textOf(path, terminal)
  const target = flags.target ?? targetNamed(text, source) ?? 'en'
  const pairs = readPairs(text, { path, source, target })
  const spelling = await loadSpelling(target)
  const options = {
    sourceLanguage: source,
    targetLanguage: target,
    ...(spelling ? { spelling } : {}),
    ...(await termsOf(flags.glossary, target, terminal)),
  }
  const checked = checkPairs(pairs, options).map(({ pair, alarms }) => ({
    pair,
    alarms: alarms.filter(({ severity }) => isAtLeast(severity, least)),
  }))
  const messages = strictly(pairDiagnostics(checked, path), strict)
  if (flags.json) for (const each of checked) terminal.out(`${JSON.stringify(pairReport(each))}\n`)
  else if (report) terminal.out(reports[report](messages, { version: await readVersion(), files: [path] }))
  else {
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    const counts = reportCounts(messages, terminal.outLook) || 'Nothing found'
    terminal.out(`${counts} in ${counted(pairs.length, 'pair')}.\n`)
  }
  return exitCodeOf(messages)
}
