import { h, text } from '../hast.js'
import type { RenderOptions } from '../options.js'
import { addressOf } from '../page/versions.js'
import type { RenderedPage } from '../render.js'
import { serialize } from '../serialize.js'
import type { BookContents, BookEntry } from './entry.js'

/** The page that leads to the document which stands in the place of the list: at once, and without script. */
export const leadingPage = (
  entry: BookEntry,
  { source }: BookContents,
  { siteUrl }: RenderOptions,
): RenderedPage => {
  const path = `${encodeURI(entry.name)}/index.html`
  const title = entry.title[source]?.text ?? entry.name
  const version = { path: 'index.html', language: source, target: undefined, isBilingual: true }
  const canonical = siteUrl === undefined ? path : addressOf(entry, version, siteUrl)
  const root = h('html', { lang: source }, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, [text(title)]),
      h('meta', { httpEquiv: ['refresh'], content: `0; url=${path}` }),
      h('link', { rel: ['canonical'], href: canonical }),
    ]),
    h('body', {}, [h('p', {}, [h('a', { href: path }, [text(title)])])]),
  ])
  return { path: 'index.html', html: `<!doctype html>\n${serialize(root)}\n` }
}
