import { createInstance } from 'i18next'
import en from './words/en.json' with { type: 'json' }
import zh from './words/zh.json' with { type: 'json' }

const instance = createInstance()
void instance.init({
  lng: navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en }, zh: { translation: zh } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** The language of the interface. */
export const interfaceLanguage = (): string => (instance.language === 'zh' ? 'zh-Hans' : 'en')

/** How people here write times: as their browser does, where it speaks the language of the interface. */
export const timeLocale = (): string =>
  navigator.languages.find(tag => tag.toLowerCase().split('-')[0] === instance.language) ??
  interfaceLanguage()

/** A word that has a form for one and for others is named without them. */
type Singular<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key

/** A name in the table of words. */
export type Word = Singular<keyof typeof en>

/** A word of the interface. */
export const say = (key: Word, values: Record<string, string | number> = {}): string =>
  instance.t(key, values)

/** A word of the interface where there is one of that name, else the other text. */
export const sayOr = (key: string, other: string): string =>
  Object.hasOwn(en, key) ? instance.t(key) : other

/** A language by its name: `fr` → French. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([interfaceLanguage()], { type: 'language' }).of(tag) ?? tag
