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
import type { PrintBrowser } from '../../print/browser/open.js'
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
  /** Print one no more, whether it waits or is being printed. */
  cancel(job: string): void
  find(job: string): PrintedPdf | undefined
}

/** So many PDFs are kept until they are fetched. */
const most = 4

/** A browser in which nothing is begun any more after the signal. */
const until = (signal: AbortSignal, browser: PrintBrowser): PrintBrowser => ({
  ...browser,
  withTab: (name, milliseconds, work) =>
    browser.withTab(name, milliseconds, page => {
      signal.throwIfAborted()
      return work(page)
    }),
})

/** Fails at the signal. */
const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Read, check, render and print one document, as `build` does, into nothing but memory. */
const printed = async (
  source: Source,
  language: LanguageTag,
  config: Config,
  effects: Effects,
  signal: AbortSignal,
  printing: () => void,
): Promise<PrintedPdf & { pages: number }> => {
  const book = await openBook(config, [language], effects)
  const prepared = await prepare(source, book, effects)
  signal.throwIfAborted()
  putSourceForStale(prepared.document, prepared.policies)
  const [{ printPdf }, { openBrowser }] = await Promise.all([
    import('../../build/pdf.js'),
    import('../../print/browser/open.js'),
  ])
  const browser = until(signal, openBrowser(config.browser, effects.environment))
  try {
    printing()
    const [layout = 'parallel'] = config.pdf.layouts
    const print = printPdf(prepared, { layout, language }, book, browser, effects)
    const { files } = await Promise.race([print, aborted(signal)])
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
  const running = new Map<string, AbortController>()
  const run = async (
    source: Source,
    { request: job, document, language }: PdfRequest,
    signal: AbortSignal,
  ): Promise<void> => {
    const about = { kind: 'pdf' as const, job, document }
    try {
      signal.throwIfAborted()
      const printing = (): void => events.publish({ ...about, step: 'printing' })
      const { pages, ...pdf } = await printed(source, language, config, effects, signal, printing)
      made.set(job, pdf)
      keepNewest(made, most)
      events.publish({ ...about, step: 'done', pages })
    } catch (error) {
      if (signal.aborted) return events.publish({ ...about, step: 'cancelled' })
      const message =
        error instanceof SetupError ? error.said : error instanceof Error ? error.message : String(error)
      events.publish({ ...about, step: 'failed', message })
    } finally {
      running.delete(job)
    }
  }
  return {
    start: (source, request) => {
      const control = new AbortController()
      running.set(request.request, control)
      void queue(() => run(source, request, control.signal))
    },
    cancel: job => running.get(job)?.abort(),
    find: job => made.get(job),
  }
}
