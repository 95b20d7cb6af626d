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

/** Below it stands no Han character: U+2E80, CJK RADICAL REPEAT. */
const firstHan = 0x2e80

/** The blocks of ideographs, of which every character is Han; the rest is asked of the expression. */
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** How many Han characters a text holds. */
export const hanCount = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < firstHan) continue
    if (isIdeograph(code) || han.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) count += 1
  }
  return count
}

const space = /\s/

/** Whether a character may be white space at all: most are letters and ideographs. */
const maySpace = (code: number): boolean =>
  code <= 0x20 || (code >= 0xa0 && code <= 0x3000) || code === 0xfeff

/** Whether a UTF-16 code unit is white space, as `\s` has it; asked of each sign of a text. */
export const isSpace = (code: number): boolean =>
  code === 0x20 || (maySpace(code) && space.test(String.fromCharCode(code)))
