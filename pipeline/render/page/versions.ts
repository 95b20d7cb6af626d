import { posix } from 'node:path'
import type { Bilingual } from '../../model/document.js'
import type { LanguageTag } from '../../model/language.js'
import type { Lead } from '../../model/leads.js'
import { fragmentOf } from '../lead.js'

/** One page of a document. */
export interface Version {
  /** Its file in the document's folder. */
  path: string
  /** The language of the page itself: its labels, `<html lang>`. */
  language: LanguageTag
  /** The translation it holds; undefined: the source alone. */
  target: LanguageTag | undefined
  /** Holds the source beside the translation. */
  isBilingual: boolean
}

/**
 * The pages of a document: `index.html` with the source and the first translation, `<source>-<language>.html` for each
 * further one, `<language>.html` for each language alone.
 */
export const versionsOf = (document: Bilingual, singleLanguagePages: boolean): Version[] => {
  const { language: source, targetLanguages } = document
  const bilingual = targetLanguages.map(
    (target, index): Version => ({
      path: index === 0 ? 'index.html' : `${source}-${target}.html`,
      language: target,
      target,
      isBilingual: true,
    }),
  )
  const alone = (target: LanguageTag | undefined): Version => ({
    path: `${target ?? source}.html`,
    language: target ?? source,
    target,
    isBilingual: false,
  })
  if (bilingual.length === 0) return [{ ...alone(undefined), path: 'index.html' }]
  return singleLanguagePages ? [...bilingual, alone(undefined), ...targetLanguages.map(alone)] : bilingual
}

/** The address of a page where the book's is known, else its path. `index.html` is the folder itself; the book's own has no name. */
export const addressOf = (
  { name }: Pick<Bilingual, 'name'>,
  version: Version,
  siteUrl: string | undefined,
): string => {
  if (siteUrl === undefined) return encodeURI(version.path)
  const path = version.path === 'index.html' ? '' : encodeURIComponent(version.path)
  const folder = name === '' ? '' : `${name.split('/').map(encodeURIComponent).join('/')}/`
  return `${siteUrl}${folder}${path}`
}

/** The address of a place in the book as a page of it links there: in another document the page of the same languages. */
export const pathTo = ({ name }: Bilingual, { path }: Version, lead: Lead): string => {
  const fragment = fragmentOf(lead)
  if (lead.document === undefined) return fragment || path
  return encodeURI(`${posix.relative(name, lead.document)}/${path}`) + fragment
}
