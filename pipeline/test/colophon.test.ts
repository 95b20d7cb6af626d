import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { openBook } from '../build/book.js'
import { printPdf } from '../build/pdf.js'
import { prepare } from '../build/prepare.js'
import { findSources } from '../build/sources.js'
import { pdfLayouts } from '../config/spec.js'
import { normalizeConfig } from '../config.js'
import { nodeEffects } from '../node.js'
import { openBrowser } from '../print/browser/open.js'
import { pageTexts } from './print/page-texts.js'

const browser = openBrowser({}, process.env)
afterAll(() => browser.close())

const everything = fileURLToPath(new URL('books/everything/duizhao.config.ts', import.meta.url))

/** GB/T 9704—2012 §7.4: the colophon stands at the foot of the last page; none is left to it alone. */
it.each(pdfLayouts)(
  'the colophon of an official document shares its page with text in %s',
  async layout => {
    const config = normalizeConfig({ pdf: { layouts: layout, design: 'official' } }, everything)
    const book = await openBook(config, config.targetLanguages, nodeEffects)
    const [source] = await findSources(config, nodeEffects)
    if (!source) throw new Error('The book is not there.')
    const prepared = await prepare(source, book, nodeEffects)
    const { files } = await printPdf(prepared, { layout, language: 'en' }, book, browser, nodeEffects)
    const { pages } = await pageTexts(files[0]?.bytes ?? new Uint8Array())
    const texts = pages.map(page => page.join(''))
    const own = texts.findIndex(text => /NotoSerifSC|SourceSerif4/.test(text))
    expect(own).toBeGreaterThanOrEqual(texts.length - 2)
    const last = layout === 'target' ? /Itstays/ : /也不切/
    expect(texts[own]).toMatch(last)
  },
  60_000,
)
