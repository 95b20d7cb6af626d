import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { equal } from '../rational.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** Where a number is an age: before it and behind it. */
interface Places {
  before: RegExp
  behind: RegExp
}

const never = /(?!)/

/** Where only an age stands, by language. */
const sure: Readonly<Record<string, Places>> = {
  zh: { before: never, behind: /^ ?[多余几]? ?(?:周岁|岁)/ },
  en: {
    before:
      /\b(?:aged?|ages|ages? of|age group of|older than|younger than|average age (?:is|was)) (?:about |over |under |above )?$/i,
    behind: /^[- ]years?[- ]olds?\b|^ (?:years )?(?:or|and) (?:over|above|older)\b|^ years of age\b/i,
  },
}

/** Where one may stand: of what stands there nothing is said. */
const possible: Readonly<Record<string, Places>> = {
  zh: { before: /年龄[^，。；]*$/, behind: /^[^，。；、\d]{0,3}[岁龄]/ },
  en: {
    before:
      /(?:\b(?:aged?|ages|turn(?:ed|s|ing)?|under|over|above|below|between|at|was|reach(?:ed|ing)?|older|younger|and|to|or|is|,) (?:the age of )?|[-–(])$/i,
    behind: /^[- ]?(?:[-–]|years?\b(?! of (?!age))|yr)/i,
  },
}

/** Before a number that may be an age, by language. */
const ageless: Readonly<Record<string, RegExp>> = {
  en: /\b(?:turn(?:ed|s|ing)?|under|over|above|below) $/i,
}

/** No person is as old: “they turn 581”. */
const isNoAge = (side: Side, { target: said }: Rendered): boolean =>
  said.kind === 'count' &&
  said.unit === undefined &&
  said.value.n > 130n * said.value.d &&
  (isAt(sure, side, said) ||
    (ageless[primary(side.language)]?.test(side.text.slice(Math.max(0, said.start - 32), said.start)) ===
      true &&
      /^["”,.]{0,3}(?: (?:this|next|last|years?|on|in|and|or)\b|$)/.test(side.text.slice(said.end))))

const isAt = (
  places: Readonly<Record<string, Places>>,
  { text, language }: Side,
  figure: Figure,
): boolean => {
  const place = places[primary(language)]
  const [start, end] = figure.numeral
  return (
    place !== undefined &&
    (place.before.test(text.slice(Math.max(0, start - 32), start)) ||
      place.behind.test(text.slice(end, end + 24)))
  )
}

/** An age and another number in each other's place: 983名65岁以上的成年人 and “65 adults over age 983”. */
export const exchangedAges = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  if (!/岁/.test(source.text)) return []
  for (const age of rendered) {
    if (!isAt(sure, source, age.source)) continue
    if (isAt(sure, target, age.target)) continue
    const absurd = rendered.find(
      each => each !== age && !isAt(sure, source, each.source) && isNoAge(target, each),
    )
    if (absurd) return exchanged(age, absurd)
    if (isAt(possible, target, age.target)) continue
    const number = rendered.find(
      each =>
        !isAt(sure, source, each.source) &&
        !isAt(possible, source, each.source) &&
        isAt(sure, target, each.target) &&
        !equal(each.source.value, age.source.value),
    )
    if (number) return exchanged(age, number)
  }
  return []
}
