import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { type CheckedPair, checkPairs, pairReport } from '../../check/pairs-file/check-pairs.js'
import { pairDiagnostics } from '../../check/pairs-file/diagnostics.js'
import { readPairs } from '../../check/pairs-file/read.js'
import { targetNamed } from '../../check/pairs-file/target-named.js'
import { type ReportFormat, reports } from '../../check/report/report.js'
import { loadSpelling } from '../../check/spelling/dictionary.js'
import { acceptedWords, termFinder } from '../../memory/glossary/found-terms.js'
import { parseGlossary } from '../../memory/glossary/parse.js'
import { isAtLeast, SetupError, type Severity } from '../../model/diagnostic.js'
import type { LanguageTag } from '../../model/language.js'
import { exitCodeOf, exitCodes, strictly } from '../exit-code.js'
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

/** The pairs of the file, and the language of their targets; its text is let go. */
const readFilePairs = async ({ pairs: path, source, target: said }: CheckPairsFlags, terminal: Terminal) => {
  const text = await textOf(path, terminal)
  const target = said ?? targetNamed(text, source) ?? 'en'
  return { target, pairs: readPairs(text, { path, source, target }) }
}

/** Each pair with the alarms that are at least so severe, and what they are as messages. */
function* heard(checked: Iterable<CheckedPair>, { pairs: path, strict, severity }: CheckPairsFlags) {
  for (const { pair, alarms } of checked) {
    const loud = alarms.filter(alarm => isAtLeast(alarm.severity, severity ?? 'warning'))
    const each = { pair, alarms: loud }
    yield { each, messages: strictly(pairDiagnostics(each, path), strict ?? false) }
  }
}

/** `duizhao check --pairs FILE`: check aligned pairs without a book. With `--json` each line is written once its pair is checked. */
export const checkPairsFile = async (flags: CheckPairsFlags, terminal: Terminal): Promise<number> => {
  const { source, report } = flags
  const { pairs, target } = await readFilePairs(flags, terminal)
  const spelling = await loadSpelling(target)
  const options = {
    sourceLanguage: source,
    targetLanguage: target,
    ...(spelling ? { spelling } : {}),
    ...(await termsOf(flags.glossary, target, terminal)),
  }
  const all = heard(checkPairs(pairs, options), flags)
  if (flags.json) return printLines(all, terminal)
  const messages = [...all].flatMap(({ messages }) => messages)
  if (report) terminal.out(reports[report](messages, { version: await readVersion(), files: [flags.pairs] }))
  else {
    terminal.out(reportDiagnostics(messages, terminal.outLook))
    const counts = reportCounts(messages, terminal.outLook) || 'Nothing found'
    terminal.out(`${counts} in ${counted(pairs.length, 'pair')}.\n`)
  }
  return exitCodeOf(messages)
}

/** A line of JSON a pair; nothing of it is kept but what the shell is told. */
const printLines = (all: ReturnType<typeof heard>, terminal: Terminal): number => {
  let code: number = exitCodes.fine
  for (const { each, messages } of all) {
    terminal.out(`${JSON.stringify(pairReport(each))}\n`)
    code = Math.max(code, exitCodeOf(messages))
  }
  return code
}
