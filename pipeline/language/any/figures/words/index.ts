import { type LanguageTag, primary } from '../../../../model/language.js'
import { arabic } from './ar.js'
import { german } from './de.js'
import { spanish } from './es.js'
import { french } from './fr.js'
import { italian } from './it.js'
import { japanese } from './ja.js'
import { korean } from './ko.js'
import { dutch } from './nl.js'
import { portuguese } from './pt.js'
import { russian } from './ru.js'
import { vietnamese } from './vi.js'
import type { Words } from './words.js'

/** The words of languages by primary language; a new one is a file and a line. */
const known: Readonly<Record<string, Words>> = {
  ar: arabic,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pt: portuguese,
  ru: russian,
  vi: vietnamese,
}

const none: Words = {}

/** The words of a language; of one that has no file none, so that only what CLDR knows of it is read. */
export const wordsOf = (language: LanguageTag): Words => known[primary(language)] ?? none
