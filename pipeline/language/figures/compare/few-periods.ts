import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { namedFigure } from '../named-figure.js'
import { rational } from '../rational.js'
import type { Side } from './excuses/excuse.js'
import type { Wording } from './wordings/wording.js'

/** A few of a stretch of time, and what its words mean. */
interface Few {
  /** Stands in every text that tells of one; cheap to look for. */
  sign: RegExp
  pattern: RegExp
  units: Readonly<Record<string, string>>
}

const languages: Readonly<Record<string, Few>> = {
  zh: {
    sign: /几/,
    // 几月几日 asks which; 几十年 are decades.
    pattern:
      /(?<![十百千万])几(?:个(小时|钟头|星期|礼拜|月)|(秒|分钟|小时|天|周|年)(?![级代末终均历轮报刊]))/g,
    units: {
      秒: 'second',
      分钟: 'minute',
      小时: 'hour',
      钟头: 'hour',
      天: 'day',
      周: 'week',
      星期: 'week',
      礼拜: 'week',
      月: 'month',
      年: 'year',
    },
  },
  en: {
    sign: /few|several|couple/i,
    pattern:
      /\b(?:few|several|couple of)(?: more| short| long)? (?:(second|minute|hour|day|week)|(month|year))s\b/gi,
    units: {
      second: 'second',
      minute: 'minute',
      hour: 'hour',
      day: 'day',
      week: 'week',
      month: 'month',
      year: 'year',
    },
  },
}

/** The only stretch of a few days, months, years in a text, with its unit and the word for it. */
const fewOf = ({ text, language }: Side): { figure: Figure; unit: string; word: string } | undefined => {
  const few = languages[primary(language)]
  if (!few?.sign.test(text)) return undefined
  const [match, ...others] = text.matchAll(few.pattern)
  if (!match || others.length > 0) return undefined
  const word = (match[1] ?? match[2] ?? '').toLowerCase()
  const figure = namedFigure('quantity', rational(3), match.index, match.index + match[0].length)
  return { figure, word, unit: few.units[word] ?? '' }
}

/** 几个月 as “a few weeks”: no number changed, and the time did. */
export const changedFew = (source: Side, target: Side): Wording | undefined => {
  const told = fewOf(source)
  const said = told && fewOf(target)
  if (!said || told.unit === said.unit) return undefined
  const { start, end } = said.figure
  const expected = target.text
    .slice(start, end)
    .replace(new RegExp(`${said.word}(s?)$`, 'i'), `${told.unit}$1`)
  return { source: told.figure, target: said.figure, expected }
}
