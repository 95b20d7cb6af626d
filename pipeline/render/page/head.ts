import type { Element } from 'hast'
import type { Bilingual } from '../../model/document.js'
import type { LanguageTag } from '../../model/language.js'
import { h, text } from '../hast.js'
import type { Facts } from './facts.js'
import { scriptJson, structuredData } from './json-ld.js'
import { contentSecurityPolicy } from './security.js'
import { addressOf, type Version } from './versions.js'

/** What a page's head is made from. */
export interface HeadParts {
  document: Bilingual
  facts: Facts
  version: Version
  versions: readonly Version[]
  siteUrl: string | undefined
  title: string
  /** What the page is to Open Graph. */
  kind: 'article' | 'website'
  /** What it is to schema.org. Default: the document as an article. */
  data?: object
  style: string
  script: string
}

const named = (name: string, content: string | undefined): Element[] =>
  content ? [h('meta', { name, content })] : []

/** Open Graph: https://ogp.me */
const graph = (property: string, content: string | undefined): Element[] =>
  content ? [h('meta', { property, content })] : []

/** `zh-Hans` → `zh_CN`: Open Graph wants a territory; CLDR's likely one is taken. */
const territorial = (language: LanguageTag): string => {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return region ? `${name}_${region}` : name
}

const openGraph = (parts: HeadParts): Element[] => {
  const { document, facts, version, siteUrl, title, kind } = parts
  const shown = version.isBilingual ? [document.language] : []
  return [
    ...graph('og:type', kind),
    ...graph('og:title', title),
    ...graph('og:description', facts.field('description', version.language)),
    ...graph('og:url', siteUrl && addressOf(document, version, siteUrl)),
    ...graph('og:site_name', facts.field('publisher', version.language)),
    ...graph('og:locale', territorial(version.language)),
    ...shown.flatMap(language => graph('og:locale:alternate', territorial(language))),
    ...graph('article:published_time', facts.date?.written),
  ]
}

const alternates = ({ document, version, versions, siteUrl }: HeadParts): Element[] => {
  const own = versions.filter(one => !one.isBilingual || versions.length === 1)
  const perLanguage = own.length > 0 ? own : versions
  const canonical = siteUrl
    ? [h('link', { rel: ['canonical'], href: addressOf(document, version, siteUrl) })]
    : []
  if (versions.length < 2) return canonical
  const link = (one: Version, hrefLang: string): Element =>
    h('link', { rel: ['alternate'], hrefLang, href: addressOf(document, one, siteUrl) })
  const [main] = versions
  return [
    ...canonical,
    ...perLanguage.map(one => link(one, one.language)),
    ...(main ? [link(main, 'x-default')] : []),
  ]
}

/** The head of a page. */
export const headOf = (parts: HeadParts): Element => {
  const { document, facts, version, versions, siteUrl, title, style, script } = parts
  const { language } = version
  const keywords = facts.list('keywords', language)
  const data = parts.data ?? structuredData({ document, facts, versions, siteUrl }, version)
  return h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: ['Content-Security-Policy'], content: contentSecurityPolicy(style, script) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, [text(title)]),
    h('style', {}, [text(style)]),
    ...named('description', facts.field('description', language)),
    ...named('keywords', keywords.join(', ')),
    ...named('author', facts.field('author', language) ?? facts.field('publisher', language)),
    ...named('color-scheme', 'light dark'),
    h('link', { rel: ['icon'], href: 'data:,' }),
    ...alternates(parts),
    ...openGraph(parts),
    h('script', { type: 'application/ld+json' }, [text(scriptJson(data))]),
  ])
}
