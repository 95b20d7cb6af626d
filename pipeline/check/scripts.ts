import { direction, isHan, primary, script } from '../model/language.js'
import type { Languages } from './rule.js'

/** Targets in which Han characters and full-width marks are left over from the source. */
export const intoOtherScript = ({ source, target }: Languages): boolean => isHan(source) && !isHan(target)

/** Targets that are written with capitals. */
export const intoCased = ({ target }: Languages): boolean =>
  ['Latn', 'Cyrl', 'Grek', 'Armn'].includes(script(target))

/** Targets that part words by spaces and set marks close to the word before. */
export const intoSpaced = ({ target }: Languages): boolean =>
  !isHan(target) && !['Thai', 'Laoo', 'Khmr', 'Mymr'].includes(script(target))

/** Targets in English. */
export const intoEnglish = ({ target }: Languages): boolean => primary(target) === 'en'

/** Targets written from left to right. */
export const intoLeftToRight = ({ target }: Languages): boolean => direction(target) === 'ltr'

/** Sources in Chinese. */
export const fromChinese = ({ source }: Languages): boolean => primary(source) === 'zh'

/** Han characters; 〇 is one to Unicode too. */
export const han = /\p{Script=Han}/u

/** How many Han characters a text holds. */
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0
