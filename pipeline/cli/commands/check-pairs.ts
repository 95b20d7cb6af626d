import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import {
  type CheckedPair,
  checkPairs,
  pairReport,
  type Survey,
  surveyPairs,
} from '../../check/pairs-file/check-pairs.js'
import { pairDiagnostics } from '../../check/pairs-file/diagnostics.js'
import type { FilePair } from '../../check/pairs-file/read.js'
import { targetNamed } from '../../check/pairs-file/target-named.js'
import { reports } from '../../check/report/report.js'
import { loadSpelling } from '../../check/spelling/dictionary.js'
import { acceptedWords, termFinder } from '../../memory/glossary/found-terms.js'
import { parseGlossary } from '../../memory/glossary/parse.js'
import { badLine } from '../../model/bad-line.js'
import {
  type Diagnostic,
  EncodingError,
  inLanguage,
  isAtLeast,
  SetupError,
  type Severity,
} from '../../model/diagnostic.js'
import { guessEncoding } from '../../model/encoding.js'
import type { LanguageTag } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import { exitCodeOf, exitCodes, strictly } from '../exit-code.js'
import { openPairs, type PairsInput } from '../pairs-input.js'
import { type ProgressLine, progressLine } from '../progress.js'
import { countSeverities, reportDiagnostics, reportVerdict } from '../report/diagnostics.js'
import type { MachineReport } from '../report/machine.js'
import type { Terminal } from '../terminal.js'
import { readVersion } from '../version.js'

export interface CheckPairsFlags {
  /** The file, as the user wrote it. */
  pairs: string
  source: LanguageTag
  /** Default: what the file names, else English. */
  target?: LanguageTag
  glossary?: string
  report?: MachineReport
  strict?: boolean
  /** Alarms that are less are left out: a pair by itself says too little to tell of what may be right. */
  severity?: Severity
}

/** A pair with the alarms that are to be told, and what they are as messages. */
interface Heard {
  each: CheckedPair
  messages: readonly Diagnostic[]
}

/** Writes what is heard, pair by pair, and at the end what is said of all. */
interface Writer {
  pair(heard: Heard): void
  end(): void
}

const glossaryText = async (path: string, terminal: Terminal): Promise<string> => {
  const file = resolve(terminal.folder, path)
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) throw new SetupError(saying('file.none', { path, folder: dirname(file), name: basename(file) }))
  if (!isUtf8(bytes)) throw new EncodingError(path, badLine(bytes), guessEncoding(bytes))
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

const termsOf = async (path: string | undefined, target: LanguageTag, terminal: Terminal) => {
  if (path === undefined) return {}
  const { glossary } = parseGlossary(await glossaryText(path, terminal), path)
  return { terms: termFinder(glossary, target), accepted: acceptedWords(glossary, target) }
}

/** Each pair with the alarms that are at least so severe. */
async function* hear(
  checked: AsyncIterable<CheckedPair>,
  { pairs: path, strict = false, severity: least = 'warning' }: CheckPairsFlags,
): AsyncGenerator<Heard> {
  for await (const { pair, alarms } of checked) {
    const each = { pair, alarms: alarms.filter(({ severity }) => isAtLeast(severity, least)) }
    yield { each, messages: strictly(pairDiagnostics(each, path), strict) }
  }
}

/** A line of JSON a pair. */
const jsonLines = ({ out, messages }: Terminal): Writer => ({
  pair: ({ each }) => out(`${JSON.stringify(pairReport(each, messages))}\n`),
  end: () => {},
})

/** Messages as text, each once its pair is checked. */
const textWriter = ({ count, lastLine }: Survey, path: string, { out, outLook }: Terminal): Writer => {
  const counts = countSeverities([])
  const widest = `${path}:${lastLine}:1`
  return {
    pair: ({ messages }) => {
      countSeverities(messages, counts)
      out(reportDiagnostics(messages, outLook, widest))
    },
    end: () => out(reportVerdict(counts, saying('pairs', { count }), outLook)),
  }
}

/** A report that tells of all messages at once. */
const reportWriter = async (
  report: keyof typeof reports,
  path: string,
  { out, messages: language = 'en' }: Terminal,
): Promise<Writer> => {
  const version = await readVersion()
  const all: Diagnostic[] = []
  return {
    pair: ({ messages }) => void all.push(...messages.map(message => inLanguage(message, language))),
    end: () => out(reports[report](all, { version, files: [path] })),
  }
}

const writerOf = (
  { report, pairs }: CheckPairsFlags,
  survey: Survey,
  terminal: Terminal,
): Writer | Promise<Writer> => {
  if (report === 'json') return jsonLines(terminal)
  return report ? reportWriter(report, pairs, terminal) : textWriter(survey, pairs, terminal)
}

/** Pairs that go by, with word of how many did. */
async function* told(pairs: AsyncIterable<FilePair>, tell: (done: number) => void): AsyncGenerator<FilePair> {
  let done = 0
  for await (const pair of pairs) {
    tell(done)
    done += 1
    yield pair
  }
}

/** Look through the whole, then check pair by pair. */
const checkInput = async (
  input: PairsInput,
  flags: CheckPairsFlags,
  terminal: Terminal,
  { show, end }: ProgressLine,
): Promise<number> => {
  const { source, pairs: document } = flags
  const target = flags.target ?? targetNamed(input.beginning, source) ?? 'en'
  const spelling = await loadSpelling(target)
  const options = {
    sourceLanguage: source,
    targetLanguage: target,
    ...(spelling ? { spelling } : {}),
    ...(await termsOf(flags.glossary, target, terminal)),
  }
  const pairs = () => input.pairs({ path: document, source, target })
  const survey = await surveyPairs(
    () => told(pairs(), done => show({ doing: 'reading-pair', pair: done + 1, document, done, total: 0 })),
    options,
  )
  // On a terminal the messages themselves show that it goes on.
  if (terminal.outLook.columns !== undefined) end()
  const checking = () =>
    told(pairs(), done => show({ doing: 'checking', document, done, total: survey.count }))
  const writer = await writerOf(flags, survey, terminal)
  let code: number = exitCodes.fine
  for await (const heard of hear(checkPairs(checking, survey), flags)) {
    writer.pair(heard)
    code = Math.max(code, exitCodeOf(heard.messages))
  }
  end()
  writer.end()
  return code
}

/**
 * `duizhao check --pairs FILE`: check aligned pairs without a book. The file is read twice, so that none of it needs to be
 * held; what is piped in is kept in a temporary file meanwhile. Nothing is written before all of it has been read once.
 */
export const checkPairsFile = async (flags: CheckPairsFlags, terminal: Terminal): Promise<number> => {
  const input = await openPairs(flags.pairs, terminal)
  const line = progressLine(terminal)
  try {
    return await checkInput(input, flags, terminal, line)
  } finally {
    line.end()
    await input.close()
  }
}
