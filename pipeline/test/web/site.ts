import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openBook } from '../../build/book.js'
import { prepare } from '../../build/prepare.js'
import { findSources } from '../../build/sources.js'
import { renderPages } from '../../build/web.js'
import { normalizeConfig } from '../../config.js'
import { nodeEffects } from '../../node.js'
import type { BookEntry } from '../../render/book/entry.js'
import { renderBook } from '../../render/book/render-book.js'
import { render } from '../../render/render.js'
import { bilingualFrom, type Translation } from '../bilingual.js'
import { plainOptions } from '../rendered.js'

/** Files of a site by path. */
export type Site = Map<string, Uint8Array>

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The pages of a book of this repository, as the build makes them. */
export const bookSite = async (folder: string): Promise<Site> => {
  const project = `${root}${folder}`
  const config = normalizeConfig(undefined, `${project}/duizhao.config.ts`)
  const book = await openBook(config, config.targetLanguages, nodeEffects)
  const site: Site = new Map()
  for (const source of await findSources(config, nodeEffects)) {
    const { files } = await renderPages(await prepare(source, book, nodeEffects), book, nodeEffects)
    for (const { path, bytes } of files) site.set(path, bytes)
  }
  return site
}

const bookTexts = (zh: string, en: string, ar?: string) => ({
  'zh-Hans': { text: zh, language: 'zh-Hans' },
  en: { text: en, language: 'en' },
  ar: ar === undefined ? { text: zh, language: 'zh-Hans' } : { text: ar, language: 'ar' },
})

/** The pages that list the documents of a book: one without description, untranslated into Arabic, another with all there is. */
export const listSite = async (): Promise<Site> => {
  const pages = new Set(['index.html', 'zh-Hans-ar.html', 'zh-Hans.html', 'en.html', 'ar.html'])
  const entries: BookEntry[] = [
    {
      name: 'walk',
      title: bookTexts('走走看看：从山脚到茶亭', 'A walk'),
      description: {},
      date: undefined,
      pages,
      pdfs: {},
      translated: { en: 1, ar: 0 },
    },
    {
      name: 'guide/tea',
      title: bookTexts('茶', 'Tea & cups', 'شاي'),
      description: bookTexts('怎样采茶，怎样带回家。', 'How to pick tea, and how to carry it home.'),
      date: { written: '2024-05-01', value: new Date(Date.UTC(2024, 4, 1)) },
      pages,
      pdfs: {
        en: [
          { path: 'tea.zh-Hans-en.pdf', layout: 'parallel' },
          { path: 'tea.zh-Hans-en.facing.pdf', layout: 'facing' },
        ],
        ar: [{ path: 'tea.zh-Hans-ar.pdf', layout: 'parallel' }],
      },
      translated: { en: 0.5, ar: 0.25 },
    },
  ]
  const book = {
    source: 'zh-Hans',
    targetLanguages: ['en', 'ar'],
    title: bookTexts('茶书', 'The Book of Tea', 'كتاب الشاي'),
    description: bookTexts('说茶。', 'Of tea.'),
    entries,
  }
  const made = await renderBook(book, { ...plainOptions, embedFonts: true }, nodeEffects)
  const encoder = new TextEncoder()
  return new Map([
    ...made.pages.map(({ path, html }): [string, Uint8Array] => [path, encoder.encode(html)]),
    ...made.assets.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
  ])
}

const arabic = (index: number): Translation => ({
  text: `هذه جملة تجريبية رقم ${index} عن **المنطقة** الصناعية.`,
  stale: index % 9 === 4,
})

const english = (index: number): Translation =>
  index % 7 === 3 ? undefined : { text: `This is sentence ${index} of the *sample*.`, stale: index % 7 === 5 }

const wideTable =
  '\n\n| 年份 | 产值 | 增长 | 企业 | 项目 | 投资 |\n| - | - | - | - | - | - |\n| 2023 | 769.6 | 12.1% | 358 | 32 | 60.2 |\n'

/** A page with every kind of block and every state: stale, untranslated, right to left, a second translation. */
export const sampleSite = async (): Promise<Site> => {
  const text = await readFile(`${root}pipeline/test/books/everything/source/everything.md`, 'utf8')
  const numbers = Array.from({ length: 90 }, (_, index) => index)
  const document = bilingualFrom(text + wideTable, { en: numbers.map(english), ar: numbers.map(arabic) })
  const aliased = document.segments.find(({ role }) => role === 'paragraph')
  aliased?.aliases.push('joined')
  const { pages, assets } = await render(document, { ...plainOptions, embedFonts: true }, nodeEffects)
  const encoder = new TextEncoder()
  return new Map([
    ...pages.map(({ path, html }): [string, Uint8Array] => [path, encoder.encode(html)]),
    ...assets.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    ['images/base.png', await readFile(`${root}pipeline/test/books/everything/source/images/base.png`)],
  ])
}

/** The pages among a site's files. */
export const pagesOf = (site: Site): Map<string, string> =>
  new Map(
    [...site]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
