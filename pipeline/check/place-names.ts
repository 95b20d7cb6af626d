import type { Pair } from './pair.js'
import { type Candidate, candidatesOf } from './pinyin/candidates.js'

/** A country, or a province of China, by its names. */
interface Named {
  kind: 'country' | 'province'
  /** As Chinese writes it in full: 阿根廷, 湖南. */
  chinese: string
  english: string
  /** Characters any of which may stand for it: 澳, 湘. */
  short: string
  /** What tells in English that it is named: “Argenti” is in Argentina and Argentine. */
  sign: RegExp
}

/** A place that the target names in the place of another. */
export interface OtherPlace {
  candidate: Candidate
  /** What the source names there. */
  right: string
}

/** Provinces: their Chinese name, the characters that stand for it, and its English where that is no plain pinyin. */
const provinces =
  '北京京 上海沪 天津津 重庆渝 河北冀 山西晋 内蒙古蒙 辽宁辽 吉林吉 黑龙江黑 江苏苏 浙江浙 安徽皖 福建闽 江西赣 山东鲁 河南豫 湖北鄂 湖南湘 广东粤 广西桂 海南琼 四川川蜀 贵州黔贵 云南滇云 西藏藏 陕西陕秦 甘肃甘陇 青海青 宁夏宁 新疆新'.split(
    ' ',
  )

const provincesInEnglish =
  'Beijing Shanghai Tianjin Chongqing Hebei Shanxi Inner_Mongolia Liaoning Jilin Heilongjiang Jiangsu Zhejiang Anhui Fujian Jiangxi Shandong Henan Hubei Hunan Guangdong Guangxi Hainan Sichuan Guizhou Yunnan Tibet Shaanxi Gansu Qinghai Ningxia Xinjiang'
    .split(' ')
    .map(name => name.replace('_', ' '))

/** The countries of ISO 3166-1 but China, whose name comes and goes, and those that are the names of people or parts of other names. */
const codes =
  'AE AF AL AM AO AR AT AU AZ BA BD BE BG BH BI BN BO BR BW BY CA CH CI CL CM CO CR CU CY CZ DE DK DZ EC EE EG ER ES ET FI FJ FR GA GB GH GR GT HN HR HT HU ID IE IL IN IQ IR IS IT JM JP KE KG KH KP KR KW KZ LA LB LK LT LU LV LY MA MC MD ME MG MM MN MT MU MV MX MY MZ NA NG NI NL NO NP NZ PA PE PH PK PL PT PY QA RO RS RU RW SA SE SG SI SK SN SO SV SY TH TJ TM TN TR TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  )

/** English words for a country that do not begin as its name does. */
const otherWords: Readonly<Record<string, string>> = {
  AE: 'UAE|Emirat',
  CH: 'Swiss',
  CI: 'Ivor|Ivoir',
  DE: 'German',
  DK: 'Dan(?:e|ish)',
  ES: 'Spani',
  FI: 'Finn',
  FR: 'French',
  GB: 'Brit|Engl|UK\\b|U\\.K|Scot|Wales|Welsh|London',
  GR: 'Gree',
  IE: 'Irish',
  KP: 'Korea|DPRK|Pyongyang',
  KR: 'Korea|ROK|Seoul',
  LA: 'Lao',
  MM: 'Burm|Myanmar',
  NL: 'Dutch|Holland|Hague',
  NZ: 'Kiwi',
  PH: 'Filipin|Manila',
  PL: 'Polish|Pole',
  RU: 'Soviet|Moscow|Kremlin',
  SE: 'Swed',
  TH: 'Thai',
  TR: 'Turk|Türk',
  US: 'America|US|U\\.S|Washington|White House',
}

/** Names that English has besides that of CLDR. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  CZ: ['Czech Republic'],
  GB: ['Britain', 'Great Britain'],
  MM: ['Burma', 'Myanmar'],
  TR: ['Turkey', 'Türkiye'],
}

const countries = (): Named[] => {
  const [inChinese, inEnglish] = ['zh-Hans', 'en'].map(
    language => new Intl.DisplayNames([language], { type: 'region' }),
  )
  return codes.flatMap(code => {
    const chinese = inChinese?.of(code)
    const name = inEnglish?.of(code)?.replace(/ \(.*\)/, '')
    if (!chinese || !name) return []
    const stem = name.slice(0, Math.max(4, name.length - 2))
    const sign = new RegExp(
      [`\\b${stem}`, ...(otherWords[code] ? [`\\b(?:${otherWords[code]})`] : [])].join('|'),
    )
    return [name, ...(otherNames[code] ?? [])].map(english => ({
      kind: 'country',
      chinese: chinese.replace(/（.*）/, ''),
      english,
      short: chinese.charAt(0),
      sign,
    }))
  })
}

const provincesOfChina = (): Named[] =>
  provinces.map((text, index) => {
    const [, chinese = '', short = ''] = /^(内蒙古|黑龙江|..)(.+)$/u.exec(text) ?? []
    const english = provincesInEnglish[index] ?? ''
    return { kind: 'province', chinese, english, short, sign: new RegExp(`\\b${english}\\b`, 'i') }
  })

const lettersOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

/** All places, and the same by the letters of their English names; made when it is first asked for. */
interface Atlas {
  all: readonly Named[]
  byLetters: ReadonlyMap<string, Named>
}

const makeAtlas = (): Atlas => {
  const all = [...countries(), ...provincesOfChina()]
  return { all, byLetters: new Map(all.map(place => [lettersOf(place.english), place])) }
}

let atlas: Atlas | undefined

/** Longer names that hold the name of a country or province, and are none of it: 印度洋, 上海合作组织. */
const parts =
  /印度洋|印度支那|西印度|印第安|上海合作组织|上合|古巴比伦|吉林大学|北京时间|南海南部|(?:上海|河南|山东|江西)[路街]/gu

/** Countries that one character stands for, beside 中 or 方: 中俄两国, 俄方. */
const pairedShort = /[俄美英法德日韩澳加泰越]/u

const isNamedShort = (source: string, { kind, short }: Named): boolean =>
  kind === 'country' &&
  pairedShort.test(short) &&
  new RegExp(`中${short}(?:两|双|关|友|建|合|经|媒|贸)|(?<!加)${short}方(?!法)`, 'u').test(source)

/** The places of a kind that a source names. */
const namedIn = (source: string, kind: Named['kind'], all: readonly Named[]): Named[] => {
  let rest = source.replace(parts, ' ')
  return all
    .filter(place => place.kind === kind)
    .toSorted((one, other) => other.chinese.length - one.chinese.length)
    .filter(place => {
      const { chinese } = place
      const isThere = rest.includes(chinese)
      if (isThere) rest = rest.replaceAll(chinese, ' ')
      return isThere || isNamedShort(rest, place)
    })
}

/** Countries and provinces that stand in the target for one of the source that the target does not name. */
export const otherPlaces = (pair: Pair): OtherPlace[] => {
  atlas ??= makeAtlas()
  const { all, byLetters } = atlas
  return candidatesOf(pair).flatMap(candidate => {
    const place = byLetters.get(candidate.letters)
    if (!place || [place.chinese, ...place.short].some(name => pair.source.includes(name))) return []
    const lost = namedIn(pair.source, place.kind, all).filter(({ sign }) => !sign.test(pair.target))
    const right = lost[0]?.english
    const isOne = new Set(lost.map(({ chinese }) => chinese)).size === 1
    return right !== undefined && isOne ? [{ candidate, right }] : []
  })
}
