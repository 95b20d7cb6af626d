import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { units } from '../../units.js'
import { dateGroup, isDatePart } from '../date-group.js'
import type { Side } from '../excuses/excuse.js'
import { type Sides, type WordingCheck, wordsOf } from './wording.js'

type When = 'before' | 'after'

/** Words that say on which side of a date, or how long before or after something: right before the figure, right behind it. */
interface Words {
  /** Stands in every text that says so; cheap to look for. */
  sign: RegExp
  before: Readonly<Record<When, RegExp>>
  behind: Readonly<Record<When, RegExp>>
  /** A date stands before these words as well as a stretch of time: 2月28日后; “February 28 after …” is of something else. */
  isDateBefore: boolean
  /** Turns them round: never before eleven is after eleven. */
  denials: RegExp
  /** A word of another kind that may turn them round: 11点以后才睡 is “never … before 11”. */
  turned: RegExp
  /** Parts what a denial reaches from what it does not. */
  clause: RegExp
}

/** What may stand between “after” and its number. */
const filler =
  '(?:the |about |around |just |only |some |nearly |almost |over |more than |less than |early |late |mid-|end of |beginning of |start of |age of |turning |midnight on |noon on |[A-Z][a-z]+(?:day,?|\\.)? (?:of )?(?=$)|(?:January|February|March|April|May|June|July|August|September|October|November|December) )*$'

const languages: Readonly<Record<string, Words>> = {
  zh: {
    sign: /[前后]|距今/,
    before: {
      before:
        /(?:提前了?|距今(?:已|已有)?|[一-鿿](?<![目日当眼面史先年月季的之以]|(?:[坐站守待呆蹲跪躺挤围]在?|面对)[^，。；、]{1,8})前)(?:约|近|至少|超过)?$/,
      after: /[一-鿿](?<![最先前落])后(?:约|近|至少|的)?$/,
    },
    behind: {
      before:
        /^(?:底|末|初)?(?:[之以]前|前(?![往来进锋夕后线途所面台辈沿提述列期任赴去半端排场轮者者一二三四五六七八九十\d]))/,
      after: /^(?:底|末|初)?(?:[之以]后|后(?![来续期备卫座方面果退台半者裔勤排\d]))/,
    },
    isDateBefore: true,
    denials: /不(?![足到小错同断久再])|没|无|未|非|勿|禁|莫/,
    // 5年前那次地震后 is five years after it.
    turned: /才|前后|前(?:的|[那这])[一-鿿]+后/,
    clause: /[，。；、！？,;]/,
  },
  en: {
    sign: /before|prior|ahead|ear|after|later|following|ago|now|hence/i,
    before: {
      before: new RegExp(`\\b(?:before|prior to|ahead of|earlier than) ${filler}`, 'i'),
      after: new RegExp(`\\b(?:after|later than|following) ${filler}`, 'i'),
    },
    behind: {
      before: /^ (?:before|prior to|ago|earlier|beforehand)\b(?! than)/,
      after: /^ (?:after(?!-)|afterwards?|later|from now|hence)\b(?! than)/,
    },
    isDateBefore: false,
    denials:
      /\b(?:not|no(?! longer\b)|never|nobody|none|neither|nor|without|unless|until|till|hardly|cannot)\b|n['’]t\b/i,
    turned: /(?!)/,
    clause: /[.;!?](?= )/,
  },
}

/** It was, took, lasted three years before … tells how long it went on, which Chinese says as 三年后. */
const lasted =
  /\b(?:was|were|be|been|is|takes?|took|taken|waits?|waited|waiting|need(?:s|ed)?|spen[dt]|last(?:s|ed)?|for|pass(?:ed)?|elapsed?|lived?|worked|served|stayed) (?:(?:about|around|only|just|another|some|nearly|almost|over|more|less|than|at|least|the|a|full|further|me|him|her|us|them) ){0,4}$/i

/** It came two months after …, which Chinese may tell from there: 两个月前，…. */
const came =
  /\b(?:come|comes|came|coming|happen(?:s|ed)?|occur(?:s|red)?|arrive[sd]?|follow(?:s|ed)?) (?:[a-z]+ ){0,3}$/i
const opensClause = /(?:^|[，。；：])(?:大约|大概|约|仅仅?|就在|而?在|早在)?$/

const isToldFromThere = (ours: Said, theirs: Said, figures: [Figure, Figure], sides: Sides): boolean =>
  ours.when === 'before' &&
  theirs.when === 'after' &&
  opensClause.test(sides.source.text.slice(0, figures[0].start)) &&
  came.test(sides.target.text.slice(0, figures[1].start))

interface Said {
  when: When
  start: number
  end: number
}

const mayTell = ({ text, language }: Side): boolean => languages[primary(language)]?.sign.test(text) ?? false

const whens = ['before', 'after'] as const

const saidAround = (side: Side, figure: Figure): Said | undefined => {
  const { text, language } = side
  const words = languages[primary(language)]
  if (!words) return undefined
  const [{ start }, { end }] = isDatePart(figure) ? dateGroup(side, figure) : [figure, figure]
  const [head, tail] = [text.slice(Math.max(0, start - 48), start), text.slice(end, end + 14)]
  for (const when of isDatePart(figure) && !words.isDateBefore ? [] : whens) {
    const behind = words.behind[when].exec(tail)?.[0]
    if (behind !== undefined)
      return behind === ' before' && lasted.test(head) ? undefined : { when, start, end: end + behind.length }
  }
  for (const when of whens) {
    const before = words.before[when].exec(head)?.[0]
    if (before !== undefined) return { when, start: start - before.length, end }
  }
  return undefined
}

const dates: ReadonlySet<Figure['kind']> = new Set(['year', 'month', 'day', 'time', 'weekday', 'century'])

const isTime = ({ kind, unit, value }: Figure): boolean => {
  const dimension = units.get(unit ?? '')?.dimension
  // 00后 and those born in the nineties are a generation.
  if (kind === 'year') return value.n > 100n
  return dates.has(kind) || dimension === 'second' || dimension === 'month'
}

const opposite: Readonly<Record<string, string>> = {
  before: 'after',
  after: 'before',
  'prior to': 'after',
  'ahead of': 'after',
  ago: 'later',
  earlier: 'later',
  beforehand: 'afterwards',
  'earlier than': 'later than',
  'later than': 'earlier than',
  following: 'before',
  later: 'earlier',
  afterward: 'beforehand',
  afterwards: 'beforehand',
  hence: 'ago',
  'from now': 'ago',
}
const anyWord = new RegExp(
  `\\b(?:${Object.keys(opposite)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'i',
)

/** The clause in which a figure stands. */
const clauseOf = ({ text }: Side, { start, end }: Figure, clause: RegExp): string =>
  `${text.slice(0, start).split(clause).at(-1)} ${text.slice(end).split(clause)[0]}`

/** How a clause may turn its words round: it denies, or says so otherwise. */
const turnOf = (side: Side, figure: Figure): 'denied' | 'turned' | undefined => {
  const words = languages[primary(side.language)]
  if (!words) return undefined
  const clause = clauseOf(side, figure, words.clause)
  return words.turned.test(clause) ? 'turned' : words.denials.test(clause) ? 'denied' : undefined
}

/** Nobody before eight is 八点前没有人: what both sides deny stands as it is. */
const mayBeTurned = (source: Figure, target: Figure, sides: Sides): boolean => {
  const [ours, theirs] = [turnOf(sides.source, source), turnOf(sides.target, target)]
  return ours === 'turned' || ours !== theirs
}

/** 三年前 is “three years ago”, 2月28日后 “after February 28”: the other side of a date is another time. */
export const beforeOrAfter: WordingCheck = (source, target, sides) => {
  if (!isTime(source) || !mayTell(sides.source)) return undefined
  const ours = saidAround(sides.source, source)
  const theirs = ours && saidAround(sides.target, target)
  if (!ours || !theirs || ours.when === theirs.when) return undefined
  if (isDatePart(source) && dateGroup(sides.source, source)[0] !== source) return undefined
  if (mayBeTurned(source, target, sides) || isToldFromThere(ours, theirs, [source, target], sides))
    return undefined
  const whole = { ...target, start: theirs.start, end: theirs.end }
  return {
    source: { ...source, start: ours.start, end: ours.end },
    target: whole,
    expected: wordsOf(sides.target, whole).replace(anyWord, word => {
      const other = opposite[word.toLowerCase()] ?? word
      return /^[A-Z]/.test(word) ? other[0]?.toUpperCase() + other.slice(1) : other
    }),
  }
}
