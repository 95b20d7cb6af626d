import { primary } from '../../../model/language.js'
import { isSignable } from '../below-zero.js'
import type { Figure } from '../figure.js'
import type { Side } from './excuses/excuse.js'

/** Words that say that something is less, lost or below zero, where no sign stands before the figure. */
const less: Record<string, RegExp> = {
  zh: /[减降跌亏负缩少损低]|零下|逆差|赤字|回落|流出|倒退|落后|衰退/,
  en: /\b(?:declin|decreas|fell|fall|drop|down|loss|los[et]|deficit|minus|negative|below|shr[aiu]nk|contract|reduc|lower|less|slid|slump|plung|under|dip|worse|behind|outflow|cut|recession|depreciat|narrow)/i,
}

const isBelow = ({ minus, value }: Figure): boolean => minus === true || value.n < 0n

/** Strength - 1: a sign with a space behind it, which may be a dash as well. */
const mayBeSigned = ({ text }: Side, { start }: Figure): boolean =>
  /[-−–] $/.test(text.slice(0, start).slice(-2))

/** A figure below zero on one side, and nothing that says so on the other: -1.48‰ and “1.48 per thousand”. */
export const losesSign = (source: Figure, target: Figure, sides: { source: Side; target: Side }): boolean => {
  if (isBelow(source) === isBelow(target) || !isSignable(source) || !isSignable(target)) return false
  const [silent, figure] = isBelow(source) ? [sides.target, target] : [sides.source, source]
  if (mayBeSigned(silent, figure)) return false
  return less[primary(silent.language)]?.test(silent.text) === false
}

/** The words of a figure with the sign that it should have. */
export const withSign = (minus: true | undefined, written: string): string =>
  minus ? `-${written}` : written
