import type { Figure } from '../../figures/figure.js'
import { add, rational } from '../../figures/rational.js'
import { labelledRoman, romanValue } from '../../figures/roman.js'
import { dayTimes } from './calendar.js'
import { partAfter } from './numbers/additions.js'
import { perQuarter } from './per-quarter.js'
import { approximator, type Found, type Rule, type Text, unitAt, wordFigure } from './reading.js'
import { isJoined, type Token } from './tokens.js'
import { unitWords } from './units.js'
import { decadeWords, implied, multiples, ranks, tens } from './words.js'

const period = (
  token: Token,
  unit: string,
  weight: Figure['weight'] = 'silent',
  value = rational(1),
): Found['figures'] => [wordFigure(token, 'quantity', value, { unit, weight })]

/** bronze ware, bronzes: the metal, and no place in a row. */
const isMetal = ({ lower }: Token, next: Token | undefined): boolean =>
  lower === 'bronze' &&
  isJoined(next) &&
  /^(?:wares?|artifacts?|artefacts?|vessels?|statues?|figures?|figurines?|bells?|mirrors?|age|masks?|heads?|drums?|coins?|pieces?|relics?|objects?|items?|tripods?|cauldrons?|swords?|horses?|ritual|sculptures?|plaques?|wine|jars?|zun|ding)$/.test(
    next?.lower ?? '',
  )

/** the last row but one, last but two: counted from the end. */
const butOne: Rule = ({ tokens }, at) => {
  const [but, one] = [tokens[at], tokens[at + 1]]
  if (but?.lower !== 'but') return undefined
  const back = /^(?:one|two|three)$/.test(one?.lower ?? '') && isJoined(one)
  const last = [1, 2, 3].some(step => tokens[at - step]?.lower === 'last')
  const places = ['one', 'two', 'three'].indexOf(one?.lower ?? '') + 2
  return back && last
    ? { figures: [wordFigure(but, 'ordinal', rational(places), { end: one?.end ?? but.end })], next: at + 2 }
    : undefined
}

const isCentury = (token: Token | undefined): boolean =>
  isJoined(token) && /^(?:century|centuries)$/.test(token.lower)

type Alone = (token: Token) => Figure[]

/** a teenager, in her teens: thirteen to nineteen, where Chinese has 十几岁. */
const teen: Alone = token => [
  wordFigure(token, 'quantity', rational(10), {
    unit: 'year',
    about: 'over',
    upTo: rational(19),
    vague: true,
  }),
]

/** a fiver, a tenner: a banknote, of pounds where nothing else is said. */
const note =
  (value: number): Alone =>
  token => [wordFigure(token, 'money', rational(value), { unit: 'GBP' })]

/** semi-annual: every half a year. */
const halfYear: Alone = token => period(token, 'year', 'silent', rational(1, 2))

/** gigabit broadband, where Chinese has 千兆 or 1000兆. */
const gigabit: Alone = token => period(token, 'MB', 'silent', rational(1000))

const zeros: Alone = token => [0, 0].map(value => wordFigure(token, 'count', rational(value)))
const halfOf: Alone = token => [wordFigure(token, 'fraction', rational(1, 2))]

/** fortyish: about so many years. */
const ish =
  (value: number): Alone =>
  token => [wordFigure(token, 'quantity', rational(value), { unit: 'year', about: 'about', weight: 'weak' })]

/** An “AAA” game, an AAAAA sight, where Chinese counts the letters: 3A, 5A. */
const letters: Alone = token =>
  token.text === token.lower ? [] : [wordFigure(token, 'code', rational(token.text.length))]

/** Words of no other table, with what they stand for. */
const alone: ReadonlyMap<string, Alone> = new Map<string, Alone>([
  ...['goalless', 'scoreless'].map(word => [word, zeros] as const),
  ...['evenly', 'equally', 'majority', 'halves', 'halfway', 'midway'].map(word => [word, halfOf] as const),
  ...['teen', 'teens', 'teenage', 'teenaged', 'teenager', 'teenagers'].map(word => [word, teen] as const),
  ...['semi', 'semiannual', 'semiannually', 'biannual', 'biannually'].map(word => [word, halfYear] as const),
  ...[...tens].map(([word, value]) => [`${word}ish`, ish(value)] as const),
  ['fiver', note(5)],
  ['tenner', note(10)],
  ...['gigabit', 'gigabyte'].map(word => [word, gigabit] as const),
  ['decade', token => period(token, 'decade')],
  ['century', token => period(token, 'century')],
  ['millennium', token => period(token, 'millennium')],
  ...['aaa', 'aaaa', 'aaaaa'].map(word => [word, letters] as const),
  [
    'dozen',
    token => [
      wordFigure(token, 'count', rational(12), { weight: 'weak', writing: { form: 'name', dozen: true } }),
    ],
  ],
  ['fortnight', token => period(token, 'week', 'weak', rational(2))],
  ['trimester', token => period(token, 'month', 'weak', rational(3))],
])

/** Words of this file at which a figure may begin; of some the words before them decide. */
export const wordsAlone: readonly string[] = ['but', 'bi', 'off', 'clock', 'round', ...alone.keys()]

const isOf = (token: Token | undefined): boolean => token?.lower === 'of' && token.gap === ' '

/** quarter circle, quarter turn, the remaining quarter, with quarter of the speed: a part of something. */
const quarterOf: Rule = ({ tokens }, at) => {
  const [before, token, whole] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.lower !== 'quarter') return undefined
  const isPartOf =
    /^(?:by|with|at|only|just|nearly|about|roughly|almost)$/.test(before?.lower ?? '') && isOf(whole)
  const isRest = /^(?:remaining|other)$/.test(before?.lower ?? '') || isPartOf
  if (!isRest && !(isJoined(whole) && /^(?:circle|turn|note|tone)s?$/.test(whole.lower))) return undefined
  return { figures: [wordFigure(token, 'fraction', rational(1, 4), { weight: 'weak' })], next: at + 1 }
}

/** the past quarter century: 25 years. */
const quarterCentury: Rule = ({ tokens }, at) => {
  const [token, century] = [tokens[at], tokens[at + 1]]
  if (token?.lower !== 'quarter' || century?.lower !== 'century' || !isJoined(century)) return undefined
  const value = rational(1, 4)
  return {
    figures: [wordFigure(token, 'quantity', value, { unit: 'century', end: century.end, weight: 'weak' })],
    next: at + 2,
  }
}

const rhythms: ReadonlyMap<string, string> = new Map([
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
])

/** bi-weekly, bi-monthly: every two of them, or twice in each. */
const everyTwo: Rule = ({ tokens }, at) => {
  const [bi, rhythm] = [tokens[at], tokens[at + 1]]
  const unit = bi?.lower === 'bi' && rhythm?.gap === '-' ? rhythms.get(rhythm.lower) : undefined
  if (!bi || !rhythm || unit === undefined) return undefined
  return {
    figures: [
      wordFigure(bi, 'quantity', rational(2), { unit, end: rhythm.end }),
      wordFigure(bi, 'quantity', rational(1, 2), { unit, end: rhythm.end }),
    ],
    next: at + 2,
  }
}

/** Louis XVI, George IV: the number behind a name, which may be compared, but need not be there. */
const isReign = (token: Token, name: Token | undefined): boolean =>
  /^[IVX]{2,5}$/.test(token.text) &&
  token.gap === ' ' &&
  name?.type === 'word' &&
  /^(?!(?:War|Part|Chapter|Type|Phase|Class|Volume|Book|Article|Section|Title|Schedule|Annex|Table|Stage|Mark)$)[A-Z][a-z]{2,}$/.test(
    name.text,
  )

/** Class III, Type II. */
const isClass = (token: Token, name: Token | undefined): boolean =>
  /^[IVX]{2,4}$/.test(token.text) &&
  token.gap === ' ' &&
  /^(?:class|type|phase|category|grade|stage|level|group)$/.test(name?.lower ?? '')

/** doubled, will triple: how many times as much something has become or will. */
const isGrown = (token: Token, before: Token | undefined): boolean =>
  /^(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|ing)$/.test(token.lower) ||
  (/^(?:double|triple|treble|quadruple)$/.test(token.lower) &&
    /^(?:to|will|would|could|may|might|should|must|can)$/.test(before?.lower ?? ''))

/** Words that stand for an amount by themselves. */
export const wordRule: Rule = (source, at) => {
  const { tokens } = source
  const token = tokens[at]
  if (!token) return undefined
  const fixed =
    butOne(source, at) ?? quarterCentury(source, at) ?? quarterOf(source, at) ?? everyTwo(source, at)
  if (fixed) return fixed
  const times = multiples.get(token.lower)
  if (times !== undefined) {
    const about = approximator(source.text, token.start, token.end)
    const more: Partial<Figure> = {
      weight: 'weak',
      ...(about ? { about } : {}),
      ...(isGrown(token, tokens[at - 1]) ? { grown: true } : {}),
    }
    return { figures: [wordFigure(token, 'multiple', rational(times), more)], next: at + 1 }
  }
  const isRunOff = token.lower === 'off' && token.gap === '-' && tokens[at - 1]?.lower === 'run'
  const rank = isRunOff ? 2 : ranks.get(token.lower)
  if (rank !== undefined && !isMetal(token, tokens[at + 1]))
    return {
      figures: [wordFigure(token, 'ordinal', rational(rank), { weight: rank > 3 ? 'strong' : 'silent' })],
      next: at + 1,
    }
  const number = implied.get(token.lower)
  if (number !== undefined && !(token.lower === 'no' && !isNone(tokens[at + 1])))
    return { figures: [wordFigure(token, 'count', rational(number))], next: at + 1 }
  if (token.lower === 'clock' && /^(?:round|around)$/.test(tokens[at - 2]?.lower ?? ''))
    return { figures: period(token, 'hour', 'silent', rational(24)), next: at + 1 }
  if (token.lower === 'round' && tokens[at - 1]?.lower === 'year')
    return { figures: period(token, 'day', 'silent', rational(365)), next: at + 1 }
  const decade = decadeWords.get(token.lower)
  if (decade !== undefined)
    return {
      figures: [wordFigure(token, 'decade', rational(decade), { short: true, weight: 'strong' })],
      next: at + 1,
    }
  const clock = dayTimes.get(token.lower)
  if (clock !== undefined)
    return { figures: [wordFigure(token, 'time', rational(clock), { short: true })], next: at + 1 }
  const numbered =
    romanValue(token.text.replace(/(?<=[IVX])th$/, '')) ?? labelledRoman(token.text, tokens[at - 1]?.lower)
  if (numbered !== undefined && isCentury(tokens[at + 1]))
    return { figures: [wordFigure(token, 'century', rational(numbered), { weight: 'weak' })], next: at + 2 }
  if (numbered !== undefined)
    return {
      figures: [
        wordFigure(
          token,
          'ordinal',
          rational(numbered),
          isReign(token, tokens[at - 1]) || isClass(token, tokens[at - 1]) ? { weight: 'weak' } : {},
        ),
      ],
      next: at + 1,
    }
  const stands = alone.get(token.lower)?.(token)
  if (stands) return { figures: stands, next: at + 1 }
  return undefined
}

/** Units that an article alone makes one of: a year, a metre, per hour. */
const counted =
  'millennium decade century year month week day hour minute anniversary meter metre kilometer kilometre mile foot inch yard acre hectare mu ton tonne kilogram kilo gram pound ounce liter litre gallon barrel yuan dollar degree'
const countedUnits = new Map(
  counted
    .split(' ')
    .map(word => [word, word === 'anniversary' ? 'year' : (unitWords.get(word) ?? word)] as const),
)
/** Words that make one of a unit behind them. */
export const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'per',
  'each',
  'every',
  'the',
  'last',
  'past',
  'this',
  'next',
  'another',
  'coming',
  'following',
  'previous',
  'preceding',
  'entire',
  'whole',
])

/** no abstentions; but no fewer than, No. 5. */
const isNone = (next: Token | undefined): boolean =>
  isJoined(next) &&
  next.type === 'word' &&
  !/^(?:more|less|fewer|later|longer|lower|higher|earlier|matter|doubt|one)$/.test(next.lower)

/** a percentage point, a full point. */
const aPoint = (tokens: Token[], at: number): Found | undefined => {
  const first = tokens[at]
  const from = /^(?:full|whole|single)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const kind = tokens[from]?.lower
  const told = kind === 'percentage' || kind === 'basis' ? from + 1 : from
  if (!first || !/^an?$/.test(first.lower) || tokens[told]?.lower !== 'point' || !isJoined(tokens[told]))
    return undefined
  const figure = wordFigure(first, 'points', rational(1, kind === 'basis' ? 100 : 1), {
    end: tokens[told]?.end ?? first.end,
    weight: told > from ? 'weak' : 'silent',
  })
  return { figures: [figure], next: told + 1 }
}

/** What stands behind a second of time; behind another or the next one, a noun does. */
const behindSecond =
  /^(?:$|[.,;:!?)”"’]|-|\u2014| (?:or|and|to|ago|later|at|before|after|when|while|as|than|is|was|faster|slower|longer|behind|ahead|late|early|with|between|on|per|for|from|in|by|if|of|thanks|too|more|there|here|please)\b)/

/** a second, of time or the next one: both are heard. */
const aSecond = ({ text, tokens }: Text, at: number): Found | undefined => {
  const [token, unit] = [tokens[at], tokens[at + 1]]
  if (!token || unit?.lower !== 'second' || !isJoined(unit) || unit.gap !== ' ') return undefined
  const told = /^(?:per|each|every)$/.test(token.lower)
  if (!told && !/^(?:a|one|the|this|last|another)$/.test(token.lower)) return undefined
  if (!told && !behindSecond.test(text.slice(unit.end))) return undefined
  const about = approximator(text, token.start, unit.end)
  const time = wordFigure(token, 'quantity', rational(1), {
    unit: 'second',
    end: unit.end,
    ...(about ? { about } : {}),
  })
  return {
    figures: told
      ? [time]
      : [time, wordFigure(unit, 'ordinal', rational(2), { rank: true, writing: { form: 'ordinalWords' } })],
    next: at + 2,
  }
}

/** What may stand between the article and its unit: a full year, another good hour. */
const fullnessWords =
  'full whole entire good single mere further extra additional solid long short brief calendar square cubic metric'.split(
    ' ',
  )
const fullness: ReadonlySet<string> = new Set(fullnessWords)

/** What an article may make one of, and what may stand before it: behind most articles stands none of these. */
const behindArticle: ReadonlySet<string> = new Set([
  ...countedUnits.keys(),
  ...fullnessWords,
  ...['second', 'other', 'percentage', 'basis', 'point'],
])

/** a year, per hour, the past decade: one, said by the article. */
export const articleRule: Rule = (source, at) => {
  const { text, tokens } = source
  const token = tokens[at]
  const unit = tokens[at + 1]
  if (!token || !articles.has(token.lower) || !isJoined(unit)) return undefined
  const quarter = unit.lower === 'quarter' ? perQuarter(source, at) : undefined
  if (quarter) return quarter
  if (token.lower !== 'per' && !behindArticle.has(unit.lower)) return undefined
  const point = aPoint(tokens, at) ?? aSecond(source, at)
  if (point) return point
  const twice = token.lower === 'every' && /^(?:other|second)$/.test(unit.lower) && isJoined(tokens[at + 2])
  const other = twice ? countedUnits.get(tokens[at + 2]?.lower ?? '') : undefined
  if (other !== undefined)
    return {
      figures: [
        wordFigure(token, 'quantity', rational(2), {
          unit: other,
          end: tokens[at + 2]?.end ?? unit.end,
          weight: 'weak',
        }),
      ],
      next: at + 3,
    }
  const per = token.lower === 'per' ? unitAt(tokens, at + 1, 1) : undefined
  if (per)
    return {
      figures: [
        wordFigure(token, 'quantity', rational(1), {
          unit: per.unit,
          end: tokens[per.next - 1]?.end ?? unit.end,
          rate: true,
        }),
      ],
      next: per.next,
    }
  const noun = fullness.has(unit.lower) ? at + 2 : at + 1
  const named = tokens[noun]
  const id = isJoined(named) ? countedUnits.get(named.lower) : undefined
  if (!named || id === undefined) return undefined
  const more = partAfter(tokens, noun + 1)
  if (more) {
    const end = tokens[more.next - 1]?.end ?? named.end
    const about = approximator(text, token.start, end)
    return {
      figures: [
        wordFigure(token, 'quantity', add(rational(1), more.value), {
          unit: id,
          end,
          weight: 'weak',
          ...(about ? { about } : {}),
        }),
      ],
      next: more.next,
    }
  }
  const decade = id === 'decade' || id === 'century'
  const about = /^an?$/.test(token.lower) ? approximator(text, token.start, named.end) : undefined
  const figure = wordFigure(token, 'quantity', rational(1), {
    unit: id,
    end: named.end,
    weight: decade && token.lower === 'a' ? 'weak' : 'silent',
    ...(about ? { about } : {}),
  })
  return { figures: [figure], next: noun + 1 }
}
