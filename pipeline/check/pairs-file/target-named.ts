import { type LanguageTag, primary } from '../../model/language.js'

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A tag of a language that CLDR knows by a name, written with two letters: de, pt-BR. */
const isLanguage = (tag: string): boolean => {
  if (!/^[a-z]{2}(?:-[a-z\d]{2,8})*$/i.test(tag)) return false
  try {
    return names.of(primary(tag)) !== undefined
  } catch {
    return false
  }
}

/** The names of the fields of the first row that is not empty. */
const fieldsOf = (text: string): string[] => {
  const row = /[^\r\n]*\S[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0].trim() ?? ''
  if (!row.startsWith('{')) return row.split(/[\t,]/).map(name => name.trim().replace(/^"|"$/g, ''))
  try {
    return Object.keys(JSON.parse(row) as object)
  } catch {
    return []
  }
}

/** The language of the targets where a file of pairs names its fields by tags: `de` for `id, zh, de`; undefined where it does not. */
export const targetNamed = (text: string, source: LanguageTag): LanguageTag | undefined => {
  const others = fieldsOf(text)
    .map(name => name.replaceAll('_', '-'))
    .filter(
      name =>
        name.toLowerCase() !== 'id' && isLanguage(name) && primary(name.toLowerCase()) !== primary(source),
    )
  return others.length === 1 ? others[0] : undefined
}
