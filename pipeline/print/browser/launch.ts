import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core'
import { SetupError } from '../../model/diagnostic.js'
import { saying } from '../../model/messages/message.js'
import { guard } from './guard.js'
import { oldestVersion, type ResolvedBrowser } from './resolve.js'

/** The window of a new tab. */
export const newWindow: Viewport = { width: 800, height: 600 }

/** A running browser. */
export interface RunningBrowser {
  browser: Browser
  /** Tabs that wait for work; the first is the one that a browser opens at its start. */
  tabs: Page[]
  /** Close it; killed when it does not close within three seconds. Never throws. */
  close(): Promise<void>
  /** Kill it and its children at once. */
  kill(): void
}

/** Puppeteer starts a browser as the leader of a process group: wrapper script, browser, renderers die together. */
const killGroup = (pid: number): void => {
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

const start = async (resolved: ResolvedBrowser, profile: string): Promise<Browser> => {
  try {
    return await puppeteer.launch({
      executablePath: resolved.path,
      headless: resolved.headless,
      args: resolved.args,
      env: resolved.environment,
      userDataDir: profile,
      // A browser that talks through a pipe ends when its parent does, even by SIGKILL.
      pipe: true,
      defaultViewport: newWindow,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 25_000,
      // Deadlines are ours: one a document, by its size.
      protocolTimeout: 0,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const { path, how } = resolved
    const key = /sandbox/i.test(why) ? 'browser.start.sandbox' : 'browser.start'
    throw new SetupError(saying(key, { path, how, why }))
  }
}

const checkVersion = async (browser: Browser, { path, version }: ResolvedBrowser): Promise<void> => {
  if (version) return
  const said = await browser.version()
  const major = Number(/\/(\d+)/.exec(said)?.[1])
  if (major >= oldestVersion) return
  throw new SetupError(saying('browser.old', { path, version: said, oldest: oldestVersion }))
}

/**
 * Start a browser. It ends with this process, however that ends, and leaves no profile behind.
 * @throws SetupError when it does not start or is too old.
 */
export const launch = async (resolved: ResolvedBrowser): Promise<RunningBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'duizhao-browser-'))
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  let pid: number | undefined
  const cleanUp = () => {
    if (pid !== undefined) killGroup(pid)
    removeProfile()
  }
  const release = guard(cleanUp)
  const kill = () => {
    release()
    cleanUp()
  }
  try {
    const browser = await start(resolved, profile)
    pid = browser.process()?.pid
    await checkVersion(browser, resolved)
    const close = async () => {
      const late = new Promise(done => setTimeout(done, 3_000).unref())
      await Promise.race([browser.close().catch(() => undefined), late])
      kill()
    }
    return { browser, tabs: await browser.pages(), close, kill }
  } catch (error) {
    kill()
    throw error
  }
}
