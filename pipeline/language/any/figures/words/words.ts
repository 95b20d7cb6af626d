/**
 * What CLDR does not know of the figures of one language. Forms are in lower case and parted by `|`; one that ends with a
 * hyphen is a stem, behind which up to four more letters may stand: `метр-`.
 */
export interface Words {
  /** Numbers in words, by their value. They find partners and are never missed. */
  numbers?: Readonly<Record<number, string>>
  /** Words that are numbers behind others alone, and articles or other words by themselves: vingt et un, hai mươi lăm. */
  ones?: Readonly<Record<number, string>>
  /** Scale words beside those of the compact form. */
  scales?: Readonly<Record<number, string>>
  /** Words of units and currencies as people write them, by unit id. */
  units?: Readonly<Record<string, string>>
  /** The yuan behind an amount of many, as a proposal writes it. */
  yuan?: string
  /** The word between a scale and what is counted: 5 millions de yuans. */
  linking?: string
  /** Words that stand for a unit in CLDR and are words of the language: German `in`. */
  noUnits?: string
  /** Words for %. */
  percents?: string
  /** Words between the ends of a range: 5 bis 8. */
  to?: string
  /** Words that may stand before the second end: von 9,8 auf rund 15 Prozent. */
  about?: string
  /** Words between the members of a list, and between the ends of a range that a word opens: zwischen 5 und 8. */
  and?: string
  /** Times of day. */
  clock?: Clock
  /** What stands before or behind a number that is a decade: les années 30, 30-е годы. */
  decade?: Around
  /** What stands before or behind a number that is a century. */
  century?: Around
  /** What stands before or behind one to four where it is a quarter of a year: 1. Quartal, quý 3. */
  quarter?: Around
  /** What stands behind four digits that are a year and no stretch of years: 2019 года, 2018-м году. */
  year?: Around
  /** Endings of cases behind the digits of an ordinal, which are no units: 9-м. */
  endings?: string
  /** Verbs of a report, before the day it was made on: a déclaré lundi. */
  reports?: string
  /** Words for a year, a month, a day that is told from the one of speaking; “the year before” tells of growth, and is none. */
  relative?: Readonly<Record<'year' | 'month' | 'day', string>>
  /** Weekdays are counted, from Sunday or Monday on: thứ hai is Monday and the second. */
  countsWeekdays?: true
  /** Words before the parts of a date, where the number follows its word: ngày 30 tháng 5 năm 2005. */
  dates?: Readonly<Partial<Record<'day' | 'month' | 'year', string>>>
}

/** Regular expressions of what stands right before and right behind a number; both where both are given. */
export interface Around {
  before?: string
  behind?: string
}

/** Regular expressions: the word for o’clock, and those behind it for the halves of the day. */
export interface Clock {
  hour?: string
  /** What stands right before an hour with minutes: alle 4.40, الساعة 7.55. */
  at?: string
  morning?: string
  later?: string
}
