import { isAbsolute, resolve } from 'node:path'
import { nearest } from '../model/nearest.js'
import { type Normalize, text, unexpected } from './normalize.js'

/** A BCP 47 tag as it is written by the rules: folders bear it, so `zh-hans` and `zh_Hans` are slips. */
export const languageTag: Normalize<string> = (value, where) => {
  const expected = 'a BCP 47 language tag such as “zh-Hans” or “en-GB”'
  const written = text(expected)(value, where)
  const canonical = canonicalTag(written.replaceAll('_', '-'))
  if (canonical === written) return written
  throw unexpected(where, value, expected, canonical && `Write “${canonical}”.`)
}

const canonicalTag = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** A glob under the source folder. One that leads out of it finds nothing that could be published. */
export const glob: Normalize<string> = (value, where) => {
  const expected = 'a glob under the source folder such as “guide/**/*.md”'
  const pattern = text(expected)(value, where)
  const path = pattern.replace(/^!/, '')
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) throw unexpected(where, value, expected)
  return pattern
}

/** A folder, made absolute from the project's. */
export const folderUnder =
  (project: string): Normalize<string> =>
  (value, where) =>
    resolve(project, text('the path of a folder', /^[^\0]*[^\0\s][^\0]*$/)(value, where))

/** The address of a site, always ended with `/`, so that page names can be put behind it. */
export const siteUrl: Normalize<string> = (value, where) => {
  const expected = 'an address such as “https://example.org/book/”, without query or fragment'
  const address = text(expected)(value, where)
  const url = URL.canParse(address) ? new URL(address) : undefined
  const plain =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  if (!url || !plain) throw unexpected(where, value, expected)
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** Page sizes CSS knows by name. CSS Paged Media Level 3 §7.1. */
const namedSizes = ['A3', 'A4', 'A5', 'B4', 'B5', 'JIS-B4', 'JIS-B5', 'letter', 'legal', 'ledger']
const orientations = new Set(['portrait', 'landscape'])
const length = /^(?:\d+|\d*\.\d+)(?:mm|cm|in|pt|pc|px|q)$/i

/** A CSS length that is not relative: paper knows no `em`. */
export const cssLength: Normalize<string> = (value, where) => {
  const written = text('a length such as “20mm”')(value, where)
  if (written === '0') return '0mm'
  if (length.test(written)) return written
  throw unexpected(where, value, 'a length such as “20mm” (mm, cm, in, pt, pc, px or q)')
}

const isSize = (words: string[]): boolean => {
  const rest = words.filter(word => !orientations.has(word.toLowerCase()))
  if (words.length - rest.length > 1) return false
  const isNamed = rest.length === 1 && namedSizes.some(name => name.toLowerCase() === rest[0]?.toLowerCase())
  const isMeasured =
    rest.length === words.length && rest.length > 0 && rest.length <= 2 && rest.every(isPositiveLength)
  return isNamed || isMeasured
}

const isPositiveLength = (word: string): boolean => length.test(word) && Number.parseFloat(word) > 0

/** A page size of CSS: `A4`, `A5 landscape`, `170mm 240mm`. */
export const pageSize: Normalize<string> = (value, where) => {
  const expected = `a page size: ${namedSizes.join(', ')} (with “landscape” if wanted), or lengths such as “170mm 240mm”`
  const written = text(expected)(value, where).trim()
  if (isSize(written.split(/\s+/))) return written
  const meant = nearest(written, namedSizes)
  throw unexpected(where, value, expected, meant && `Did you mean “${meant}”?`)
}
