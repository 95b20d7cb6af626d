import { targetInline } from './inline/inline-of.js'
import type { Pair } from './pair.js'

/** Marks that close a quotation or bracket, behind which the end mark of the sentence may stand. */
const closers = /[”’“‘」』）)》〉】\]"'»«\s]+$/u

/** The last character, whole where it is made of two units. */
const lastIn = (text: string): string => {
  const unit = text.slice(-1)
  return /[\uDC00-\uDFFF]/.test(unit) ? ([...text.slice(-2)].at(-1) ?? '') : unit
}

/** What ends a text: its last character but for what closes quotations and brackets. */
export const lastCharacter = (prose: string): string => lastIn(prose.replace(closers, ''))

/** Whether a Chinese text ends as a sentence does. */
export const endsSentence = (prose: string): boolean => /[。！？!?…]/.test(lastCharacter(prose))

/** Whether a text of another language ends as a sentence does. Ethiopic, Arabic, Devanagari, Greek, Armenian marks too. */
export const endsTarget = (prose: string): boolean => /[.!?…。！？؟۔।;։።]/u.test(lastCharacter(prose))

/** Whether a target ends with any mark, or with what opens more: a colon, a dash. */
export const endsWithMark = (pair: Pair): boolean => {
  const { prose } = targetInline(pair)
  return endsTarget(prose) || /[,:：；—–،؛·-]/u.test(lastCharacter(prose))
}
