import type { Around, Words } from './words/words.js'

/** What stands around a number, as regular expressions over a text in lower case; undefined where the language has none. */
export interface Patterns {
  /** Between two numbers: what marks a range, and what parts the members of a list. */
  to: RegExp | undefined
  and: RegExp | undefined
  /** Behind the hour (and its minutes): o’clock with the half of the day, or that half alone. */
  oClock: RegExp | undefined
  /** Right before an hour with minutes. */
  at: RegExp | undefined
  decade: Sides | undefined
  century: Sides | undefined
  quarter: Sides | undefined
  year: Sides | undefined
  /** Endings of ordinals behind digits. */
  endings: RegExp | undefined
  dates: readonly (readonly ['day' | 'month' | 'year', RegExp])[]
  relative: Readonly<Record<'year' | 'month' | 'day', RegExp>>
  /** Ends what stands before the day of a report. */
  reports: RegExp | undefined
}

interface Sides {
  before?: RegExp
  behind?: RegExp
}

const sides = (around: Around | undefined): Sides | undefined =>
  around && {
    ...(around.before === undefined
      ? {}
      : { before: new RegExp(`(?<!\\p{L})(?:${around.before})[ \\u00a0]?$`, 'u') }),
    ...(around.behind === undefined ? {} : { behind: new RegExp(`^(?:${around.behind})`, 'u') }),
  }

const between = (words: string | undefined, about?: string): RegExp | undefined =>
  words === undefined
    ? undefined
    : new RegExp(
        `^[ \\u00a0]?(?:${words})${about === undefined ? '' : `(?:[ \\u00a0]?(?:${about}))?`}[ \\u00a0]?$`,
        'u',
      )

/** The first group is of the morning, the second of later hours; with neither, o’clock alone does not tell a time of day from a stretch of hours. */
const oClock = ({ clock }: Words): RegExp | undefined => {
  if (!clock?.morning || !clock.later) return undefined
  const hour = clock.hour === undefined ? '' : `(?:[ \\u00a0]?(?:${clock.hour})(?!\\p{L}))?`
  return new RegExp(`^${hour}[ \\u00a0](?:(${clock.morning})|(${clock.later}))(?!\\p{L})`, 'u')
}

const anywhere = (words: string | undefined): RegExp =>
  words === undefined ? /(?!)/g : new RegExp(words, 'giu')

/** The regular expressions of a language, made once. */
export const patternsOf = (words: Words): Patterns => ({
  to: between(words.to, words.about),
  and: between(words.and),
  oClock: oClock(words),
  at: words.clock?.at === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${words.clock.at}) ?$`, 'u'),
  decade: sides(words.decade),
  century: sides(words.century),
  quarter: sides(words.quarter),
  year: sides(words.year),
  endings: words.endings === undefined ? undefined : new RegExp(`^(?:${words.endings})(?!\\p{L})`, 'u'),
  relative: {
    year: anywhere(words.relative?.year),
    month: anywhere(words.relative?.month),
    day: anywhere(words.relative?.day),
  },
  reports:
    words.reports === undefined
      ? undefined
      : new RegExp(`(?:${words.reports})\\p{L}*(?: \\p{L}+){0,3} $`, 'iu'),
  dates: Object.entries(words.dates ?? {}).map(
    ([part, word]) => [part as 'day' | 'month' | 'year', new RegExp(`(?<!\\p{L})${word} $`, 'u')] as const,
  ),
})
