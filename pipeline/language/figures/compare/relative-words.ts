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

const turn =
  (pattern: RegExp, word: string) =>
  (found: string): string =>
    found.replace(pattern, old => capitalised(old, word))

/** A time that was and one that will be: 去年 is no “next year”. */
const past = (zh: string, others: string, unit: string): Opposed => ({
  zh: new RegExp(zh),
  unless: new RegExp(others),
  wrong: new RegExp(`\\bnext ${unit}\\b`, 'i'),
  right: new RegExp(
    `\\b(?:last|past|previous|prior|preceding) ${unit}|\\b${unit}s? (?:ago|before|earlier)`,
    'i',
  ),
  expected: turn(/next/i, 'last'),
})
const future = (zh: string, others: string, unit: string): Opposed => ({
  zh: new RegExp(zh),
  unless: new RegExp(others),
  wrong: new RegExp(`\\blast ${unit}\\b`, 'i'),
  right: new RegExp(`\\b(?:next|coming|following|new) ${unit}|\\b${unit}s? (?:later|after|from)`, 'i'),
  expected: turn(/last/i, 'next'),
})

const years = '次年|翌年|第二年|来年|下一?年|后年|隔年|跨年|明后|今明|逐年|年复一年|最后一年'
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
  past('去年|上一?年度?', `明年|${years}`, 'year'),
  past('上个?月', '下个?月|次月|翌月', 'month'),
  past('上(?:周|个?星期|个?礼拜)', '下(?:周|个?星期|个?礼拜)|次周|翌周', 'week'),
  future('明年', `去年|上一?年|往年|前年|历年|当年|最后一年|过去`, 'year'),
  future('下个?月', '上个?月|当月|最后', 'month'),
  future('下(?:周|个?星期|个?礼拜)', '上(?:周|个?星期|个?礼拜)|最后', 'week'),
  {
    zh: /昨[天日晚]|昨(?=\d)/,
    unless: /明[天日晚早]|翌日|次日|第二天/,
    wrong: /\btomorrow\b/i,
    right: /\byesterday\b|\blast night\b/i,
    expected: turn(/tomorrow/i, 'yesterday'),
  },
  {
    zh: /(?<![光文说证表声])明[天日晚早](?![常报])/,
    unless: /昨[天日晚]|昨/,
    wrong: /\byesterday\b/i,
    right: /\btomorrow\b/i,
    expected: turn(/yesterday/i, 'tomorrow'),
  },
]

/** Stands in every Chinese text that may be told so; cheap to look for. */
const sign = /[同环]比|去年|明年|上一?年|[上下]个?[月周星礼]|昨|明[天日晚早]/

/** 同比 as “month on month”, 去年 as “next year”: what is compared, or the time, is another. */
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
