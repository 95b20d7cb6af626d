import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { isYearOfEvent } from './events.js'
import type { Excuse, Lonely } from './excuse.js'
import { partyDates } from './party-dates.js'

/** The national censuses of China by number, https://www.stats.gov.cn/sj/pcsj/. */
const censuses: readonly number[] = [1953, 1964, 1982, 1990, 2000, 2010, 2020]

/** 与第六次全国人口普查相比, as in 2010: a census, told by its year. */
const isCensus = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  figure.kind === 'ordinal' &&
  /^次?(?:全国)?人口普查/.test(own.text.slice(figure.end)) &&
  other.figures.some(
    ({ kind, value }) => kind === 'year' && Number(value.n) === censuses[Number(figure.value.n) - 1],
  )

/** the sixth national census in 2010 for 第六次全国人口普查: the year of a census, said besides. */
const isCensusYear = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'year' &&
  /\bcensus(?: \w+){0,2} (?:in|of) $/i.test(own.text.slice(0, figure.start)) &&
  other.figures.some(
    ({ kind, value, end }) =>
      kind === 'ordinal' &&
      /^次?(?:全国)?人口普查/.test(other.text.slice(end)) &&
      censuses[Number(value.n) - 1] === Number(figure.value.n),
  )

/**
 * Yuan of annual revenue from which the statistics of China count a business of industry (20 million, 5 million until 2010), of
 * retail (5 million), of hotels and catering (2 million), https://www.stats.gov.cn/sj/zbjs/.
 */
const thresholds: ReadonlySet<bigint> = new Set([20_000_000n, 5_000_000n, 2_000_000n])

/** 规模以上工业企业, companies with annual revenue of at least 20 million yuan: what the word means, told. */
const isThreshold = ({ figure, other, added }: Lonely): boolean =>
  added &&
  figure.kind === 'money' &&
  figure.unit === 'CNY' &&
  figure.about !== 'under' &&
  thresholds.has(figure.value.n) &&
  /规模以上|限额以上|规上/.test(other.text)

/** Provinces, autonomous regions and municipalities of the mainland. */
const provinces = (figure: Figure): boolean =>
  figure.kind === 'count' && figure.value.n === 31n && figure.value.d === 1n

/** 居全国第4位, fourth among the 31 provinces: how many there are of what everybody can count. */
const isAllProvinces = ({ figure, own, other, added, paired }: Lonely): boolean =>
  added &&
  provinces(figure) &&
  other.figures.every(each => each.kind !== 'count' || each.weight !== 'strong' || paired.has(each)) &&
  /^(?: (?:Chinese|mainland))? provinc/i.test(own.text.slice(figure.end)) &&
  /全国|各省|各地|省份|省区市|省级/.test(other.text)

/** 31个省、自治区、直辖市 as the Chinese mainland: what all of them together are. */
const isMainland = ({ figure, own, other, added }: Lonely): boolean =>
  !added &&
  provinces(figure) &&
  /^个?省/.test(own.text.slice(figure.end)) &&
  /\bmainland\b|\bnationwide\b|\bthroughout (?:China|the country)\b|\bacross (?:China|the country)\b/i.test(
    other.text,
  )

/** How many Chinese there were from 1988 until today, https://data.stats.gov.cn. */
const [fewest, most] = [1_100_000_000n, 1_450_000_000n]

/** 三分之一的中国人, a third of China’s 1.4 billion people: how many they are. */
const isPopulation = ({ figure, own, other, added }: Lonely): boolean =>
  added &&
  (figure.kind === 'count' || figure.kind === 'quantity') &&
  figure.value.n >= fewest * figure.value.d &&
  figure.value.n <= most * figure.value.d &&
  /\b(?:China['’]s|its|the country['’]s|Chinese|all|the)(?: (?:some|about|nearly|over|more than|roughly))? $/.test(
    own.text.slice(0, figure.start),
  ) &&
  /^ (?:Chinese\b|people\b|citizens\b|population\b|inhabitants\b)/.test(own.text.slice(figure.end)) &&
  /中国人(?!民币|民银行|寿|才|工)|全国人民|国人|同胞/.test(other.text)

/** Whether a number of the target tells what everybody knows, and so renders none of the source. */
export const isKnown = (lonely: Lonely): boolean => knownNumbers.some(({ holds }) => holds(lonely))

/** Numbers that whoever writes of China knows without being told. */
export const knownNumbers: readonly Excuse[] = [
  { name: 'a census told by its year', holds: isCensus },
  { name: 'the year of a census', holds: isCensusYear },
  { name: 'the revenue from which a business is counted', holds: isThreshold },
  { name: 'all Chinese', holds: isPopulation },
  { name: 'all provinces', holds: isAllProvinces },
  { name: 'all provinces, told as the mainland', holds: isMainland },
  { name: 'the year of an event', holds: isYearOfEvent },
  ...partyDates,
].map(excuse => ({
  ...excuse,
  holds: (lonely: Lonely) =>
    primary(lonely.added ? lonely.other.language : lonely.own.language) === 'zh' && excuse.holds(lonely),
}))
