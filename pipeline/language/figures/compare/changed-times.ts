import { primary } from '../../../model/language.js'
import { namedFigure } from '../named-figure.js'
import { rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import { days } from './times/days.js'
import { months } from './times/months.js'
import { partsOfDay } from './times/parts-of-day.js'
import type { Scale, Told } from './times/scale.js'
import { distances, stretches } from './times/stretches.js'
import { weeks } from './times/weeks.js'
import { years } from './times/years.js'
import type { Wording } from './wordings/wording.js'

/** A time with what counts its words. */
interface Counted extends Told {
  inChinese: RegExp
  inEnglish: RegExp
}

const counted = ({ sign, times }: Scale): { sign: RegExp; times: readonly Counted[] } => ({
  sign,
  times: times.map(time => ({
    ...time,
    inChinese: new RegExp(`${time.zh.source}|${time.may.source}`, 'g'),
    inEnglish: new RegExp(time.en, 'gi'),
  })),
})

/** Times that are told by words. A new scale is a file and a row. */
const scales = [years, months, weeks, days, stretches, distances, ...partsOfDay].map(counted)

/** Stands in every English text that tells a time of any scale; cheap to look for. */
const sign =
  /year|month|week|day|night|morning|noon|evening|dawn|dusk|sunrise|sunset|hours|decade|centur|tomorrow/i

/** Stands in every Chinese text of which a time may be told as another. */
const told = new RegExp(scales.flatMap(({ times }) => times.map(({ zh }) => zh.source)).join('|'))

const place = (match: RegExpExecArray) =>
  namedFigure('count', rational(1), match.index, match.index + match[0].length)

const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** A date by its number that stands in a source: a year, a month, a day. */
const dates = /(\d{4})|(\d{1,2})月|(\d{1,2})[日号]/g

/** How English tells such a date; 2021 Prospects is a name. */
const datedIn = (year?: string, month?: string, day?: string): RegExp =>
  year !== undefined
    ? new RegExp(`${year}(?! [A-Z])`)
    : month !== undefined
      ? new RegExp(`\\b${(monthNames[Number(month) - 1] ?? '').slice(0, 3)}`)
      : new RegExp(`\\b${day}(?:st|nd|rd|th)?\\b`)

/** A text without the dates that the other tells as well: 比2015年 is “than in 2015”, and no “last year”. */
const withoutSaid = (source: string, target: string): string =>
  source.replaceAll(dates, (date: string, ...parts: (string | undefined)[]) =>
    datedIn(...parts.slice(0, 3)).test(target) ? '' : date,
  )

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0

/** The time of the source that the target tells as another, more often than anything in the source may be told so. */
const changedOn = (times: readonly Counted[], source: string, target: string): Wording | undefined => {
  for (const wrong of times) {
    const said = wrong.en.exec(target)
    const lost = said && times.find(time => time !== wrong && time.zh.test(source) && !time.said.test(target))
    const told = lost?.zh.exec(source)
    if (!lost || !told) continue
    if (count(target, wrong.inEnglish) > count(withoutSaid(source, target), wrong.inChinese))
      return { source: place(told), target: place(said), expected: lost.instead(said[0]) }
  }
  return undefined
}

/**
 * 去年 as “next year”, 上午 as “in the evening”, 过去三年 as “the next three years”: a time told by words became another. Said
 * only where nothing in the source may be told so, and nothing in the target tells what the source has.
 */
export const changedTime = (source: Side, target: Side): Wording | undefined => {
  if (primary(source.language) !== 'zh' || primary(target.language) !== 'en') return undefined
  if (!sign.test(target.text) || !told.test(source.text)) return undefined
  for (const { sign, times } of scales) {
    const found = sign.test(target.text) ? changedOn(times, source.text, target.text) : undefined
    if (found) return found
  }
  return undefined
}
