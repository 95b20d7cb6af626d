import type { Browser, BrowserContext, MediaFeature, Page } from 'puppeteer-core'
import { launch } from '../../print/browser/launch.js'
import { resolveBrowser } from '../../print/browser/resolve.js'
import type { Site } from './site.js'

/** How a page is looked at. */
export interface View {
  width?: number
  height?: number
  dark?: boolean
  forcedColors?: boolean
  print?: boolean
  script?: boolean
  /** Behind the address: `#id`. */
  hash?: string
}

/** A page that is open, and what went wrong with it. */
export interface Visit {
  page: Page
  /** Requests that left the site, failures, messages on the console, errors of scripts. */
  troubles: string[]
  close: () => Promise<void>
}

const origin = 'http://localhost'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
}

const featuresOf = ({ dark, forcedColors }: View): MediaFeature[] => [
  { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
  ...(forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
]

const emulate = async (page: Page, view: View): Promise<void> => {
  const { width = 1280, height = 900, print = false, script = true } = view
  await page.setViewport({ width, height })
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', {
    media: print ? 'print' : 'screen',
    features: featuresOf(view),
  })
  await page.setJavaScriptEnabled(script)
}

/** Answer every request of a page out of memory; note those that want something else. */
const serve = async (page: Page, site: Site, troubles: string[]): Promise<void> => {
  await page.setRequestInterception(true)
  page.on('request', request => {
    const url = new URL(request.url())
    const path = url.pathname.slice(1) || 'index.html'
    const body = url.origin === origin ? site.get(decodeURIComponent(path)) : undefined
    if (url.protocol === 'data:') void request.continue()
    else if (body) {
      const contentType = types[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
      void request.respond({ status: 200, contentType, body })
    } else {
      troubles.push(`request ${request.url()}`)
      void request.respond({ status: 404, body: '' })
    }
  })
}

const listen = (page: Page, troubles: string[]): void => {
  page.on('console', message => void troubles.push(`console ${message.text()}`))
  page.on('pageerror', error => void troubles.push(`error ${error}`))
  page.on('requestfailed', request => void troubles.push(`failed ${request.url()}`))
}

const visitIn = async (context: BrowserContext, site: Site, path: string, view: View): Promise<Visit> => {
  const page = await context.newPage()
  const troubles: string[] = []
  await emulate(page, view)
  await serve(page, site, troubles)
  listen(page, troubles)
  await page.goto(`${origin}/${path}${view.hash ?? ''}`, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { page, troubles, close: () => context.close() }
}

/** A browser that reads sites out of memory, each visit on its own. */
export const openVisitor = async () => {
  const resolved = await resolveBrowser({}, process.env)
  const { browser, close } = await launch(resolved)
  const visit = async (site: Site, path: string, view: View = {}): Promise<Visit> => {
    const context = await (browser as Browser).createBrowserContext()
    await context.overridePermissions(origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ])
    return visitIn(context, site, path, view)
  }
  return { visit, close }
}
