import { primary } from '../../../model/language.js'
import type { Figure } from '../figure.js'
import { type Exchanged, exchanged, type Rendered } from './exchanged.js'
import type { Side } from './excuses/excuse.js'

/** Where a language puts years, and where it puts numbers. */
interface Places {
  /** Ends what stands before a year and before few other numbers: in, since. */
  dates: RegExp
  /** Ends what stands before a year alone, whatever follows: the end of, December 1,. */
  onlyDates: RegExp
  /** Ends what may stand before a year. */
  mayDate: RegExp
  /** Ends what stands before a year of which something is told: the 2017 results. */
  ofYear: RegExp
  named: RegExp
  /** Behind a number that counts nothing and measures nothing: the clause ends, or no noun follows. */
  free: RegExp
  /** Behind a number that is the year of an event or of accounts: the 205 Olympic Games, the 12 fiscal year. */
  event: RegExp
  /** Before an amount and no year. */
  amounts: RegExp
  /** Behind a number that counts what stands there. */
  counts: RegExp
}

const months =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'

const functionWords =
  'and|or|to|by|at|with|was|were|is|are|has|had|have|having|will|would|when|where|while|which|who|whose|that|for|from|as|on|in|the|an?|there|than|after|before|between|but|also|alone|it|its|they|their|he|his|she|her|we|our|following|compared|due|because|according|per|saw|if|so|up|down|about|over|under|until|since|through|during|against'

/** A word that may stand between a number and what it counts. */
const noun = `(?!(?:${functionWords})\\b)[a-z]+(?:-[a-z]+)?`

/** What is told of a year: the 2017 results. */
const ofYears =
  'figures|results|sales|earnings|revenues|profits|financials|elections|games|olympics|terms|levels|prices|models|rules|guidelines|protests|attacks|events|riots|floods|talks|accounts|estimates|statistics|findings|goals|targets|reforms'

const places: Readonly<Record<string, Places>> = {
  en: {
    dates: /\b(?:in|since|until|till|as of|both|between \d{4} and|from \d{4} to) $/i,
    onlyDates: new RegExp(
      `(?:\\b(?:(?:end|beginning|start|middle|advent|half|quarters?|months|census) of|early|late|mid|the year)|\\b(?:${months})(?: \\d{1,2},| of)?|\\b\\d{1,2} (?:${months})) $`,
      'i',
    ),
    mayDate:
      /(?:\b(?:in|since|until|till|of|from|by|before|after|during|than|the|a|an|its|their|our|his|her|for|to|at|over|this|late|early|mid|next|last|inaugural|within) |['’]s |[“"(])$/i,
    ofYear:
      /(?:\b(?:in|since|until|till|of|from|by|before|after|during|the|its|their|our|his|her|for|this|late|early|mid|next|last|and|to) |['’]s |[-(])$/i,
    named: /(?:\b(?:the|an?|its|their|our|his|her)|['’]s) $/i,
    free: new RegExp(
      `^(?:$|[,;:)”"](?!\\d)|\\.(?!\\d)|[-–]\\d{2,4}\\b| \\(|,? (?:${functionWords}|[a-z]+ed|went|rose|fell|stood|grew|came|took|made|held)\\b)`,
    ),
    event:
      /^(?:(?: [A-Z][A-Za-z’']+){0,5} (?:Olympics?|Olympic Games|Games|World Cup|Open|Agenda|Summit|Forum|Festival|Championships?|Conference|Contest|Cup|Expo|Winter|Summer|Spring|Autumn|New Year|Guinness|Chinese New Year|Paralympic|Asian|Tokyo|Rio|Athens|Beijing|Sochi)\b| Top\b| “[A-Z]|(?: [A-Z][A-Za-z’']+){0,3} (?:census|fiscal|financial|academic|tax|budget|constant|presidential|general election|election|primary|season|edition|ranking|report|survey|study|research|list|independence|referendum)\b)/,
    amounts:
      /(?:\b(?:more than|nearly|almost|some|about|around|approximately|as many as|(?:a )?total of|there (?:were|are|was|had been)|reach(?:ed|ing)?|numbered|total(?:l?ed|l?ing)|killing|another|consist(?:s|ed|ing)? of|comprising|(?<!(?:compared|comparison|consistent|line) )with|(?:record )?high of|stood at|valued at|(?:number|figure|population) of|including|top|number of deaths at|(?:increas|decreas|reduc|expand)[a-z]+ (?:to|by)|(?:rose|fell|gr[eo]wn?|climbed) (?:to|by|from)|were|peaked at|up from|down from) |[$€£¥] ?)$/i,
    counts: new RegExp(
      `^(?:-(?:year-old|article|member|magnitude|page)\\b| per (?!cent)| (?:percent|per cent)\\b|(?: ${noun}){0,3} (?:people|persons|children|men|women|spacecraft|aircraft)\\b| (?!(?:${ofYears})\\b)(?:${noun} ){0,3}(?!(?:${functionWords})\\b)[a-z]{2,}(?<![sui])s\\b)`,
    ),
  },
}

/** 2017年 says itself that it is a year; 2016中国峰会, with no counter behind it, as good as that. */
const isYear = ({ text }: Side, { kind, value, end, numeral, unit }: Figure): boolean =>
  value.d === 1n &&
  (kind === 'year'
    ? end > numeral[1] && value.n >= 1000n && value.n < 2200n
    : kind === 'count' &&
      unit === undefined &&
      value.n >= 1950n &&
      value.n < 2050n &&
      /^(?:\d{4}|[零〇○一二三四五六七八九]{4})$/.test(text.slice(...numeral)) &&
      /^(?:全球|世界|中国|全国|国际|亚洲|福布斯|财年|赛季)/.test(text.slice(end)))

/** A number in digits that is written as no year is: 120, 1,026, 5.2 million. */
const isWrittenAsNone = ({ text }: Side, { value, numeral }: Figure): boolean =>
  /^\d/.test(text.slice(...numeral)) &&
  (value.d !== 1n || value.n < 1000n || value.n >= 2200n || !/^\d{4}$/.test(text.slice(...numeral)))

const sizes: ReadonlySet<Figure['kind']> = new Set([
  'count',
  'quantity',
  'money',
  'code',
  'ordinal',
  'percent',
  'time',
])

/** How a figure of the target stands: as a year, as a number, or either way. */
interface Stand {
  each: Rendered
  dates: boolean
  mayDate: boolean
  amounts: boolean
  isEvent: boolean
  counts: boolean
  /** It stands where the year of something is told: the 2017 results, a 2014 study. */
  isNamed: boolean
}

const standOf = (place: Places, { text }: Side, each: Rendered): Stand => {
  const { start, end, numeral } = each.target
  const head = text.slice(Math.max(0, start - 32), start)
  const tail = text.slice(end, end + 64)
  const counts = place.counts.test(tail)
  const onlyDates = place.onlyDates.test(head)
  const isEvent = place.event.test(tail)
  const isFree = isEvent || place.free.test(tail)
  const isAmount = place.amounts.test(head) || start < numeral[0]
  return {
    each,
    dates: onlyDates || (place.dates.test(head) && isFree && !counts),
    mayDate: !counts && (isEvent || (isFree && place.mayDate.test(head) && !isAmount)),
    amounts: !onlyDates && (isAmount || (counts && !place.ofYear.test(head))),
    isEvent: !counts && (isEvent || (/\($/.test(head) && /^\)/.test(tail))),
    counts: counts && !onlyDates,
    isNamed: !counts && place.named.test(head),
  }
}

/**
 * A year that stands where a number belongs, and a number where a year does: 2016年，7.31亿网民 and “In 731 million, … 2016
 * netizens”. One of the two places has to be sure, and the other must not speak against it.
 */
export const mixedYears = (source: Side, target: Side, rendered: readonly Rendered[]): Exchanged[] => {
  const place = places[primary(target.language)]
  const years = rendered.filter(each => isYear(source, each.source))
  if (!place || years.length === 0) return []
  const numbers = rendered.filter(
    each =>
      sizes.has(each.source.kind) &&
      (each.target.kind === 'count' || each.target.kind === 'year') &&
      each.target.unit === undefined &&
      !isYear(source, each.source) &&
      isWrittenAsNone(target, each.target),
  )
  if (numbers.length === 0) return []
  const stands = numbers.map(each => standOf(place, target, each))
  for (const year of years.map(each => standOf(place, target, each))) {
    if (year.dates || year.isNamed) continue
    const number = stands.find(
      each =>
        (each.dates && !each.amounts) || (year.amounts && each.mayDate) || (year.counts && each.isEvent),
    )
    if (number) return exchanged(year.each, number.each)
  }
  return []
}
