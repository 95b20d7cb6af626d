import type { Bilingual } from '../../model/document.js'
import type { LanguageTag } from '../../model/language.js'
import type { Facts } from './facts.js'
import { addressOf, type Version } from './versions.js'

interface Context {
  document: Bilingual
  facts: Facts
  versions: readonly Version[]
  siteUrl: string | undefined
}

/** The address that stands for the text in one language: its own page, or the one that holds it. */
const addressIn = ({ document, versions, siteUrl }: Context, language: LanguageTag): string => {
  const own = versions.find(version => !version.isBilingual && version.language === language)
  const holds = versions.find(version => version.target === language) ?? versions[0]
  const version = own ?? holds
  return version ? `${addressOf(document, version, siteUrl)}${own ? '' : `#${language}`}` : `#${language}`
}

const organization = (name: string | undefined) => name && { '@type': 'Organization', name }

const article = (context: Context, language: LanguageTag) => {
  const { facts } = context
  const keywords = facts.list('keywords', language)
  return {
    '@type': 'Article',
    '@id': addressIn(context, language),
    ...(context.siteUrl === undefined ? {} : { url: addressIn(context, language) }),
    inLanguage: language,
    headline: facts.field('title', language),
    description: facts.field('description', language),
    keywords: keywords.length > 0 ? keywords : undefined,
    datePublished: facts.date?.written,
    author: organization(facts.field('author', language) ?? facts.field('publisher', language)),
    publisher: organization(facts.field('publisher', language)),
  }
}

const reference = (context: Context, language: LanguageTag) => ({
  '@type': 'Article',
  '@id': addressIn(context, language),
  inLanguage: language,
  headline: context.facts.field('title', language),
})

/**
 * What a page is, for machines: schema.org `Article`, the translation bound to its source by `translationOfWork`, the
 * source to its translations by `workTranslation`.
 */
export const structuredData = (context: Context, version: Version): object => {
  const { language: source, targetLanguages } = context.document
  const original = {
    ...article(context, source),
    workTranslation: targetLanguages.map(language => reference(context, language)),
  }
  const { target } = version
  if (target === undefined) return { '@context': 'https://schema.org', ...original }
  const translation = { ...article(context, target), translationOfWork: reference(context, source) }
  if (!version.isBilingual) return { '@context': 'https://schema.org', ...translation }
  return { '@context': 'https://schema.org', '@graph': [original, translation] }
}

/** JSON that can stand inside a `<script>`: nothing in it ends the element. */
export const scriptJson = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
