import type { Page } from 'puppeteer-core'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { PrintableDocument } from '../model/printable.js'
import { documentUrl, serve } from './browser/serve.js'

/** A heading as it stands in the page: the outline's clean titles are made of them. */
export interface PageHeading {
  level: number
  text: string
  language: string
}

/** What came out of the browser. */
export interface RawPdf {
  bytes: Uint8Array
  headings: PageHeading[]
  messages: Diagnostic[]
}

/**
 * Runs in the page. Measured: Chromium forgets the `lang` of a plain `div` or `span` unless it has an id.
 */
const keepLanguages = () => {
  for (const [index, element] of document.querySelectorAll(':is(div, span)[lang]:not([id])').entries())
    element.id = `language-${index}`
}

/** Runs in the page. Fonts that could not be used, pictures that could not be shown, headings in their order. */
const inspect = async () => {
  await document.fonts.ready
  const language = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? ''
  return {
    fonts: [...document.fonts].filter(face => face.status === 'error').map(face => face.family),
    images: [...document.images]
      .filter(image => image.complete && image.naturalWidth === 0)
      .map(image => image.getAttribute('src') ?? ''),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => ({
      level: Number(heading.tagName.slice(1)),
      text: (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
      language: language(heading),
    })),
  }
}

type Inspection = Awaited<ReturnType<typeof inspect>>

const messagesOf = (file: string, refused: Set<string>, found: Inspection): Diagnostic[] => [
  ...found.fonts.map(family =>
    diagnostic({
      reason: `Unexpected font “${family}” that cannot be read, expected a TrueType file`,
      severity: 'error',
      rule: 'pdf-font',
      file,
      actual: family,
    }),
  ),
  ...found.images.map(source =>
    diagnostic({
      reason: `Unexpected picture “${source}” that cannot be shown, expected a JPEG, PNG, WebP, GIF or SVG file`,
      severity: 'error',
      rule: 'pdf-picture',
      file,
      actual: source,
    }),
  ),
  ...[...refused].map(url =>
    diagnostic({
      reason: `Unexpected address ${url} in the printed text, expected files of the document alone`,
      severity: 'error',
      rule: 'pdf-address',
      file,
      actual: url,
      note: 'The address was not opened: a PDF is made of the document, its fonts and its pictures only.',
    }),
  ),
]

/** Load a document into a tab and print it. */
export const printPage = async (page: Page, printable: PrintableDocument): Promise<RawPdf> => {
  const { refused } = await serve(page, printable.html, printable.assets)
  await page.emulateMediaType('print')
  await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
  await page.evaluate(keepLanguages)
  const found = await page.evaluate(inspect)
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: 0,
  })
  return { bytes, headings: found.headings, messages: messagesOf(printable.path, refused, found) }
}
