import { posix } from 'node:path'
import { type Book, openBook } from './build/book.js'
import { publishBookPage, type Summary, summaryOf } from './build/book-page.js'
import { type Coverage, coverageOf } from './build/counts.js'
import { Guide } from './build/leads.js'
import { manifestOf, type OutputFile, writeOutput } from './build/output.js'
import { pdfJobs } from './build/pdf-name.js'
import { type Prepared, prepare } from './build/prepare.js'
import { putSourceForStale } from './build/source-for-stale.js'
import { chooseSources, findSources, type Source } from './build/sources.js'
import { renderPages } from './build/web.js'
import type { Config, Format, PdfLayout } from './config.js'
import type { Reconciliation } from './model/catalog.js'
import { type Diagnostic, severity } from './model/diagnostic.js'
import type { Effects } from './model/effects.js'
import type { LanguageTag } from './model/language.js'
import { noProgress, type Progress } from './model/progress.js'
import { nodeEffects } from './node.js'
import type { PrintBrowser } from './print/browser/open.js'
import type { PressReport } from './print/press/press-report.js'

/** What to build; everything absent is the configuration's. */
export interface BuildRequest {
  /** Names or paths of documents. Default: all. */
  documents?: readonly string[]
  languages?: readonly LanguageTag[]
  formats?: readonly Format[]
  /** Layouts of the PDFs. */
  layouts?: readonly PdfLayout[]
  /** Warnings keep a document from being published, as errors do. */
  strict?: boolean
}

/** A file that was written. */
export interface BuiltFile {
  /** Path relative to the project. */
  path: string
  bytes: number
  /** Pages of a PDF. */
  pages?: number
  /** What a printer asks of a PDF for the press. */
  press?: PressReport
}

/** What became of one document. */
export interface BuiltDocument {
  name: string
  /** Of the source file, relative to the project. */
  path: string
  /** Empty when a problem kept the document from being published. */
  files: BuiltFile[]
  /** Of a document that was not published: what an earlier build wrote stands. */
  lastOutputStands?: boolean
  messages: Diagnostic[]
  coverage: Record<LanguageTag, Coverage>
  /** How the source was matched with its catalogue. */
  reconciliation: Reconciliation
  milliseconds: number
}

/** What became of a book. */
export interface BuildReport {
  documents: BuiltDocument[]
  /** The page that lists the documents, with its fonts. */
  files: BuiltFile[]
  /** What is wrong with the book as a whole. */
  messages: Diagnostic[]
  milliseconds: number
}

/** A build under way. */
interface Run {
  book: Book
  /** Undefined where no PDF is asked for. */
  browser: PrintBrowser | undefined
  formats: ReadonlySet<Format>
  layouts: readonly PdfLayout[]
  strict: boolean
  /** Knows where links within the book lead. */
  guide: Guide
  /** What the page of the book tells of the documents, by name. */
  summaries: Map<string, Summary>
  effects: Effects
}

interface Made {
  files: (OutputFile & Partial<Pick<BuiltFile, 'pages' | 'press'>>)[]
  messages: Diagnostic[]
}

/** A PDF, or the report on one. */
const isPdf = (path: string): boolean => /\.pdf$|\.press\.json$/.test(path)

/** What prints is loaded with the first PDF: pages alone need none of it. */
const makePdfs = async (prepared: Prepared, run: Run, browser: PrintBrowser): Promise<Made> => {
  const { printPdf } = await import('./build/pdf.js')
  const jobs = pdfJobs(run.layouts, run.book.targetLanguages)
  const made = await Promise.all(jobs.map(job => printPdf(prepared, job, run.book, browser, run.effects)))
  return {
    files: made.flatMap(({ files }) => files),
    messages: made.flatMap(({ messages }) => messages),
  }
}

const make = async (prepared: Prepared, run: Run): Promise<Made> => {
  putSourceForStale(prepared.document, prepared.policies)
  const parts: Made[] = []
  if (run.formats.has('html')) parts.push(await renderPages(prepared, run.book, run.effects))
  if (run.browser) parts.push(await makePdfs(prepared, run, run.browser))
  return { files: parts.flatMap(part => part.files), messages: parts.flatMap(part => part.messages) }
}

const isPublishable = (messages: readonly Diagnostic[], strict: boolean): boolean =>
  !messages.some(message => severity(message) === 'error' || (strict && severity(message) === 'warning'))

const publish = async (source: Source, files: readonly OutputFile[], run: Run): Promise<void> => {
  const folder = posix.join(run.book.config.folders.output, source.name)
  const isMade = (path: string): boolean => run.formats.has(isPdf(path) ? 'pdf' : 'html')
  await writeOutput(folder, files, isMade, run.effects)
}

/** What was written into a folder, named from the project. */
const builtFrom = (folder: string, files: Made['files']): BuiltFile[] =>
  files.map(({ bytes, ...file }) => ({
    ...file,
    path: posix.join(folder, file.path),
    bytes: bytes.byteLength,
  }))

/** Source file → read → segment → translate → check → render → print → output. */
const buildDocument = async (source: Source, run: Run): Promise<BuiltDocument> => {
  const start = performance.now()
  const read = await prepare(source, run.book, run.effects)
  const { leads, messages: astray } = await run.guide.leadsOf(read.document, source)
  const prepared = { ...read, leads, messages: [...read.messages, ...astray] }
  run.summaries.set(source.name, summaryOf(prepared.document))
  const made = isPublishable(prepared.messages, run.strict)
    ? await make(prepared, run)
    : { files: [], messages: [] }
  const messages = [...prepared.messages, ...made.messages]
  const files = isPublishable(messages, run.strict) ? made.files : []
  const { project, folders } = run.book.config
  const output = posix.join(folders.output, source.name)
  if (files.length > 0) await publish(source, files, run)
  const folder = posix.relative(project, output)
  const lastOutputStands = files.length === 0 && (await manifestOf(output, run.effects)).length > 0
  return {
    name: source.name,
    path: source.path,
    files: builtFrom(folder, files),
    messages,
    coverage: coverageOf(prepared.document),
    reconciliation: prepared.document.reconciliation,
    ...(lastOutputStands ? { lastOutputStands } : {}),
    milliseconds: performance.now() - start,
  }
}

/** How many documents are on their way at once: while one prints, the next is rendered. */
const atOnce = 4

const buildAll = async (
  sources: readonly Source[],
  run: Run,
  progress: Progress,
): Promise<BuiltDocument[]> => {
  const built: BuiltDocument[] = []
  const waiting = [...sources.entries()]
  let done = 0
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, source] = next
      progress({ doing: 'building', document: source.name, done, total: sources.length })
      built[index] = await buildDocument(source, run)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, sources.length) }, work))
  return built
}

const openPrinter = async ({ browser }: Config, { environment }: Effects): Promise<PrintBrowser> => {
  const { openBrowser } = await import('./print/browser/open.js')
  return openBrowser(browser, environment)
}

/**
 * Build a book: every document's web pages and PDFs, written whole into the output folder.
 * @param config complete, from `loadConfig` or `normalizeConfig`.
 * @returns what was written and what is wrong. A document with an error is not published.
 * @throws SetupError when nothing can be done: no such document, no browser, a folder that cannot be written.
 */
export const build = async (
  config: Config,
  request: BuildRequest = {},
  effects: Effects = nodeEffects,
  progress: Progress = noProgress,
): Promise<BuildReport> => {
  const start = performance.now()
  const all = await findSources(config, effects)
  const sources = chooseSources(all, request.documents)
  const book = await openBook(config, [...(request.languages ?? config.targetLanguages)], effects)
  const formats = new Set(request.formats ?? config.formats)
  const browser = formats.has('pdf') ? await openPrinter(config, effects) : undefined
  try {
    const run: Run = {
      book,
      browser,
      formats,
      layouts: request.layouts ?? config.pdf.layouts,
      strict: request.strict ?? false,
      guide: new Guide(all, config, effects),
      summaries: new Map(),
      effects,
    }
    const documents = await buildAll(sources, run, progress)
    const page = await publishBookPage(all, run.summaries, book, effects)
    const files = builtFrom(posix.relative(config.project, config.folders.output), page.files)
    const messages = [...book.messages, ...page.messages]
    return { documents, files, messages, milliseconds: performance.now() - start }
  } finally {
    await browser?.close()
  }
}
