import { type LanguageTag, primary } from '../model/language.js'

/** A part of an address that names a language: `zh-CN`, `en-us`, `cn`. */
const language = /^(?:zh|cn|en|ja|jp|ko|kr|fr|de|es|ru|ar|pt|it)(?:[-_](?:[a-z]{2}|han[st]|[a-z]{4}))?$/i

/** An address without what depends on the language of its reader. */
interface Parts {
  host: string
  /** The host or the path names a language. */
  localised: boolean
  path: string
  fragment: string
}

const hostOf = (address: string): string =>
  /^[a-z][\w+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? ''

/** Sites that go by another name now; what led to the old one leads to the new one. */
const renamed: Readonly<Record<string, string>> = { twitter: 'x' }

/** `zh.wikipedia.org` → wikipedia, `v2.cn.vuejs.org` → v2.vuejs, `www.gov.cn` → gov. */
const bareHost = (host: string): string[] => {
  const labels = host.split('.').filter(label => label !== 'www')
  const last = labels.at(-1) ?? ''
  const kept = /^[a-z]{2,6}$/.test(last) && labels.length > 1 ? labels.slice(0, -1) : labels
  return kept.flatMap(label =>
    language.test(label) ? [] : [label.replace(/(?:^(?:zh|cn|en)-|-(?:zh|cn|en)$)/, '')],
  )
}

/** The labels of a host before its last: gov.cn is a Chinese site, and no translation of one. */
const labelsOf = (host: string): string[] => host.split('.').slice(0, -1)

const partsOf = (address: string): Parts => {
  const host = hostOf(address)
  const rest = host ? address.slice(address.indexOf(host) + host.length) : address
  const [path = '', fragment = ''] = rest.split('#', 2)
  const segments = path.split('/')
  const neutral = segments.filter(segment => !language.test(segment))
  return {
    host: bareHost(host)
      .map(label => renamed[label] ?? label)
      .join('.'),
    localised: neutral.length < segments.length || labelsOf(host).some(label => language.test(label)),
    path: neutral
      .join('/')
      .replace(/^\/+|\/+$|\.html?$/g, '')
      .replace(/[._-](?:zh|en|cn)(?:-[a-z]+)?(?=\.|$)/i, ''),
    fragment: fragment
      .replace(/[._-](?:zh|en|cn)(?:[_-](?:cn|us|han[st]))?$/i, '')
      .split('/')
      .filter(part => !language.test(part))
      .join('/'),
  }
}

/** `cn.vitejs.dev` and `vite.dev`: a site and its translation often have names that begin alike. */
const sameOwner = (one: string, other: string): boolean =>
  one.length > 2 && other.length > 2 && (one.startsWith(other) || other.startsWith(one))

/** `./b` and `/a/b` written from another place; `#c` and `/a/b#c` on the page itself. */
const reaches = (one: Parts, other: Parts): boolean => {
  const [short = '', long = ''] = [one.path, other.path]
    .map(path => path.replace(/^(?:\.\.?\/)+/, ''))
    .sort((left, right) => left.length - right.length)
  return short === ''
    ? one.fragment !== '' && one.fragment === other.fragment
    : `/${long}`.endsWith(`/${short}`)
}

/** Countries whose tags stand for their language. */
const spokenIn: Readonly<Record<string, string>> = { cn: 'zh', jp: 'ja', kr: 'ko' }

/** The languages that an address names. */
const languagesIn = (address: string): string[] => {
  const host = hostOf(address)
  const path = address.slice(host ? address.indexOf(host) + host.length : 0).split('#')[0] ?? ''
  return [...labelsOf(host), ...path.split('/')]
    .filter(part => language.test(part))
    .map(part => primary(part.toLowerCase().replace('_', '-')))
    .map(tag => spokenIn[tag] ?? tag)
}

/**
 * Whether an address is for readers of a language: it names that language, English, which many sites have instead, or none but
 * those that the source’s names. `/de/` is none for a text in English.
 */
export const isFor = (target: LanguageTag, source: string, address: string): boolean => {
  const known = new Set([...languagesIn(source), primary(target), 'en'])
  return languagesIn(address).every(tag => known.has(tag))
}

/** A host for each language has paths in it: `zh.wikipedia.org/wiki/中国`; so has a path that is written in words. */
const hasOwnPaths = (address: string): boolean =>
  labelsOf(hostOf(address)).some(label => language.test(label))

/** Endings of countries whose language has sites of its own, and endings that go with any. */
const ofCountry =
  /^(?:cn|hk|tw|mo|sg|my|jp|kr|uk|us|au|nz|ca|in|de|at|ch|fr|be|nl|es|mx|ar|pt|br|it|ru|ua|by|kz|pl|cz|tr|ir|eg|sa|ae|vn|th|id|eu)$/
const ofSite = /^(?:com|org|net|gov|edu|io|dev|[a-z]{2})$/

/** gov.cn and gov.uk may be one site in two countries; vuejs.org and vuejs.com are none. */
const sameEnding = (one: string, other: string): boolean => {
  const [ours = '', theirs = ''] = [one, other].map(host => host.split('.').at(-1) ?? '')
  return (
    ours === theirs ||
    (ofCountry.test(ours) && ofSite.test(theirs)) ||
    (ofSite.test(ours) && ofCountry.test(theirs))
  )
}

const isWord = (fragment: string): boolean => /[^\x21-\x7E]|%[89a-f]/i.test(fragment)

/**
 * Whether two addresses lead to the same page, or to the same page in two languages: parts that name a
 * language are passed over, and so is the path on a host that has one for each language
 * (`zh.wikipedia.org/wiki/中国`, `en.wikipedia.org/wiki/China`). A fragment is the slug of a heading, which
 * is translated with it.
 */
export const sameAddress = (source: string, target: string): boolean => {
  const [one, other] = [partsOf(source), partsOf(target)]
  const localised = one.localised || other.localised
  if (!sameEnding(hostOf(source), hostOf(target))) return false
  if (one.host !== other.host && !(localised && sameOwner(one.host, other.host))) return false
  const samePlace = one.path === other.path || (one.host === '' && reaches(one, other))
  const sameFragment = one.fragment === other.fragment || isWord(one.fragment) || isWord(other.fragment)
  return samePlace ? sameFragment : hasOwnPaths(source) && hasOwnPaths(target)
}
