import { openBook } from '../../build/book.js'
import { prepare } from '../../build/prepare.js'
import { putSourceForStale } from '../../build/source-for-stale.js'
import type { Source } from '../../build/sources.js'
import type { Config } from '../../config.js'
import { SetupError } from '../../model/diagnostic.js'
import type { Effects } from '../../model/effects.js'
import { keepNewest } from '../../model/keep-newest.js'
import type { LanguageTag } from '../../model/language.js'
import { saying } from '../../model/messages/message.js'
import type { PdfRequest } from '../protocol.js'
import type { Events } from './events.js'
import { oneAtATime } from './one-at-a-time.js'

/** A PDF that was printed. */
export interface PrintedPdf {
  name: string
  bytes: Uint8Array
}

/** Prints documents when they are asked for, one after the other. */
export interface PdfJobs {
  start(source: Source, request: PdfRequest): void
  find(job: string): PrintedPdf | undefined
}

/** So many PDFs are kept until they are fetched. */
const most = 4

/** Read, check, render and print one document, as `build` does, into nothing but memory. */
const printed = async (
  source: Source,
  language: LanguageTag,
  config: Config,
  effects: Effects,
  printing: () => void,
): Promise<PrintedPdf & { pages: number }> => {
  const book = await openBook(config, [language], effects)
  const prepared = await prepare(source, book, effects)
  putSourceForStale(prepared.document, prepared.policies)
  const [{ printPdf }, { openBrowser }] = await Promise.all([
    import('../../build/pdf.js'),
    import('../../print/browser/open.js'),
  ])
  const browser = openBrowser(config.browser, effects.environment)
  try {
    printing()
    const [layout = 'parallel'] = config.pdf.layouts
    const { files } = await printPdf(prepared, { layout, language }, book, browser, effects)
    const [file] = files
    if (!file) throw new SetupError(saying('editor.no-pdf', { path: source.path }))
    return { name: file.path, bytes: file.bytes, pages: file.pages ?? 0 }
  } finally {
    await browser.close()
  }
}

export const pdfJobs = (config: Config, effects: Effects, events: Events): PdfJobs => {
  const made = new Map<string, PrintedPdf>()
  const queue = oneAtATime()
  const run = async (source: Source, { request: job, document, language }: PdfRequest): Promise<void> => {
    const about = { kind: 'pdf' as const, job, document }
    try {
      const printing = (): void => events.publish({ ...about, step: 'printing' })
      const { pages, ...pdf } = await printed(source, language, config, effects, printing)
      made.set(job, pdf)
      keepNewest(made, most)
      events.publish({ ...about, step: 'done', pages })
    } catch (error) {
      const message =
        error instanceof SetupError ? error.said : error instanceof Error ? error.message : String(error)
      events.publish({ ...about, step: 'failed', message })
    }
  }
  return {
    start: (source, request) => void queue(() => run(source, request)),
    find: job => made.get(job),
  }
}
