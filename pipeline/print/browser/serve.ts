import type { HTTPRequest, Page } from 'puppeteer-core'
import type { Asset } from '../../model/printable.js'

/** A name that can never be resolved (RFC 2606 §2): what is not served from memory reaches nothing. */
const origin = 'https://duizhao.invalid'

/** Where the document stands. */
export const documentUrl = `${origin}/`

/**
 * A wall inside the browser: no scripts, frames, plugins or forms. Pictures, fonts and styles from elsewhere are let
 * through to the interception, which refuses them and tells.
 */
const policy =
  "default-src 'none'; style-src * 'unsafe-inline'; font-src *; img-src * data:; media-src *; base-uri 'none'; form-action 'none'"

/** What the browser itself asks for, whatever the document says. It is never shown in print. */
const icon = `${origin}/favicon.ico`

/** What the document asked for. */
export interface Served {
  /** Addresses that were asked for and refused. */
  refused: Set<string>
}

/**
 * Serve a page from memory: the document at `documentUrl`, the assets by their paths under it. Everything else
 * is refused and listed: `file:`, other hosts, frames, redirects. Scripts of the content are off.
 * `page.evaluate` still works.
 */
export const serve = async (page: Page, html: string, assets: Asset[]): Promise<Served> => {
  const byUrl = new Map(assets.map(asset => [new URL(asset.path, documentUrl).href, asset]))
  const refused = new Set<string>()
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = request.url()
    const main = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (main && url === documentUrl) {
      return request.respond({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': policy },
        body: html,
      })
    }
    const asset = request.method() === 'GET' && !main ? byUrl.get(url.split('#', 1)[0] ?? url) : undefined
    if (asset) return request.respond({ contentType: asset.type, body: asset.bytes })
    if (url.startsWith('data:image/')) return request.continue()
    if (url === icon) return request.respond({ status: 404 })
    refused.add(url)
    // A navigation that is aborted leaves the page as it is; one that is blocked shows an error page.
    return request.abort('aborted')
  }
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  // A request that was cancelled while it was answered is nobody's error.
  page.on('request', request => void answer(request).catch(() => undefined))
  return { refused }
}
