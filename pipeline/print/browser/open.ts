import { availableParallelism } from 'node:os'
import type { Page } from 'puppeteer-core'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { launch, type RunningBrowser } from './launch.js'
import { limiter } from './limiter.js'
import { type BrowserChoice, type ResolvedBrowser, resolveBrowser } from './resolve.js'
import { sharedBrowser } from './shared.js'
import { inTab, isBrowserFailure } from './tab.js'

/** What is done in a tab. */
export type TabWork<T> = (page: Page) => Promise<T>

/** One browser for a whole build. Nothing starts before the first tab is asked for. */
export interface PrintBrowser {
  /**
   * Do `work` in a tab that is as a new one. Tabs run in parallel up to a limit. When the browser dies, or
   * the work takes longer than `milliseconds`, the work is done once more, in a browser of its own: a text
   * that kills its browser cannot take others along twice.
   * @throws SetupError when the second browser fails, too; whatever `work` throws of its own.
   */
  withTab<T>(name: string, milliseconds: number, work: TabWork<T>): Promise<T>
  /** Close every browser that was started. Harmless when none was. */
  close(): Promise<void>
}

/** What the user may choose about the browser. */
export interface BrowserOptions extends BrowserChoice {
  /** How many documents are printed at once. Default: two a processor, at least 2, at most 8. */
  tabs?: number | undefined
}

const defaultTabs = (): number => Math.min(8, Math.max(2, 2 * availableParallelism()))

const failedTwice = (name: string, error: Error): SetupError =>
  new SetupError(saying('browser.failed', { name, reason: error.message }), { cause: error })

/**
 * Open the browser of a build: found by `resolveBrowser`, started at the first tab.
 * @param environment the variables of the process.
 */
export const openBrowser = (
  options: BrowserOptions,
  environment: Record<string, string | undefined>,
): PrintBrowser => {
  let resolved: Promise<ResolvedBrowser> | undefined
  const start = async (): Promise<RunningBrowser> => {
    resolved ??= resolveBrowser(options, environment)
    return launch(await resolved)
  }
  const shared = sharedBrowser(start)
  const limit = limiter(options.tabs ?? defaultTabs())
  const own = new Set<RunningBrowser>()

  const inOwnBrowser = async <T>(milliseconds: number, work: TabWork<T>): Promise<T> => {
    const running = await start()
    own.add(running)
    try {
      return await inTab(running, milliseconds, work)
    } finally {
      own.delete(running)
      running.kill()
    }
  }

  const twice = async <T>(name: string, milliseconds: number, work: TabWork<T>): Promise<T> => {
    try {
      return await inTab(await shared.get(), milliseconds, work)
    } catch (error) {
      if (!isBrowserFailure(error)) throw error
      await shared.dropIfDead()
    }
    try {
      return await inOwnBrowser(milliseconds, work)
    } catch (error) {
      throw isBrowserFailure(error) ? failedTwice(name, error) : error
    }
  }

  return {
    withTab: (name, milliseconds, work) => limit(() => twice(name, milliseconds, work)),
    close: async () => {
      for (const running of own) running.kill()
      await shared.close()
    },
  }
}
