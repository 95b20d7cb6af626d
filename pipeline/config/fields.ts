import { isAbsolute, resolve } from 'node:path'
import { SetupError } from '../model/diagnostic.js'
import { saying } from '../model/messages/message.js'
import { pageSize, points } from '../print/page-size.js'
import { type Normalize, text, unexpected, type Where } from './normalize.js'

/** A BCP 47 tag as it is written by the rules: folders bear it, so `zh-hans` and `zh_Hans` are slips. */
export const languageTag: Normalize<string> = (value, where) => {
  const expected = saying('config.language')
  const written = text(expected)(value, where)
  const canonical = canonicalTag(written.replaceAll('_', '-'))
  if (canonical === written) return written
  throw unexpected(
    where,
    value,
    expected,
    canonical === undefined ? undefined : saying('config.write', { word: canonical }),
  )
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
  const expected = saying('config.glob')
  const pattern = text(expected)(value, where)
  const path = pattern.replace(/^!/, '')
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) throw unexpected(where, value, expected)
  return pattern
}

/** A folder, made absolute from the project's. */
export const folderUnder =
  (project: string): Normalize<string> =>
  (value, where) =>
    resolve(project, text(saying('config.folder'), /^[^\0]*[^\0\s][^\0]*$/)(value, where))

/** The address of a site, always ended with `/`, so that page names can be put behind it. */
export const siteUrl: Normalize<string> = (value, where) => {
  const expected = saying('config.address')
  const address = text(expected)(value, where)
  const url = URL.canParse(address) ? new URL(address) : undefined
  const plain =
    url && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  if (!url || !plain) throw unexpected(where, value, expected)
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** A CSS length that is not relative: paper knows no `em`. */
export const cssLength: Normalize<string> = (value, where) => {
  const expected = saying('config.length')
  const written = text(expected)(value, where)
  if (points(written) !== undefined) return written
  throw unexpected(where, value, expected)
}

/** The size of type or a leading: letters of 4 pt can hardly be read, those of 72 pt fill a page. */
export const typeSize: Normalize<string> = (value, where) => {
  const written = cssLength(value, where)
  const length = points(written) ?? 0
  if (length >= 4 && length <= 72) return written
  throw unexpected(where, value, saying('config.type-size'))
}

/** A page size as the printer reads it: `A4`, `A5 landscape`, `16K`, `170mm 240mm`. */
export const cssPageSize: Normalize<string> = (value, where) => {
  const written = text(saying('config.page-size'))(value, where)
  asField(where, () => pageSize(written))
  return written
}

/** Do what may refuse a value, and name the field where it does. */
export const asField = (where: Where, look: () => unknown): void => {
  try {
    look()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    throw new SetupError(saying('config.field', { ...where, what: error.said }), { cause: error })
  }
}
