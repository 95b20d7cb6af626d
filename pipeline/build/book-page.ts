import { posix } from 'node:path'
import { toString as plainText } from 'mdast-util-to-string'
import { pdfLayouts } from '../config/spec.js'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import type { Bilingual } from '../model/document.js'
import { documentDate } from '../model/document-date.js'
import type { Effects } from '../model/effects.js'
import { type LanguageTag, wordSpace } from '../model/language.js'
import { saying } from '../model/messages/message.js'
import type { Segment } from '../model/segment.js'
import { titled } from '../print/titled.js'
import type { BookContents, BookEntry, BookPdf, BookText, BookTexts } from '../render/book/entry.js'
import { leadingPage } from '../render/book/leading-page.js'
import { renderBook } from '../render/book/render-book.js'
import { fallbackChain, interfaceNamespace, prose } from '../translate/i18n.js'
import type { Book } from './book.js'
import { coverageOf } from './counts.js'
import { manifestOf, type OutputFile, writeOutput } from './output.js'
import { pdfJobs, pdfName } from './pdf-name.js'
import { readBilingual } from './prepare.js'
import type { Source } from './sources.js'
import { renderOptions } from './web.js'

/** What the page of a book tells of a document, whatever was published of it. */
export type Summary = Omit<BookEntry, 'pages' | 'pdfs'>

/** The document that stands in the place of the page of a book. */
const ownIndex = 'index'

const textIn = (segments: readonly Segment[], asked: LanguageTag, source: LanguageTag): BookText => {
  const isTranslated = asked !== source && segments.every(({ targets }) => targets[asked])
  const language = isTranslated ? asked : source
  const texts = segments.map(({ targets, children }) =>
    plainText({ type: 'paragraph', children: isTranslated ? (targets[asked]?.children ?? []) : children }),
  )
  return { text: texts.join(wordSpace(language)), language }
}

/** A field of a document in each language; nothing where it has no such field. */
const textsOf = (
  { fields, language, targetLanguages }: Bilingual,
  name: string,
): Record<LanguageTag, BookText> => {
  const segments = fields.find(field => field.name === name)?.values.flat() ?? []
  if (segments.length === 0) return {}
  return Object.fromEntries(
    [language, ...targetLanguages].map(each => [each, textIn(segments, each, language)]),
  )
}

/** A document that has no title is called by the name of its file. */
const named = ({ name, language, targetLanguages }: Bilingual): Record<LanguageTag, BookText> =>
  Object.fromEntries(
    [language, ...targetLanguages].map(each => [each, { text: posix.basename(name), language: each }]),
  )

/** What a book tells of a document. */
export const summaryOf = (document: Bilingual): Summary => {
  const whole = titled(document)
  const title = textsOf(whole, 'title')
  const shares = Object.entries(coverageOf(document)).map(([language, { segments, translated }]) => [
    language,
    Math.floor((100 * translated) / Math.max(1, segments)) / 100,
  ])
  return {
    name: document.name,
    title: Object.keys(title).length > 0 ? title : named(document),
    description: textsOf(whole, 'description'),
    date: documentDate(document),
    translated: document.segments.length > 0 ? Object.fromEntries(shares) : {},
  }
}

/** The PDFs among a document's files, by language. */
const pdfsAmong = (
  files: ReadonlySet<string>,
  name: string,
  source: LanguageTag,
  target: LanguageTag,
): BookPdf[] =>
  pdfJobs(pdfLayouts, [target])
    .map(job => ({ path: pdfName(name, job, source), layout: job.layout }))
    .filter(({ path }) => files.has(path))

/** A label that a book may have, in each language: its own, else that of the source, else another one. */
const labelled = (
  { config, i18n, labels, targetLanguages }: Book,
  key: string,
  other?: string,
): BookTexts => {
  const source = config.sourceLanguage
  return Object.fromEntries(
    [source, ...targetLanguages].flatMap((language): [LanguageTag, BookText][] => {
      const chain = [...fallbackChain(i18n, language), source]
      const found = prose(i18n, chain, interfaceNamespace, key)
      if (found) return [[language, found]]
      return other === undefined ? [] : [[language, { text: labels(language, other), language }]]
    }),
  )
}

/** Documents by their names, in which numbers count as numbers: 2 before 10. */
const inOrder = (sources: readonly Source[]): Source[] => {
  const collator = new Intl.Collator('en', { numeric: true })
  return [...sources].sort((one, other) => collator.compare(one.name, other.name))
}

/** The documents of which something was published, with what there is to be read. */
const entriesOf = async (
  sources: readonly Source[],
  summaries: ReadonlyMap<string, Summary>,
  book: Book,
  effects: Effects,
): Promise<BookEntry[]> => {
  const { sourceLanguage, folders } = book.config
  const entries: BookEntry[] = []
  for (const source of inOrder(sources)) {
    const files = new Set(await manifestOf(posix.join(folders.output, source.name), effects))
    if (!files.has('index.html')) continue
    const summary =
      summaries.get(source.name) ?? summaryOf((await readBilingual(source, book, effects)).bilingual)
    const pdfs = Object.fromEntries(
      book.targetLanguages.map(target => [target, pdfsAmong(files, source.name, sourceLanguage, target)]),
    )
    const pages = new Set([...files].filter(path => path.endsWith('.html')))
    entries.push({ ...summary, pages, pdfs })
  }
  return entries
}

const makePages = async (
  entries: readonly BookEntry[],
  book: Book,
  effects: Effects,
): Promise<OutputFile[]> => {
  const { config, targetLanguages } = book
  const own = entries.find(({ name }) => name === ownIndex)
  const options = renderOptions(book, {})
  const contents: BookContents = {
    source: config.sourceLanguage,
    targetLanguages: [...targetLanguages],
    title: labelled(book, 'bookTitle', 'documents'),
    description: labelled(book, 'bookDescription'),
    entries,
  }
  const { pages, assets } = own
    ? { pages: [leadingPage(own, contents, options)], assets: [] }
    : await renderBook(contents, options, effects)
  return [...assets, ...pages.map(({ path, html }) => ({ path, bytes: Buffer.from(html) }))]
}

/** A page of the publisher's own in the place of the list: it stays. */
const stays = (path: string): Diagnostic =>
  diagnostic({
    reason: saying('book-page.stays'),
    severity: 'info',
    rule: 'book-page',
    file: path,
    note: saying('book-page.stays.do'),
  })

/** The files of the page, and whether something of the publisher's stands in its place. */
const pageOfBook = async (
  sources: readonly Source[],
  summaries: ReadonlyMap<string, Summary>,
  book: Book,
  effects: Effects,
): Promise<OutputFile[]> => {
  const entries = await entriesOf(sources, summaries, book, effects)
  const isOwn = ({ name }: { name: string }): boolean => name === ownIndex
  const isOwnMissing = sources.some(isOwn) && !entries.some(isOwn)
  return entries.length > 0 && !isOwnMissing ? makePages(entries, book, effects) : []
}

/**
 * Write the page that lists the documents of a book, where it has several: those that were published, now or before. A
 * document named `index` stands in its place, and so does a page that no build has made. Where the configuration wants none,
 * what an earlier build made is removed.
 * @param summaries of the documents that were just built; the others are read.
 */
export const publishBookPage = async (
  sources: readonly Source[],
  summaries: ReadonlyMap<string, Summary>,
  book: Book,
  effects: Effects,
): Promise<{ files: OutputFile[]; messages: Diagnostic[] }> => {
  const { html, folders, project } = book.config
  const path = posix.join(folders.output, 'index.html')
  const before = await manifestOf(folders.output, effects)
  const isWanted = html.index && sources.length > 1
  if (isWanted && !before.includes('index.html') && (await effects.readBytes(path)))
    return { files: [], messages: [stays(posix.relative(project, path))] }
  const files = isWanted ? await pageOfBook(sources, summaries, book, effects) : []
  if (files.length > 0 || before.length > 0) await writeOutput(folders.output, files, () => true, effects)
  return { files, messages: [] }
}
