import { primary } from '../../../model/language.js'
import { namedFigure } from '../named-figure.js'
import { rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import type { Wording } from './wordings/wording.js'

/** Words of both languages that say one thing, and those of English that say another instead. */
interface Opposed {
  /** Stands in the source, nothing of `unless` with it. */
  zh: RegExp
  unless: RegExp
  /** Stands in the target, where `right` does not. */
  wrong: RegExp
  right: RegExp
  /** What should stand for what was found. */
  expected: (found: string) => string
}

const capitalised = (like: string, word: string): string =>
  /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

const opposed: readonly Opposed[] = [
  {
    zh: /同比/,
    unless: /环比|按月|月率/,
    wrong: /\b(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)\b/i,
    right:
      /\byear[- ](?:on|over|to)[- ]year\b|\byear (?:earlier|ago|before)\b|\blast year\b|\byoy\b|\bannual|\bprevious year\b/i,
    expected: found => found.replace(/month|quarter/gi, old => capitalised(old, 'year')),
  },
  {
    zh: /环比/,
    unless: /同比|年率/,
    wrong: /\byear[- ](?:on|over)[- ]year\b/i,
    right:
      /\b(?:month|quarter|week|day)[- ](?:on|over|to)[- ](?:month|quarter|week|day)\b|\b(?:month|quarter|week) (?:earlier|ago|before)\b|\b(?:previous|last|preceding) (?:month|quarter|week|day)\b/i,
    expected: found => found.replace(/year/gi, old => capitalised(old, 'month')),
  },
]

/** Stands in every Chinese text that may be told so; cheap to look for. */
const sign = /[同环]比/

/** 同比 as “month on month”: what is compared is another time. */
export const changedRelative = (source: Side, target: Side): Wording | undefined => {
  if (primary(source.language) !== 'zh' || primary(target.language) !== 'en') return undefined
  if (!sign.test(source.text)) return undefined
  for (const { zh, unless, wrong, right, expected } of opposed) {
    const told = zh.exec(source.text)
    if (!told || unless.test(source.text) || right.test(target.text)) continue
    const said = wrong.exec(target.text)
    if (!said) continue
    const place = (match: RegExpExecArray) =>
      namedFigure('count', rational(1), match.index, match.index + match[0].length)
    return { source: place(told), target: place(said), expected: expected(said[0]) }
  }
  return undefined
}
