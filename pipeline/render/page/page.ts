import type { Element, ElementContent } from 'hast'
import type { Bilingual } from '../../model/document.js'
import { direction, type LanguageTag, script as scriptOf } from '../../model/language.js'
import type { Converted } from '../convert.js'
import type { EmbeddedFonts } from '../fonts/embed.js'
import { faceScript } from '../fonts/faces.js'
import { h, text } from '../hast.js'
import { bodyOf } from '../layouts/body.js'
import { headingLevels } from '../layouts/levels.js'
import { type ColumnChoice, type Setting, settingOf } from '../layouts/setting.js'
import { leadLinks } from '../lead.js'
import type { RenderOptions } from '../options.js'
import { serialize } from '../serialize.js'
import { embeddable } from '../styles.js'
import { languageProperties, type Side } from '../typography.js'
import { barOf } from './bar.js'
import { contentsOf } from './contents.js'
import type { Facts } from './facts.js'
import { footerOf } from './footer.js'
import { headOf } from './head.js'
import { linksOf } from './links.js'
import { titleOf } from './title.js'
import { type TranslationStatus, translationStatus } from './translation-status.js'
import { pathTo, type Version } from './versions.js'

/** What all pages of a folder are made from. */
export interface FrameParts {
  document: Bilingual
  facts: Facts
  versions: readonly Version[]
  options: RenderOptions
  fonts: Pick<EmbeddedFonts, 'css' | 'preload'>
  style: string
  script: string
}

/** What all pages of a document are made from. */
export interface PageParts extends FrameParts {
  converted: Converted
}

/** Where the text begins. Ids of the page hold a hyphen: those of segments never do. */
export const textId = 'page-text'

/** The columns of a page. */
export const columnsOf = (version: Version, { policies }: RenderOptions): ColumnChoice[] => {
  const { target, isBilingual } = version
  const source: ColumnChoice = { isAlone: !isBilingual }
  if (target === undefined) return [source]
  const translation: ColumnChoice = { target, policy: policies[target], isAlone: !isBilingual }
  return isBilingual ? [source, translation] : [translation]
}

const setting = (parts: PageParts, version: Version): Setting =>
  settingOf({
    source: parts.document.language,
    language: version.language,
    columns: columnsOf(version, parts.options),
    labels: parts.options.labels,
    isInteractive: true,
    ...headingLevels(parts.converted.body, parts.converted.fields.has('title')),
  })

const sidesOf = ({ document }: FrameParts, { target }: Version): Side[] => [
  { name: 'source', language: document.language },
  { name: 'target', language: target ?? document.language },
]

const titleIn = ({ facts, document }: PageParts, language: LanguageTag): string =>
  facts.field('title', language) ?? document.name

const skipLink = (page: Setting): Element =>
  h('a', { className: ['skip'], href: `#${textId}` }, [text(page.label('skipToText'))])

/** Says politely what has happened; the script finds the words in its data. */
const statusLine = (page: Setting): Element =>
  h('div', { className: ['said'], role: 'status', dataCopied: page.label('linkCopied') })

const rootAttributes = (version: Version, fonts: readonly string[]): Element['properties'] => ({
  lang: version.language,
  ...(direction(version.language) === 'rtl' ? { dir: 'rtl' } : {}),
  ...(version.isBilingual ? { dataTarget: version.target } : { className: ['alone'] }),
  ...(fonts.length > 0 ? { dataFonts: fonts.join(' ') } : {}),
})

/** The text faces of the page's languages. */
const preloadFor = (page: Setting, { preload }: PageParts['fonts']): string[] =>
  page.columns.flatMap(({ language }) => {
    const kind = faceScript(scriptOf(language))
    return (kind && preload[kind]) ?? []
  })

/** The page's style: faces, measures of its languages, the sheets, what the publisher adds. */
export const styleOf = (parts: FrameParts, version: Version): string => {
  const properties = languageProperties(sidesOf(parts, version))
  return embeddable(
    [parts.fonts.css, properties, parts.style, parts.options.styles].filter(Boolean).join('\n'),
  )
}

/** What stands between the page's bar and its foot: title, contents, text. */
export const mainOf = (
  page: Setting,
  { converted, facts }: Pick<PageParts, 'converted' | 'facts'>,
): ElementContent[] => [
  ...titleOf(page, converted.fields, facts),
  ...contentsOf(page, converted.body),
  h('div', { className: ['text'], id: textId, tabIndex: -1 }, bodyOf(page, converted.body)),
]

/** What the foot tells of the translation, where the publisher wants it told. */
const statusOf = ({ document, options }: PageParts, { target }: Version): TranslationStatus | undefined =>
  options.translationStatus && target !== undefined ? translationStatus(document, target) : undefined

/** What a frame holds. */
interface Framed {
  setting: Setting
  titles: (language: LanguageTag) => string
  /** Links to the other pages, in the bar. */
  links: Element[]
  main: ElementContent[]
  foot: Element[]
  kind: 'article' | 'website'
  data?: object
}

/** A whole HTML document: head, bar, what is given, foot. */
export const framed = (parts: FrameParts, version: Version, framed: Framed): string => {
  const { document, facts, versions, options, script, fonts } = parts
  const { setting: page, titles, main, foot, links, ...about } = framed
  const title = [...new Set(page.columns.map(({ language }) => titles(language)))].join(' · ')
  const { siteUrl } = options
  const style = styleOf(parts, version)
  const root = h('html', rootAttributes(version, preloadFor(page, fonts)), [
    headOf({ document, facts, version, versions, siteUrl, title, style, script, ...about }),
    h('body', {}, [
      skipLink(page),
      barOf(page, titles, options, links),
      h('script', {}, [{ type: 'text', value: script }]),
      h('main', {}, main),
      ...foot,
      statusLine(page),
    ]),
  ])
  return `<!doctype html>\n${serialize(root)}\n`
}

/** Make one page of a document. */
export const pageOf = (parts: PageParts, version: Version): string => {
  const { document, versions, options } = parts
  const page = setting(parts, version)
  const links = linksOf(page, version, versions)
  // Before the foot, which tells what was counted.
  const main = leadLinks(mainOf(page, parts), options.leads ?? new Map(), lead =>
    pathTo(document, version, lead),
  )
  return framed(parts, version, {
    setting: page,
    titles: language => titleIn(parts, language),
    links: version.isBilingual ? [] : links,
    main,
    foot: [footerOf(page, version.isBilingual ? links : [], statusOf(parts, version))],
    kind: 'article',
  })
}
