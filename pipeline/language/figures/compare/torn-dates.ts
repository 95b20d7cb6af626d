import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** What stands between a month and its day: Sept. 12, Sept-12; 12 September, 12th of September. */
const joins: Readonly<Record<string, { behind: RegExp; before: RegExp }>> = {
  en: { behind: /^(?:\.? |-)$/, before: /^(?: (?:of )?|-)$/ },
}

const areJoined = (month: Figure, day: Figure, { text, language }: Side): boolean => {
  const words = joins[primary(language)]
  if (!words) return false
  return month.end <= day.start
    ? words.behind.test(text.slice(month.end, day.start))
    : words.before.test(text.slice(day.end, month.start))
}

/** Sept. 2023: no day. */
const isYear = ({ kind, value }: Figure): boolean => kind === 'year' || value.n >= 1000n * value.d

/**
 * A day whose month has another number beside it: 9月12日，6.1级 and “magnitude 12 … on Sept. 6.1”.
 * @param partner the figure of the target that a figure of the source was paired with.
 */
export const tornDates = (
  source: Side,
  target: Side,
  partner: (figure: Figure) => Figure | undefined,
): Exchanged[] => {
  if (!joins[primary(target.language)]) return []
  for (const [index, month] of source.figures.entries()) {
    const day = source.figures[index + 1]
    if (month.kind !== 'month' || day?.kind !== 'day' || day.start !== month.end) continue
    const [said, moved] = [partner(month), partner(day)]
    if (said?.kind !== 'month' || !moved) continue
    const months = target.figures.filter(({ kind, value }) => kind === 'month' && equal(value, said.value))
    if (months.some(each => areJoined(each, moved, target))) continue
    // 9月12日至15日 is “12 to 15 September”.
    const last = source.figures[index + 2]?.kind === 'day' ? source.figures[index + 2] : undefined
    const other = source.figures.find(figure => {
      const theirs = [month, day, last].includes(figure) ? undefined : partner(figure)
      return theirs && !isYear(theirs) && !equal(theirs.value, moved.value) && areJoined(said, theirs, target)
    })
    const wrong = other && partner(other)
    if (other && wrong) return exchanged({ source: day, target: moved }, { source: other, target: wrong })
  }
  return []
}
