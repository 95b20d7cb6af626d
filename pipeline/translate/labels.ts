import type { i18n } from 'i18next'
import type { Labels } from '../model/labels.js'
import type { LanguageTag } from '../model/language.js'
import { interfaceNamespace } from './i18n.js'

/** Where a label is looked for when a language has none. */
const lastResort = 'en'

/** Locales whose way of writing dates a language takes: English dates are day, month, year. */
export type DateLocales = Record<LanguageTag, string>

/**
 * The labels of the page, with everything i18next offers: interpolation, plurals, `Intl` formats.
 * A `Date` among the values is written in the language's date locale, in UTC.
 */
export const labelsOf =
  (instance: i18n, dateLocales: DateLocales = {}): Labels =>
  (language, key, values = {}) =>
    instance.t(key, {
      ...values,
      lng: language,
      ns: interfaceNamespace,
      fallbackLng: lastResort,
      formatParams: Object.fromEntries(
        Object.keys(values).map(name => [name, { locale: dateLocales[language] ?? language }]),
      ),
    })
