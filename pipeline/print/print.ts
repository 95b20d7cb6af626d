import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import { nodeEffects } from '../node.js'
import type { PrintBrowser } from './browser/open.js'
import { finish } from './finish/finish.js'
import type { FlowingDocument } from './flow.js'
import { patience } from './patience.js'
import { printPage } from './print-page.js'

/** A PDF, and what is wrong with it. */
export interface Printed {
  bytes: Uint8Array
  pages: number
  messages: Diagnostic[]
}

/**
 * Print a document: HTML → finished PDF.
 * @param printable the whole HTML document and its files; nothing else is loaded.
 * @param browser from `openBrowser`, shared by all documents of a build.
 * @returns the bytes, the number of pages, and what is wrong: fonts not embedded, texts that are missing,
 *   pictures that cannot be shown, addresses that were refused.
 * @throws SetupError when there is no browser or it fails twice.
 */
export const print = async (
  printable: FlowingDocument,
  browser: PrintBrowser,
  effects: Effects = nodeEffects,
): Promise<Printed> => {
  const raw = await browser.withTab(printable.path, patience(printable), page => printPage(page, printable))
  const { bytes, pages, messages } = await finish(raw, printable, effects)
  return { bytes, pages, messages: [...raw.messages, ...messages] }
}
