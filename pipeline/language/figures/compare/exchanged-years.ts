import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'
import { kindInPlace } from './kind-in-place.js'
import { mixedYears } from './mixed-years.js'

/** 2017年 says itself that it is a year. */
const isNamedYear = ({ kind, value, end, numeral }: Figure): boolean =>
  kind === 'year' && end > numeral[1] && value.n >= 1000n && value.n < 2200n

/** A number that no year of our time has. */
const isNoYear = ({ kind, value }: Figure): boolean =>
  (kind === 'count' || kind === 'quantity' || kind === 'money') &&
  (value.d !== 1n || value.n < 1000n || value.n >= 2200n)

/** Where a year stands and nothing is counted, and where something is. */
interface Slots {
  year: RegExp
  dated: RegExp
  counts: RegExp
  /** Before a number, where nobody looks for a year: more than 2017, were 2017. */
  amount: RegExp
  /** Right behind a number that is no year: 2017 (51 %), 2017 were. */
  behindYear: RegExp
}

/** How much of a text before a figure says what stands there, in signs. */
const head = 32

const months =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'

const slots: Readonly<Record<string, Slots>> = {
  en: {
    year: new RegExp(
      `(?:\\b(?:in|since|until|till|(?:end|beginning|start|middle|advent|half|quarters?|months|census|summer|winter|spring|autumn|year)(?: of)?|as of|(?:census|back|regime|dating|early|late|mid|compared with)(?: in| from| to)?)|\\b(?:${months})(?: \\d{1,2},)?) $`,
      'i',
    ),
    dated:
      /(?:\b(?:in|since|until|till|of|from|by|before|after|during|than|the|its|their|our|his|her|for|to|at|this|late|early|mid|next|last) |['’]s |[-(])$/i,
    counts: /^ (?:[a-z-]+ ){0,4}[a-z]+s\b/,
    amount:
      /\b(?:more than|over|nearly|almost|some|about|as many as|total of|there (?:were|are|was|had been)|reach(?:ed|ing)|numbered|total(?:l?ed|l?ing)|was|were|killing|another|created|saw|hit|(?:stood|stands|valued) at|(?:strength|number|figure|population) of|percent to|increas(?:ed|ing) by|between) $/i,
    behindYear: /^(?:$|[,.;:](?!\d)| (?!percent|million|billion|of\b|[a-z]+s\b)[a-z]+ )/,
  },
}

/** A count that is told as a year: “in 120, …”. */
const isToldAsYear = (target: Side, { source, target: said }: Rendered): boolean =>
  isNoYear(source) &&
  said.unit === undefined &&
  kindInPlace(target, said) === 'year' &&
  (slots[primary(target.language)]?.year.test(
    target.text.slice(Math.max(0, said.start - head), said.start),
  ) ??
    false)

/** A year that is told as a number of something: “more than 2017 incidents”. */
const isToldAsNumber = ({ text, language }: Side, { target: said }: Rendered): boolean => {
  const slot = slots[primary(language)]
  if (!slot || said.unit !== undefined) return false
  return (
    slot.counts.test(text.slice(said.end, said.end + 60)) &&
    !slot.dated.test(text.slice(Math.max(0, said.start - head), said.start))
  )
}

const hasSide = ({ about }: Figure): boolean => about === 'over' || about === 'under'

/** 2014年…200个 and “a 200 study … more than 2014”: the year took the word that belongs to the number. */
const tookSide = (year: Rendered, number: Rendered): boolean =>
  isNamedYear(year.source) &&
  year.source.about === undefined &&
  number.source.kind !== 'year' &&
  year.target.about !== undefined &&
  hasSide(year.target) &&
  number.source.about !== undefined &&
  number.target.about === undefined

/** A number that only a year has, with nothing that it counts or measures: 2020. */
const mayBeYear = ({ text }: Side, { kind, unit, value, numeral }: Figure): boolean =>
  (kind === 'year' || (kind === 'count' && unit === undefined)) &&
  value.n >= 1800n &&
  value.n < 2100n &&
  /^\d{4}$/.test(text.slice(...numeral))

/** Stands where only years stand, and counts nothing: “At the end of 406.5 million, …”. */
const isInYearPlace = ({ text, language }: Side, { start, end }: Figure): boolean => {
  const slot = slots[primary(language)]
  return (
    slot?.year.test(text.slice(Math.max(0, start - head), start)) === true &&
    slot.behindYear.test(text.slice(end, end + 24))
  )
}

/** Where no year stands: “there were 2020”, “2020 pigs”. */
const isInNumberPlace = ({ text, language }: Side, { start, end }: Figure): boolean => {
  const slot = slots[primary(language)]
  const before = text.slice(Math.max(0, start - head), start)
  return (
    slot !== undefined &&
    !slot.year.test(before) &&
    (slot.amount.test(before) || slot.counts.test(text.slice(end, end + 60)))
  )
}

/**
 * A number in the place of a year, and a year in that of a number. The source need not tell the year: 年末生猪4.07亿头 and “At the
 * end of 407 million, there were 2020 pigs”.
 */
export const inPlaceOfYears = (target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const number = rendered.find(
    each => each.target.unit === undefined && isNoYear(each.source) && isInYearPlace(target, each.target),
  )
  if (!number) return []
  for (const figure of target.figures) {
    if (!mayBeYear(target, figure) || !isInNumberPlace(target, figure)) continue
    const told = rendered.find(each => each.target === figure)
    if (told && !isNamedYear(told.source)) continue
    return told ? exchanged(told, number) : [{ source: number.source, target: figure }]
  }
  return []
}

const isSpan = ({ kind, unit }: Figure): boolean => kind === 'quantity' && unit === 'year'

/** 2014年…未来20年 and “as far back as 20 … the next 2014 years”: the year took the word of the span. */
const tookSpan = (rendered: readonly Rendered[]): Exchanged[] => {
  const year = rendered.find(({ source, target }) => isNamedYear(source) && isSpan(target))
  const span = rendered.find(({ source, target }) => isSpan(source) && target.kind === 'count')
  return year && span ? exchanged(year, span) : []
}

/** A year and a number in each other's place: 2017年…120个县 and “In 120, … 2017 counties”. */
export const exchangedYears = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  for (const year of rendered) {
    if (!isNamedYear(year.source)) continue
    const isNumber = isToldAsNumber(target, year)
    const number = rendered.find(
      each => each !== year && (tookSide(year, each) || (isNumber && isToldAsYear(target, each))),
    )
    if (number) return exchanged(year, number)
  }
  const spans = tookSpan(rendered)
  if (spans.length > 0) return spans
  const mixed = mixedYears(source, target, rendered)
  return mixed.length > 0 ? mixed : inPlaceOfYears(target, rendered)
}
