import { saying } from '../../model/messages/message.js'
import { foundInProse } from '../finding.js'
import { sourceInline } from '../inline/inline-of.js'
import type { Rule } from '../rule.js'
import { fromChinese } from '../scripts.js'

/** A date, with its year and its day of the week where it has them: 2024年1月1日（星期一）, 1月1日周一. */
const dates =
  /(?<!\d)(?:(?<year>\d{4})年)?\s?(?<month>\d{1,2})月(?<day>\d{1,2})[日号](?:\s?[（(]?(?<name>星期|礼拜|周)(?<weekday>[一二三四五六日天])(?![\p{Script=Han}、~～—–-]))?/gu

/** Asked first: most texts have no date. */
const mayDate = /\d月\d/

/** Dates of the other calendar, which has its own months. */
const ofMoon = /(?:[农旧夏阴]历|腊|闰)\s?(?:\d{4}年)?\s?$/

const weekdays = '日一二三四五六'

/** Older dates may be told by another calendar. */
const firstYear = 1900

/** The day of the calendar; undefined where the month has none. Without a year the 29th of February is one. */
const dayOf = (year: number, month: number, day: number): Date | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined
}

const leapYear = 2000

/** Dates that no calendar has: the 31st of a shorter month, a day that was no Tuesday. */
export const sourceDate: Rule = {
  meta: {
    id: 'source-date',
    severity: 'warning',
    summary: 'The calendar has the dates of the source.',
    explanation:
      'The month has no such day (6月31日), or the date falls on another day of the week than is written beside it (2024年1月1日 was a Monday). One of both is wrong: look the date up and mend the source file. Dates of the traditional calendar (农历) are left alone.',
    scope: 'source',
    fixable: false,
  },
  applies: fromChinese,
  examples: {
    good: [
      { source: '2024年1月1日（星期一）上午', target: '' },
      { source: '2024年2月29日', target: '' },
      { source: '2月29日（星期四）', target: '', why: 'of which year is not said' },
      { source: '农历2月30日', target: '', why: 'another calendar' },
      { source: '2024年1月1日周二至周五休息', target: '', why: 'days of a week' },
    ],
    bad: [
      { source: '2024年1月1日（星期二）上午', target: '', found: '星期二', expected: ['星期一'] },
      { source: '2024年1月1日周日，', target: '', found: '周日', expected: ['周一'] },
      { source: '截至6月31日', target: '', found: '6月31日' },
      { source: '2023年2月29日', target: '', found: '2023年2月29日' },
    ],
  },
  look: pair => {
    const inline = sourceInline(pair)
    if (!mayDate.test(inline.prose)) return []
    return [...inline.prose.matchAll(dates)].flatMap(({ 0: text, index, groups = {} }) => {
      const { year, month, day, name, weekday } = groups
      if (ofMoon.test(inline.prose.slice(0, index))) return []
      const date = dayOf(Number(year ?? leapYear), Number(month), Number(day))
      if (!date) {
        const end = index + text.search(/[日号]/) + 1
        return [foundInProse(inline, 'source', index, end, { message: saying('source-date.no-day') })]
      }
      const right = weekdays[date.getUTCDay()]
      const isSame = weekday?.replace('天', '日') === right
      if (!year || Number(year) < firstYear || !name || !weekday || isSame) return []
      const end = index + text.length
      return [
        foundInProse(inline, 'source', end - name.length - weekday.length, end, {
          message: saying('source-date'),
          expected: [`${name}${right}`],
        }),
      ]
    })
  },
}
