import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openBook } from '../../build/book.js'
import { prepare } from '../../build/prepare.js'
import { findSources } from '../../build/sources.js'
import { renderPages } from '../../build/web.js'
import { normalizeConfig } from '../../config.js'
import { nodeEffects } from '../../node.js'
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
