import { codeFigure } from '../../figures/code.js'
import { versionAt } from '../../figures/numeric-date.js'
import { isCurrency } from '../../figures/units.js'
import { type Rule, signBefore } from './reading.js'
import { tokenFrom } from './tokens.js'

/** Letters and digits in one word: HMX-1, G20, 5G, A380. */
const code = /[A-Za-z]+(?:[-–]?\d+(?:\.\d+)?[A-Za-z]*)+|\d+[A-Za-z]+[\dA-Za-z]*(?:[-–]\d+)?/y
const plainNumber =
  /^\d+(?:st|nd|rd|th|s|k|K|m|M|mn|mln|bn|b|B|tn|x|km|kg|cm|mm|g|mg|h|am|pm|C|F|mph|kph|ft|lb|lbs|oz|kW|MW|GW|kWh|GB|MB|TB|KB|W|V|L|ml|mL|t|ha|Hz|GHz|MHz|kHz|nm|yuan|year|kmh|sqm|M|K|B|T|KM|KG|MP|million|billion|trillion|thousand|percent|pc|ms|ns|px|ppm|Nm|lm|nits|bps?|pts?|pps?)$/

/** COP27 is a conference, no 27 Colombian pesos. */
const conference = /^COP-?\d{1,2}$/

/** 202BC, 24A.D.: a year with its era glued to it. */
const era = /\d+(?:BCE?|AD|CE|[BA]\.?[CD])(?![A-Za-z\d])/y

const isYearOfEra = (text: string, at: number): boolean => {
  era.lastIndex = at
  return era.test(text)
}

/** Names made of letters and digits. */
export const codeRule: Rule = ({ text, tokens }, at) => {
  const token = tokens[at]
  if (!token) return undefined
  const version = token.lower === 'v' ? versionAt(text, token.start) : undefined
  if (version) return { figures: version.figures, next: tokenFrom(tokens, at, version.end) }
  code.lastIndex = token.start
  const word = code.exec(text)?.[0]
  if (
    word === undefined ||
    plainNumber.test(word) ||
    isYearOfEra(text, token.start) ||
    (/^x\d+m$/.test(word) && /\d/.test(text[token.start - 1] ?? '')) ||
    signBefore(text, token.start + 1)?.unit === 'NGN' ||
    (/^\d+[xv]\d+[a-z]*$/i.test(word) && !/^0x/i.test(word)) ||
    /^(?:US|HK|RMB|Rs|No|mid|pre|post|(?:one|two|six|ten)(?=-1))[-–]?\d/i.test(word) ||
    (isCurrency(word.slice(0, 3)) && !conference.test(word)) ||
    (/^[A-Za-z]{4,}[-–]\d/.test(word) && !/^(?:[A-Z]{4,}|[Cc]ovid)/.test(word))
  )
    return undefined
  const end = token.start + word.length
  return { figures: [codeFigure(word, token.start, end)], next: tokenFrom(tokens, at, end) }
}
