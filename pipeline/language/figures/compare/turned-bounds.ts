import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import type { Side } from './excuses/excuse.js'

/** What is denied before a bound, and the bound itself around the figure. */
const denials: Readonly<Record<string, readonly [before: RegExp, behind: RegExp]>> = {
  en: [
    /(?:\b(?:not|never|fail(?:s|ed|ing)? to|failure to|unable to)|n['’]t)\b[^.;:]{0,60}\bwithin (?:an? |the )?$/i,
    /^/,
  ],
  zh: [/(?:未|没有?|不)[^，。；：]{0,12}$/, /^[以之]?内/],
}

/** not paid within 30 days, 未在30日内: a bound that a denial turns round, as 超过三十日未付 says it. */
export const isTurnedBound = ({ text, language }: Side, { about, start, end }: Figure): boolean => {
  const [before, behind] = denials[primary(language)] ?? []
  if (about !== 'under' || !before || !behind) return false
  return behind.test(text.slice(end, end + 3)) && before.test(text.slice(Math.max(0, start - 90), start))
}
