import { direction, type LanguageTag } from '../../../model/language.js'
import { pageResources } from '../../../render/styles.js'
import { languageProperties } from '../../../render/typography.js'
import type { PagePartMessage, PreviewMessage } from '../../protocol.js'
import type { OpenedDocument } from '../opened-document.js'
import { type KeptImages, keptImages } from './kept-images.js'
import type { PageContext } from './page-context.js'
import { pageHtml } from './page-html.js'
import { partsOf } from './parts.js'

/** The page of a document as it is being written. */
export interface PagePreview {
  /** The block a segment stands in, with a text that is not saved. */
  block(
    document: OpenedDocument,
    language: LanguageTag,
    active: { id: string; text: string },
    textOf: (id: string) => string,
  ): Promise<PreviewMessage>
  /** A part of the page; a document that is not long is one. */
  part(
    document: OpenedDocument,
    language: LanguageTag,
    number: number,
    textOf: (id: string) => string,
  ): Promise<PagePartMessage>
  /** The page without its text: styles and language. */
  frame(language: LanguageTag): string
  /** The page's own styles, with faces and what marks the active sentence around them. */
  style(language: LanguageTag, around: { before: string; after: string }): Promise<string>
  images: KeptImages
}

const attribute = (value: string): string => value.replace(/[&"<]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Make the page's parts by the renderer of the book. */
export const pagePreview = (context: Omit<PageContext, 'images'>): PagePreview => {
  const images = keptImages()
  const full: PageContext = { ...context, images }
  const { config, effects } = context
  return {
    images,
    block: async (document, language, { id, text }, textOf) => {
      const { blocks, parts } = partsOf(document.segmented)
      const place = blocks.get(id)
      const texts = (one: string): string => (one === id ? text : textOf(one))
      const [first] = parts
      // A value of the front matter is a part of the title.
      const chosen = place
        ? { blocks: [place.block], before: place.before }
        : { blocks: [], before: first?.before ?? { isFirst: true, paragraphs: 0, sections: 0, notes: [] } }
      const shown = { ...chosen, isEnd: false }
      return { part: place?.part ?? 0, html: await pageHtml(document, language, shown, texts, full) }
    },
    part: async (document, language, number, textOf) => {
      const { parts } = partsOf(document.segmented)
      const part = parts[Math.max(0, Math.min(number, parts.length - 1))]
      if (!part) return { part: 0, html: '' }
      const shown = { ...part, isEnd: part === parts.at(-1) }
      return { part: part.number, html: await pageHtml(document, language, shown, textOf, full) }
    },
    frame: language => {
      const dir = direction(language) === 'rtl' ? ' dir="rtl"' : ''
      const query = new URLSearchParams({ language })
      return `<!doctype html>
<html lang="${attribute(language)}"${dir} data-target="${attribute(language)}">
<head>
<meta charset="utf-8">
<title>Preview</title>
<link rel="stylesheet" href="page.css?${attribute(String(query))}">
</head>
<body><main></main></body>
</html>
`
    },
    style: async (language, { before, after }) => {
      const sides = languageProperties([
        { name: 'source', language: config.sourceLanguage },
        { name: 'target', language },
      ])
      const { style } = await pageResources(effects)
      return [before, sides, style, config.html.styles, after].filter(Boolean).join('\n')
    },
  }
}
