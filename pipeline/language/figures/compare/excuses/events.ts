import type { Lonely } from './excuse.js'

/** An event of the history of China that writers name without its year, and the years that are told for it. */
interface Event {
  zh: RegExp
  /** Stands right before the year, with “in”. */
  en: RegExp
  years: readonly [first: number, last: number]
}

const toYear = '(?: [a-z]+){0,3} (?:in|of|since) (?:late |early |December |October |July )?$'
const event = (zh: RegExp, en: string, first: number, last = first): Event => ({
  zh,
  en: new RegExp(`\\b(?:${en})${toYear}`, 'i'),
  years: [first, last],
})

const newChina = "New China|the (?:PRC|People['’]s Republic(?: of China)?)"

const events: readonly Event[] = [
  event(/改革开放/, 'reform and (?:opening|open)[- ]?up|opening[- ]up and reform', 1978, 1979),
  event(/新中国|共和国|建国/, `(?:founding|foundation|establishment|birth) of (?:${newChina})`, 1949),
  event(
    /共产党|建党|党成立|党的成立/,
    '(?:founding|foundation|establishment|birth) of the (?:CPC|Party|Communist Party(?: of China)?)',
    1921,
  ),
  event(/香港回归/, "Hong Kong(?:[’']s)? (?:return|handover)|(?:return|handover) of Hong Kong", 1997),
  event(/澳门回归/, "Macao(?:[’']s)? (?:return|handover)|(?:return|handover) of Maca[ou]", 1999),
  event(
    /加入世[界贸]|入世/,
    '(?:accession to|join(?:ed|ing)?|entry into|entered|entering) the (?:WTO|World Trade Organization)',
    2001,
  ),
  event(/汶川/, 'Wenchuan earthquake', 2008),
  event(/辛亥/, 'Revolution', 1911),
]

/** The event that a year of the target is told for, where the source names it. */
const eventBefore = ({ figure, own, other, added }: Lonely): Event | undefined => {
  if (!added || figure.kind !== 'year') return undefined
  const head = own.text.slice(Math.max(0, figure.start - 80), figure.start)
  return events.find(({ zh, en }) => zh.test(other.text) && en.test(head))
}

const isOf = ({ figure }: Lonely, { years: [first, last] }: Event): boolean =>
  Number(figure.value.n) >= first && Number(figure.value.n) <= last

/** Moments told as before or after an event, for which a translation may give the year alone. */
const moments: readonly (readonly [zh: RegExp, year: bigint])[] = [
  [/(?:新中国|中华人民共和国)成立(?:以来|以后|之后|后|之前|以前|前|初)|建国(?:以来|以后|之后|后|前)/, 1949n],
  [/改革开放(?:以来|以后|之后|后|之前|以前|前|初)/, 1978n],
]
const sinceYear =
  /\b(?:since|from|after|before|until|following|prior to)(?: (?:late|early|October|December))? $/i

/** 新中国成立以来 as since 1949. */
const isMoment = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'year' &&
  moments.some(([zh, year]) => figure.value.n === year && zh.test(other.text)) &&
  sinceYear.test(own.text.slice(Math.max(0, figure.start - 20), figure.start))

/** since reform and opening up in 1978 for 改革开放以来: the year of an event, which every reader knows. */
export const isYearOfEvent = (lonely: Lonely): boolean => {
  const event = eventBefore(lonely)
  return event !== undefined ? isOf(lonely, event) : isMoment(lonely)
}

/** 改革开放 and “reform and opening up in 1987”: a year that was put to an event, and not its own. */
export const isWrongYearOfEvent = (lonely: Lonely): boolean => {
  const event = eventBefore(lonely)
  return event !== undefined && !isOf(lonely, event)
}
