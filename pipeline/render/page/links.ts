import type { Element } from 'hast'
import { nativeName } from '../../model/language.js'
import { h, text } from '../hast.js'
import type { Setting } from '../layouts/setting.js'
import { inLanguage } from './bar.js'
import type { Version } from './versions.js'

const nameOf = (
  setting: Setting,
  version: Version,
  versions: readonly Version[],
  source: string,
): Element[] => {
  if (!version.isBilingual) return [inLanguage(setting, version.language, nativeName(version.language))]
  const word = h('span', {}, [text(setting.label('bilingual'))])
  const isOneOfMany = versions.filter(({ isBilingual }) => isBilingual).length > 1
  if (!isOneOfMany) return [word]
  return [
    inLanguage(setting, source, nativeName(source)),
    h('span', {}, [text(' – ')]),
    inLanguage(setting, version.language, nativeName(version.language)),
  ]
}

/** Links to the other pages of a document. */
export const linksOf = (setting: Setting, here: Version, versions: readonly Version[]): Element[] => {
  const others = versions.filter(version => version !== here)
  if (others.length === 0) return []
  const links = others.map(version =>
    h(
      'a',
      {
        href: encodeURI(version.path),
        ...(version.isBilingual ? {} : { hrefLang: version.language }),
        rel: ['alternate'],
      },
      nameOf(setting, version, versions, setting.source),
    ),
  )
  return [h('nav', { className: ['versions'], ariaLabel: setting.label('otherLanguages') }, links)]
}
