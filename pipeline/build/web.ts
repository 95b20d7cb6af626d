import type { Diagnostic } from '../model/diagnostic.js'
import type { Effects } from '../model/effects.js'
import type { RenderOptions } from '../render/options.js'
import { render } from '../render/render.js'
import type { Book } from './book.js'
import type { OutputFile } from './output.js'
import type { Prepared } from './prepare.js'

/** What all pages of a book have in common. */
export const renderOptions = (
  { config: { html }, labels }: Book,
  policies: RenderOptions['policies'],
): RenderOptions => ({ ...html, siteUrl: html.siteUrl, policies, labels })

/** Make the web pages of a prepared document; `render` proves that no sentence is missing on them. */
export const renderPages = async (
  { document, images, policies, leads }: Prepared,
  book: Book,
  effects: Effects,
): Promise<{ files: OutputFile[]; messages: Diagnostic[] }> => {
  const options = { ...renderOptions(book, policies), ...(leads ? { leads } : {}) }
  const { pages, assets, messages } = await render(document, options, effects)
  const files = [
    ...pages.map(({ path, html }) => ({ path, bytes: Buffer.from(html) })),
    ...[...assets, ...images].map(({ path, bytes }) => ({ path, bytes })),
  ]
  return { files, messages }
}
