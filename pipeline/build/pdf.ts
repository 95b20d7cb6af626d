import type { Diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import { documentDate } from '../model/document-date.js'
import type { Effects } from '../model/effects.js'
import type { LanguageTag } from '../model/language.js'
import type { PrintMeta } from '../model/printable.js'
import type { PrintBrowser } from '../print/browser/open.js'
import type { ColophonFacts } from '../print/colophon.js'
import { compose, printedLanguages } from '../print/compose.js'
import { type Design, designOf } from '../print/design.js'
import { type FlowingDocument, flowOf, type OutlineChoice } from '../print/flow.js'
import { field } from '../print/front.js'
import { headBoxes } from '../print/heads.js'
import { placedPictures } from '../print/pictures.js'
import { print } from '../print/print.js'
import { promisedTexts } from '../print/promise.js'
import { titled } from '../print/titled.js'
import { printedWords } from '../print/words.js'
import { familyNames } from '../render/fonts/faces.js'
import { renderForPrint } from '../render/for-print.js'
import { fontsForPrint } from '../render/print-fonts.js'
import type { Book } from './book.js'
import { type PdfJob, pdfName } from './pdf-name.js'
import type { Prepared } from './prepare.js'
import { type PdfFile, pressFiles } from './press.js'

/** The first value of a front-matter field in the languages of a PDF, one after the other. */
const fieldIn = (document: Bilingual, name: string, languages: readonly LanguageTag[]): string[] =>
  field(document, name, [...languages]).flatMap(texts =>
    languages.flatMap(language => texts[language]?.text ?? []),
  )

const metaOf = (document: Bilingual, languages: LanguageTag[]): PrintMeta => {
  const [author] = [...fieldIn(document, 'author', languages), ...fieldIn(document, 'publisher', languages)]
  const subject = fieldIn(document, 'description', languages).join(' ')
  const date = documentDate(document)?.value
  return {
    title: fieldIn(document, 'title', languages).join(' · ') || document.name,
    ...(author ? { author } : {}),
    ...(subject ? { subject } : {}),
    keywords: fieldIn(document, 'keywords', languages),
    languages,
    ...(date ? { date } : {}),
  }
}

/** The languages of the outline. */
const outlineIn = (choice: OutlineChoice, source: LanguageTag, target: LanguageTag): LanguageTag[] =>
  ({ both: [source, target], source: [source], target: [target] })[choice]

/** A document as the printer takes it, with the design it is set in. */
export interface Printable {
  printable: FlowingDocument
  design: Design
  /** Characters that no font has. */
  messages: Diagnostic[]
}

/** Set one PDF of a prepared document: HTML, fonts, and what must be readable in it. */
export const printableOf = async (
  prepared: Prepared,
  job: PdfJob,
  { config, labels }: Book,
  effects: Effects,
): Promise<Printable> => {
  const { images, policies } = prepared
  const document = titled(prepared.document)
  const { layout, language: target } = job
  const design = designOf({ ...config.pdf, layout }, [document.language, target])
  const languages = printedLanguages(design, document.language, target)
  const { rows, stale, untranslated } = renderForPrint(document, {
    layout,
    order: design.order,
    target,
    labels,
    policy: policies[target] ?? config,
    ...(prepared.leads ? { leads: prepared.leads } : {}),
    siteUrl: config.html.siteUrl,
  })
  const facts: ColophonFacts = {
    edition: languages,
    target: layout === 'source' ? undefined : target,
    fonts: familyNames(languages),
    stale,
    untranslated,
  }
  const colophon = config.pdf.colophon ? facts : undefined
  const flow = flowOf(design, headBoxes(design, languages, document.language), config.pdf)
  const surroundings = { heads: flow.heads, colophon }
  const html = await compose(document, rows, target, design, labels, surroundings, effects)
  const words = printedWords(document, languages, labels, { numbering: flow.numbering, colophon })
  const fonts = await fontsForPrint(document, languages, words, effects)
  const printable: FlowingDocument = {
    path: document.path,
    html,
    assets: [...fonts.assets, ...images],
    meta: metaOf(document, languages),
    ...(layout === 'facing' ? { facing: { align: config.pdf.align } } : {}),
    texts: promisedTexts(document, languages, colophon),
    flow,
    outline: outlineIn(config.pdf.outline, document.language, target),
    pictures: placedPictures(document),
  }
  return { printable, design, messages: fonts.messages }
}

/** Print one PDF of a prepared document; where the configuration says so, one for the press beside it. */
export const printPdf = async (
  prepared: Prepared,
  job: PdfJob,
  book: Book,
  browser: PrintBrowser,
  effects: Effects,
): Promise<{ files: PdfFile[]; messages: Diagnostic[] }> => {
  const { config } = book
  const { printable, design, messages } = await printableOf(prepared, job, book, effects)
  const printed = await print(printable, browser, effects)
  const path = pdfName(prepared.document.name, job, config.sourceLanguage)
  const file: PdfFile = { path, bytes: printed.bytes, pages: printed.pages }
  const pressed = config.pdf.press.make
    ? await pressFiles(prepared, file, design, config.pdf.press, effects)
    : { files: [], messages: [] }
  return {
    files: [file, ...pressed.files],
    messages: [...messages, ...printed.messages, ...pressed.messages],
  }
}
