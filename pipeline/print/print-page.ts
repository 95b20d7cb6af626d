import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer-core'
import { type Diagnostic, diagnostic } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import type { PrintableDocument } from '../model/printable.js'
import { documentUrl, serve } from './browser/serve.js'
import { type FacingOptions, layOutFacing } from './facing/lay-out.js'
import { fitScriptFor, fitText } from './fit-lines.js'
import { type FlowingDocument, windowOf } from './flow.js'
import { holdLines, holdText, releaseText } from './hold-text.js'
import { breakTitles } from './in-page/break-titles.js'
import { type CharacterPlace, pageCharacters, placesOf } from './in-page/characters.js'
import { dotEmphasis } from './in-page/dot-emphasis.js'
import { wordsToDivide } from './in-page/fit/words.js'
import { fitTables } from './in-page/fit-tables.js'
import { fitTitle } from './in-page/fit-title.js'
import { holdWords } from './in-page/hold-words.js'
import { type Inspection, inspect, type PageHeading } from './in-page/inspect.js'
import { loadFonts } from './in-page/load-fonts.js'
import { markTurns } from './in-page/mark-turns.js'
import { markVerse } from './in-page/mark-verse.js'
import { measurePictures, type PrintedPicture } from './in-page/measure-pictures.js'
import { beginPages, hidePages, showPages } from './in-page/pages.js'
import { prepareTags } from './in-page/prepare-tags.js'
import { releaseNotes } from './in-page/release-notes.js'
import { settleContents } from './in-page/settle-contents.js'
import { calling, inTurn } from './in-turn.js'
import { lackingCharacters } from './lacking.js'
import { flowLayout, type Layout, layOutSpreads } from './layout.js'
import { meanwhile } from './meanwhile.js'
import type { PageLabel } from './numbering.js'
import { resolutionMessages } from './pictures.js'
import { printPages } from './print-pages.js'

/** What came out of the browser. */
export interface RawPdf {
  pdf: PDFDocument
  headings: PageHeading[]
  /** The numbers of the pages. */
  labels: PageLabel[]
  /** Characters of the text that no face of the document has; `messages` names them. */
  lacking: ReadonlySet<string>
  messages: Diagnostic[]
}

type CharacterFaults = Pick<RawPdf, 'lacking' | 'messages'>

const messagesOf = (file: string, refused: Set<string>, found: Inspection): Diagnostic[] => [
  ...found.fonts.map(family =>
    diagnostic({
      reason: saying('pdf-font.unreadable', { family }),
      severity: 'error',
      rule: 'pdf-font',
      file,
      actual: family,
    }),
  ),
  ...found.images.map(source =>
    diagnostic({
      reason: saying('pdf-picture', { picture: source }),
      severity: 'error',
      rule: 'pdf-picture',
      file,
      actual: source,
    }),
  ),
  ...found.tooWide.map(text =>
    diagnostic({
      reason: saying('pdf-width', { text: text.slice(0, 60) }),
      severity: 'warning',
      rule: 'pdf-width',
      file,
      actual: text,
      note: saying('pdf-width.do'),
    }),
  ),
  ...[...refused].map(url =>
    diagnostic({
      reason: saying('pdf-address', { address: url }),
      severity: 'error',
      rule: 'pdf-address',
      file,
      actual: url,
      note: saying('pdf-address.why'),
    }),
  ),
]

const lackingMessage = (file: string, { character, around, segment }: CharacterPlace): Diagnostic => {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return diagnostic({
    reason: saying('pdf-glyph', { character, code: `U+${code}`, around }),
    severity: 'error',
    rule: 'pdf-glyph',
    file,
    actual: character,
    ...(segment ? { segment } : {}),
    note: saying('pdf-glyph.do'),
  })
}

/** What the fonts of the document cannot show, whatever fonts the machine may have. */
const findLacking = async (
  page: Page,
  { path, assets, texts }: PrintableDocument,
  characters: string,
): Promise<CharacterFaults> => {
  const lacking = lackingCharacters(characters, assets)
  if (lacking.length === 0) return { lacking: new Set(), messages: [] }
  const ids = new Set(texts.map(({ id }) => id))
  await page.evaluate(showPages)
  const places = (await page.evaluate(placesOf, lacking)).map(place => ({
    ...place,
    // The second language's sentences bear the id with a suffix: `s1-en`.
    segment: [place.segment, place.segment?.split('-')[0]].find(id => id !== undefined && ids.has(id)),
  }))
  return {
    lacking: new Set(places.map(({ character }) => character)),
    messages: places.map(place => lackingMessage(path, place)),
  }
}

/** Titles and headings that `breakTitles` breaks. */
const titles = '.title > h1, .title > .subtitle p'
const titleHeadings = 'main > .head > :is(h1, h2, h3, h4, h5, h6)'

/** The title stands on a page of its own before the spreads. */
const pagesBefore = 1

/** Facing pages: the spreads are made in the page. */
const setSpreads = async (
  page: Page,
  { path, facing, meta, flow }: FlowingDocument,
): Promise<Diagnostic[]> => {
  const [, , words] = await inTurn(page, dotEmphasis, markVerse, wordsToDivide)
  const title = inTurn(page, holdWords, loadFonts, releaseText, fitTitle, calling(breakTitles, titles))
  const [, script] = await meanwhile(title, () => fitScriptFor(words))
  await page.evaluate(script)
  const [verso = '', recto = ''] = meta.languages
  const options: FacingOptions = {
    align: facing?.align ?? 'sentence',
    languages: [verso, recto],
    before: pagesBefore,
  }
  const { messages } = await layOutFacing(page, path, options)
  await inTurn(page, markTurns, prepareTags)
  await page.setViewport(flow.area)
  return messages
}

/** A text that is set: what was found in it, its pictures, its characters. */
interface SetText {
  found: Inspection
  sizes: PrintedPicture[]
  characters: string
  layout: Layout
  messages: Diagnostic[]
}

const setFacing = async (page: Page, printable: FlowingDocument): Promise<SetText> => {
  const messages = await setSpreads(page, printable)
  const [found, sizes, characters] = await inTurn(page, inspect, measurePictures, pageCharacters)
  return { messages, found, sizes, characters, layout: await layOutSpreads(page, printable.flow.heads) }
}

/**
 * Pages that flow: the lines of each paragraph are fitted, on the pages at once. When nothing is asked of it any more, nothing of it is
 * laid out for the screen.
 */
const setFlow = async (page: Page, { flow }: FlowingDocument): Promise<SetText> => {
  const [, , , words] = await inTurn(
    page,
    dotEmphasis,
    markVerse,
    prepareTags,
    wordsToDivide,
    holdWords,
    loadFonts,
  )
  const script = `(async () => {
    ${fitScriptFor(words)}
    ;(${beginPages})()
    ;(${holdLines})()
    ;(${fitTitle})()
    ;(${breakTitles})('${titles}')
    ;(${settleContents})()
    ;(${fitTables})()
    ;(${breakTitles})('${titleHeadings}')
    ;(${fitText})()
    ;(${releaseNotes})()
    ;(${markTurns})()
    const [sizes, characters, found] = [(${measurePictures})(), (${pageCharacters})(), await (${inspect})()]
    const layout = await (${flowLayout(flow)})()
    ;(${hidePages})()
    return { messages: [], found, sizes, characters, layout }
  })()`
  return page.evaluate(script) as Promise<SetText>
}

/** Load a document into a tab and print it. */
export const printPage = async (page: Page, printable: FlowingDocument): Promise<RawPdf> => {
  const { path, html, assets, facing, flow, pictures = [] } = printable
  const { refused } = await serve(page, holdText(html), assets)
  if (facing) await page.emulateMediaType('print')
  else await page.setViewport(windowOf(flow))
  await page.goto(documentUrl, { waitUntil: 'load', timeout: 0 })
  const set = await (facing ? setFacing : setFlow)(page, printable)
  const { found, sizes } = set
  const faults = await findLacking(page, printable, set.characters)
  const { pdf, labels, messages } = await printPages(page, printable, set.layout)
  return {
    pdf,
    labels,
    headings: found.headings,
    lacking: faults.lacking,
    messages: [
      ...set.messages,
      ...messagesOf(path, refused, found),
      ...faults.messages,
      ...messages,
      ...resolutionMessages(path, pictures, sizes),
    ],
  }
}
