/** One way to spoil a figure. `spoil` returns the spoilt text, or undefined where the text offers nothing. */
export interface Mutation {
  kind: string
  side: 'source' | 'target'
  spoil(text: string, random: () => number): string | undefined
  /** Pairs in which such an error can be seen at all; default every one. */
  fits?(source: string, target: string): boolean
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]

/** Replace one match of a pattern, chosen by chance, by what `change` makes of it. */
const one =
  (pattern: RegExp, change: (match: RegExpExecArray, random: () => number) => string | undefined) =>
  (text: string, random: () => number): string | undefined => {
    const matches = [...text.matchAll(pattern)]
    const match = pick(matches, random)
    const replaced = match && change(match, random)
    if (!match || replaced === undefined || replaced === match[0]) return undefined
    return text.slice(0, match.index) + replaced + text.slice(match.index + match[0].length)
  }

const other = (list: readonly string[], word: string, random: () => number): string | undefined =>
  pick(
    list.filter(item => item !== word),
    random,
  )

const neighbourOf = (list: readonly string[], word: string): string | undefined => {
  const index = list.indexOf(word)
  return index < 0 ? undefined : (list[index + 1] ?? list[index - 1])
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const numberWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ')
const tensWords = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinalWords = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** Digits that are a number of their own: no part of a name, a code, an address or a longer number. */
const number =
  /(?<![\w.,/:#-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d\w])|(?<![\w.,/:#-])\d+(?:\.\d+)?(?![\w/:]|-[A-Za-z\d]|[.,]\d)/g
const amount =
  /(?<![\w.,/:#-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?= (?:percent|per cent|million|billion|trillion|yuan|people|kilomet|met|tons|tonnes)|%)/g

const regroup = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

const shift = (text: string, places: number): string => {
  const [whole = '', decimals = ''] = text.replaceAll(',', '').split('.')
  const padded = decimals.padEnd(places, '0')
  const left = (whole + padded.slice(0, places)).replace(/^0+(?=\d)/, '')
  const right = padded.slice(places)
  return (text.includes(',') || left.length > 4 ? regroup(left) : left) + (right ? `.${right}` : '')
}

/** Two numbers of a text, chosen by chance, in each other's place. */
const exchange = (text: string, random: () => number): string | undefined => {
  const matches = [...text.matchAll(number)]
  const first = pick(matches, random)
  const second = pick(
    matches.filter(match => first && match.index > first.index && match[0] !== first[0]),
    random,
  )
  if (!first || !second) return undefined
  const between = text.slice(first.index + first[0].length, second.index)
  return `${text.slice(0, first.index)}${second[0]}${between}${first[0]}${text.slice(second.index + second[0].length)}`
}

const isYearLike = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text)

const swap = (text: string, random: () => number): string | undefined => {
  const at = [...text].flatMap((sign, index) =>
    /\d/.test(sign) && /\d/.test(text[index + 1] ?? '') && sign !== text[index + 1] ? [index] : [],
  )
  const place = pick(at, random)
  if (place === undefined || (place === 0 && text[1] === '0')) return undefined
  return text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2)
}

const changeDigit = (text: string, random: () => number): string => {
  const at = [...text].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []))
  const place = pick(at, random) ?? 0
  const digit = (Number(text[place]) + 1 + Math.floor(random() * 8)) % 10
  const changed = text.slice(0, place) + (digit === 0 && place === 0 ? 5 : digit) + text.slice(place + 1)
  return changed
}

const reversed: readonly (readonly [RegExp, string])[] = [
  [/\bmore than (?=[$£€\d])/g, 'less than '],
  [/\bover (?=[$£€]?\d[\d,.]* )/g, 'nearly '],
  [/\bnearly (?=[$£€\d])/g, 'more than '],
  [/\balmost (?=[$£€\d])/g, 'over '],
  [/\bless than (?=[$£€\d])/g, 'more than '],
  [/\bat least (?=[$£€\d])/g, 'at most '],
  [/\bbelow (?=[$£€\d])/g, 'above '],
  [/\babove (?=[$£€\d])/g, 'below '],
]

const reverse = (text: string, random: () => number): string | undefined => {
  const rows = reversed.filter(([pattern]) => text.search(pattern) >= 0)
  const row = pick(rows, random)
  return row && text.replace(row[0], row[1])
}

const unitSwaps: Record<string, string> = {
  kilometers: 'miles',
  kilometres: 'miles',
  km: 'miles',
  meters: 'feet',
  metres: 'feet',
  tons: 'kilograms',
  tonnes: 'kilograms',
  mu: 'acres',
  hectares: 'acres',
  kilograms: 'grams',
  kg: 'grams',
  miles: 'kilometers',
  feet: 'meters',
  acres: 'hectares',
  hours: 'days',
  days: 'weeks',
  weeks: 'months',
  months: 'years',
  minutes: 'hours',
  seconds: 'minutes',
  pounds: 'dollars',
  kilowatts: 'megawatts',
  centimeters: 'millimeters',
  millimeters: 'centimeters',
  mg: 'g',
  'kilowatt-hours': 'megawatt-hours',
}

const vagueSwaps: Record<string, string> = {
  'hundreds of thousands': 'tens of thousands',
  'tens of thousands': 'hundreds of thousands',
  'tens of millions': 'millions',
  dozens: 'hundreds',
  hundreds: 'thousands',
  thousands: 'millions',
  millions: 'billions',
  billions: 'millions',
}

const currencySwaps: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d (?:million |billion |trillion )?)yuan\b/g, 'dollars'],
  [/RMB ?(?=\d)/g, 'US$'],
  [/US\$(?=\d)/g, 'RMB'],
  [/(?<![A-Z])\$(?=\d)/g, '£'],
  [/£(?=\d)/g, '€'],
  [/(?<=\d (?:million |billion |trillion )?)euros\b/g, 'pounds'],
]

const dropUnit =
  /(?<![\w.,/:*#-])\d[\d,.]*(?:st|nd|rd|th)?(?: (?:million|billion|trillion))?(?: percent| per cent|%| yuan| people)? ?/g

const zhDigits = '二三四五六七八九'

/** The Chinese text says on which side of a number the truth lies. */
const saysDirection = (source: string): boolean =>
  /超|逾|近(?=\d)|余|多(?=[年个万亿名家人])|以上|以下|不足|不到|少于|低于|高于|至少|最多|至多|突破|不低于/.test(
    source,
  )

/** Every way to spoil a pair. Patterns of their own: none asks the grammar that is measured. */
export const mutations: readonly Mutation[] = [
  {
    kind: 'tenfold',
    side: 'target',
    spoil: one(number, ([text]) => (isYearLike(text) ? undefined : shift(text, 1))),
  },
  { kind: 'hundredfold', side: 'target', spoil: one(amount, ([text]) => shift(text, 2)) },
  {
    kind: 'thousandfold',
    side: 'target',
    spoil: one(
      /\b(million|billion|trillion)\b/g,
      ([text]) => ({ million: 'billion', billion: 'million', trillion: 'billion' })[text],
    ),
  },
  { kind: 'digits swapped', side: 'target', spoil: one(number, ([text], random) => swap(text, random)) },
  {
    kind: 'digit changed',
    side: 'target',
    spoil: one(number, ([text], random) => changeDigit(text, random)),
  },
  {
    kind: 'digit dropped',
    side: 'target',
    spoil: one(/(?<![\w.,/:#-])\d{3,}(?![\w/:.,-])/g, ([text]) => text.slice(0, -1)),
  },
  {
    kind: 'decimal point lost',
    side: 'target',
    spoil: one(/(?<![\w.,/:-])\d+\.\d+(?![\w/:.])/g, ([text]) => text.replace('.', '')),
  },
  {
    kind: 'figure dropped',
    fits: (_source, target) => !/^\d+\. /.test(target),
    side: 'target',
    spoil: one(dropUnit, () => ''),
  },
  {
    kind: 'year off by one',
    side: 'target',
    spoil: one(/(?<![\d.,$£€-])(?:19|20)\d\d(?![\d,.s-]\d?)/g, ([text], random) =>
      String(Number(text) + (random() < 0.5 ? 1 : -1)),
    ),
  },
  {
    kind: 'month changed',
    fits: source => /[月]/.test(source),

    side: 'target',
    spoil: one(
      new RegExp(`\\b(?:${months.filter(month => month !== 'May' && month !== 'March').join('|')})\\b`, 'g'),
      ([text], random) => other(months, text, random),
    ),
  },
  {
    kind: 'day changed',
    side: 'target',
    spoil: one(new RegExp(`(?<=(?:${months.join('|')}) )(\\d{1,2})(?!\\d)`, 'g'), ([text]) =>
      String((Number(text) % 28) + 1),
    ),
  },
  {
    kind: 'weekday changed',
    side: 'target',
    spoil: one(new RegExp(`\\b(?:${days.join('|')})\\b`, 'g'), ([text], random) => other(days, text, random)),
  },
  {
    kind: 'percent to points',
    side: 'target',
    spoil: one(/(?<=\d ?)(?:%| percent\b| per cent\b)(?! point)/g, () => ' percentage points'),
  },
  { kind: 'points to percent', side: 'target', spoil: one(/(?<=\d) percentage points?/g, () => '%') },
  {
    kind: 'range end lost',
    side: 'target',
    spoil: one(
      /(\d[\d,.]*) ?(?:-|–|to) ?\d[\d,.]*(?= ?(?:%|percent|million|billion|yuan|people|km|years|days))/g,
      ([, first]) => first,
    ),
  },
  {
    kind: 'range end changed',
    side: 'target',
    spoil: one(
      /(?<=\d ?(?:-|–|to) ?)\d+(?= ?(?:%|percent|million|billion|yuan|people|km|years|days))/g,
      ([text]) => String(Number(text) + 1),
    ),
  },
  { kind: 'approximator reversed', side: 'target', spoil: reverse, fits: saysDirection },
  {
    kind: 'unit changed',
    side: 'target',
    spoil: one(
      new RegExp(`(?<=\\d[ -])(?:${Object.keys(unitSwaps).join('|')})\\b`, 'g'),
      ([text]) => unitSwaps[text],
    ),
  },
  {
    kind: 'currency changed',
    side: 'target',
    spoil: (text, random) => {
      const row = pick(
        currencySwaps.filter(([pattern]) => text.search(pattern) >= 0),
        random,
      )
      return row && text.replace(row[0], row[1])
    },
  },
  {
    kind: 'ordinal off',
    side: 'target',
    spoil: one(/\b(\d{1,3})(st|nd|rd|th)\b/g, ([, digits]) => `${Number(digits) + 10}th`),
  },
  {
    kind: 'ordinal word off',
    side: 'target',
    spoil: one(new RegExp(`\\b(?:${ordinalWords.join('|')})\\b`, 'g'), ([text]) =>
      neighbourOf(ordinalWords, text),
    ),
  },
  {
    kind: 'number word changed',
    side: 'target',
    spoil: one(new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'g'), ([text]) =>
      neighbourOf(numberWords, text),
    ),
  },
  {
    kind: 'tens word changed',
    side: 'target',
    spoil: one(new RegExp(`\\b(?:${tensWords.join('|')})\\b`, 'g'), ([text]) => neighbourOf(tensWords, text)),
  },
  {
    kind: 'fraction changed',
    side: 'target',
    spoil: one(
      /\b(?:two[- ]thirds|one[- ]third|a third of|a quarter of|three[- ]quarters|one[- ]fifth)\b/g,
      ([text]) =>
        ({ 'two-thirds': 'three-quarters', 'two thirds': 'three quarters' })[text] ?? 'two-fifths of',
    ),
  },
  {
    kind: 'half changed',
    side: 'target',
    spoil: one(/\b[Hh]alf of\b|\bhalf a year\b|\bhalf an hour\b/g, ([text]) =>
      /of/.test(text)
        ? 'a quarter of'
        : text.replace('half a year', 'nine months').replace('half an hour', 'two hours'),
    ),
  },
  {
    kind: 'multiple changed',
    side: 'target',
    spoil: one(
      /\bdoubled\b|\btripled\b|\bquadrupled\b|\b(?:two|three|four|five) times\b|\btwice as\b/g,
      ([text]) =>
        ({
          doubled: 'tripled',
          tripled: 'quadrupled',
          quadrupled: 'doubled',
          'two times': 'four times',
          'three times': 'five times',
          'four times': 'seven times',
          'five times': 'two times',
          'twice as': 'four times as',
        })[text],
    ),
  },
  {
    kind: 'vague magnitude',
    side: 'target',
    spoil: one(
      new RegExp(`\\b(?:${Object.keys(vagueSwaps).join('|')})\\b`, 'g'),
      ([text]) => vagueSwaps[text],
    ),
  },
  {
    kind: 'decade changed',
    side: 'target',
    spoil: one(/\b(1[89]|20)(\d)0s\b/g, ([, century, decade]) => `${century}${(Number(decade) + 1) % 10}0s`),
  },
  {
    kind: 'century changed',
    side: 'target',
    spoil: one(/\b(\d{1,2})(?:st|nd|rd|th)(?=[ -]century)/g, ([, digits]) => `${Number(digits) - 1}th`),
  },
  {
    kind: 'quarter or half of year',
    side: 'target',
    spoil: one(
      /\bfirst (?:half|quarter)\b|\bsecond (?:half|quarter)\b|\bthird quarter\b|\bfourth quarter\b/g,
      ([text]) =>
        text.startsWith('first') ? text.replace('first', 'second') : text.replace(/^\w+/, 'first'),
    ),
  },
  {
    kind: 'time changed',
    side: 'target',
    spoil: one(/\b\d{1,2}:\d\d\b(?! ?:)/g, ([text]) =>
      text.replace(/\d\d$/, minutes => String((Number(minutes) + 15) % 60).padStart(2, '0')),
    ),
  },
  {
    kind: 'figure added',
    side: 'target',
    spoil: text => (/[.!?]["”]?$/.test(text) ? text.replace(/([.!?]["”]?)$/, ' by 37 percent$1') : undefined),
  },
  {
    kind: '万 for 亿',
    side: 'source',
    spoil: one(/(?<=\d ?)[万亿](?!亿)/g, ([text]) => (text === '万' ? '亿' : '万')),
  },
  {
    kind: 'Chinese digit changed',
    side: 'source',
    spoil: one(/(?<![\dA-Za-z.:/-])\d+(?:\.\d+)?(?![\dA-Za-z.:/-])/g, ([text], random) =>
      changeDigit(text, random),
    ),
  },
  {
    kind: 'Chinese numeral changed',
    side: 'source',
    spoil: one(/(?<=[年月十百千第])[二三四五六七八九](?=[十百千万亿日号届次年名个人家岁])/g, ([text]) =>
      neighbourOf([...zhDigits], text),
    ),
  },
  {
    kind: 'million for 万',
    side: 'target',
    fits: source => /\d万/.test(source),
    spoil: (text, random) =>
      one(/(?<![\w.,/:*#$£€-])(\d{1,3}(?:,\d{3})+|\d{5,})(?= [a-z])/g, ([digits]) => {
        const ten = Number(digits.replaceAll(',', '')) / 10_000
        return ten >= 1 && Number.isInteger(ten * 100) ? `${ten} million` : undefined
      })(text, random),
  },
  {
    kind: 'doubled figure',
    side: 'target',
    spoil: one(amount, ([text]) => {
      const twice = Number(text.replaceAll(',', '')) * 2
      return text.includes(',') ? regroup(String(twice)) : String(twice)
    }),
  },
  {
    kind: 'fraction turned over',
    side: 'target',
    spoil: one(
      /\b(?:one|a)[- ](third|quarter|fifth|tenth)\b(?! (?:century|floor))|\btwo[- ]thirds\b|\bthree[- ]quarters\b/g,
      ([text, bottom]) =>
        bottom === undefined
          ? ({ 'two-thirds': 'three-halves', 'two thirds': 'one-third' }[text] ?? 'a quarter')
          : { third: 'three times', quarter: 'four times', fifth: 'five times', tenth: 'ten times' }[bottom],
    ),
  },
  {
    kind: 'ordinal for cardinal',
    side: 'target',
    spoil: one(
      /\b(three|four|five|six|seven|eight|nine|ten)(?= (?:years|months|weeks|days|hours|minutes|people|countries)\b)/g,
      ([text]) => `the ${ordinalWords[numberWords.indexOf(text) - 1] ?? 'second'} of`,
    ),
  },
  {
    kind: 'cold turned warm',
    side: 'target',
    spoil: one(/(?:minus |(?<=[ (])[-−])(?=\d+(?:\.\d+)? ?(?:°|degrees))/g, () => ''),
  },
  { kind: 'Chinese percent to points', side: 'source', spoil: one(/(?<=\d)%/g, () => '个百分点') },
  {
    kind: 'Chinese unit changed',
    side: 'source',
    spoil: one(
      /(?<=\d ?)(?:公里|米|吨|公斤|亩|公顷|英镑|美元|欧元)/g,
      ([text]) =>
        ({
          公里: '英里',
          米: '英尺',
          吨: '公斤',
          公斤: '克',
          亩: '公顷',
          公顷: '亩',
          英镑: '美元',
          美元: '欧元',
          欧元: '美元',
        })[text],
    ),
  },
  {
    kind: 'Chinese approximator reversed',
    side: 'source',
    spoil: one(/(?<!不|不得|不能|未|没有)(?:超过|超)(?=\d)|(?<![附靠最不])近(?=\d)/g, ([text]) =>
      text === '近' ? '超过' : '近',
    ),
  },
  {
    kind: 'Chinese vague magnitude',
    side: 'source',
    spoil: one(
      /数[十百千万](?![十百千万亿])|几[十百千万](?![十百千万亿])/g,
      ([text]) => text[0] + ({ 十: '百', 百: '千', 千: '万', 万: '千' }[text[1] ?? ''] ?? '百'),
    ),
  },
  {
    kind: 'Chinese year changed',
    side: 'source',
    spoil: one(/(?<!\d)(?:19|20)\d\d(?=年)/g, ([text]) => String(Number(text) - 1)),
  },
  {
    kind: 'by for to',
    side: 'target',
    spoil: one(
      /\b(?:rose|fell|grew|dropped|declined|(?:in|de)creased|climbed) to (?=[$£€\d]|RMB)/g,
      ([text]) => text.replace(' to ', ' by '),
    ),
  },
  { kind: 'two figures exchanged', side: 'target', spoil: exchange },
]
