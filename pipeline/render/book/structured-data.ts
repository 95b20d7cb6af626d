import type { LanguageTag } from '../../model/language.js'
import { addressOf, type Version } from '../page/versions.js'
import type { BookEntry } from './entry.js'
import { pageIn } from './list.js'

const partOf = (entry: BookEntry, version: Version, language: LanguageTag, siteUrl: string | undefined) => {
  const path = pageIn(entry, version)
  const url =
    siteUrl === undefined
      ? encodeURI(`${entry.name}/${path}`)
      : addressOf(entry, { ...version, path }, siteUrl)
  return { '@type': 'Article', headline: entry.title[language]?.text, url }
}

/** What the page of a book is, for machines: schema.org `CollectionPage` with its articles. */
export const bookData = (
  entries: readonly BookEntry[],
  version: Version,
  name: string,
  siteUrl: string | undefined,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  '@id': addressOf({ name: '' }, version, siteUrl),
  inLanguage: version.language,
  name,
  hasPart: entries.map(entry => partOf(entry, version, version.language, siteUrl)),
})
