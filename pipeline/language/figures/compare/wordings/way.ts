import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

type Way = 'up' | 'down'

/** Words of a language for a growth or a fall, right before a figure or right behind it. */
interface Words {
  before: Readonly<Record<Way, RegExp>>
  after: Readonly<Record<Way, RegExp>>
  /** Words for a place above or below another, before a distance in points. */
  beside?: Readonly<Record<Way, RegExp>>
  /** Verbs that say of a whole sentence which way things went, and any word that may say the other. */
  verbs?: Readonly<Record<Way, RegExp>>
  signs?: Readonly<Record<Way, RegExp>>
}

const zhFiller =
  '(?:了|约|近|超过|超|逾|达到|达|至少|将近|大约|幅度为|幅度达|幅达|幅为|率为|为|出|整整|不到|至|到|一|\\s|[A-Z]{0,3}[$€£¥])*$'
/** 比去年多, 较上代贵: more than what it is compared with. */
const compared = '(?:比|较)[^，。；、：]{1,16}'
/** 高于整体6.8个百分点: by so many points above the whole. */
const besideWhole = '[^，。；、：,;\\d]{1,16}$'
const enFiller =
  '(?: (?:by|of|(?<!\\bup )to|below|above|about|around|nearly|almost|over|another|some|roughly|more than|less than|at least|an?|the|further|additional|approximately|as much as|up to|just|only|slightly|sharply|average|annual|average annual|annualized|cumulative|combined|total|record|whopping|year[- ]on[- ]year|on average))*(?: ?(?:RMB|US\\$|[A-Z]{0,2}[$€£¥])|[ -])?$'

const enVerbs: Readonly<Record<Way, string>> = {
  up: 'rose|risen|increased|grew|grown|climbed|jumped|surged|soared|gained|raised',
  down: 'fell|fallen|dropped|declined|decreased|slid|slipped|dipped|shrank|shrunk|plunged|tumbled|slumped|lowered|reduced',
}

const languages: Readonly<Record<string, Words>> = {
  zh: {
    before: {
      up: new RegExp(
        `(?:增长|上升|上涨|提高|增加|攀升|回升|上调|提升|增速|增幅|涨幅|升幅|升值|扩大|新增|加快|涨|升|${compared}[多高贵快重])${zhFiller}`,
      ),
      down: new RegExp(
        `(?:下降|下跌|减少|降低|回落|下滑|下调|萎缩|降幅|跌幅|贬值|缩减|(?<!下)跌|(?<![下升])降|${compared}(?:少|低|便宜|慢|轻))${zhFiller}`,
      ),
    },
    after: {
      up: /^的(?:同比|环比|年均|平均)?(?:增长(?!点)|增幅|涨幅|升幅)/,
      down: /^的(?:同比|环比|年均|平均)?(?:下降|下跌|降幅|跌幅)/,
    },
    beside: { up: new RegExp(`高于${besideWhole}`), down: new RegExp(`低于${besideWhole}`) },
  },
  en: {
    before: {
      up: new RegExp(
        `\\b(?:up|rose|rise[ns]?|rising|increas(?:e[ds]?|ing)|grew|grow(?:n|s|ing|th(?= (?:of|by)\\b))?|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|rais(?:e[ds]?|ing))${enFiller}`,
        'i',
      ),
      down: new RegExp(
        `\\b(?:down|fell|fall(?:s|en|ing)?|drop(?:ped|s|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slid|slip(?:ped|s)?|dip(?:ped|s)?|shr[aiu]nk|plung(?:ed?|ing)|tumbl(?:ed?|ing)|slump(?:ed|s)?|reduc(?:e[ds]?|ing)|lower(?:ed|s|ing))${enFiller}`,
        'i',
      ),
    },
    after: {
      up: /^ (?:(?:[a-z]+ ){0,2}(?:higher|more|larger|heavier) than\b|higher|increase|rise|growth|gain|jump|surge)\b/,
      down: /^ (?:(?:[a-z]+ ){0,2}(?:lower|fewer|less|smaller|cheaper|lighter) than\b|lower|decrease|decline|drop|fall|fewer)\b/,
    },
    verbs: {
      up: new RegExp(`\\b(?:${enVerbs.up})\\b`, 'i'),
      down: new RegExp(`\\b(?:${enVerbs.down})\\b`, 'i'),
    },
    signs: {
      up: /\b(?:up|r[io]se|rising|risen|increas|gr[eo]w|gain|climb|jump|surg|soar|higher|high|more|add|expand|improv|rais|lift|boost|widen|accelerat|re(?:bound|cover)|advanc|faster|plus|doubl|tripl|strength|appreciat|above|exceed|top|extra|further)/i,
      down: /\b(?:down|f[ae]ll|drop|declin|decreas|sl[io][dp]|dip|shr[aiu]nk|plung|tumbl|slump|less|fewer|low|reduc|cut|slow|eas(?:ed|ing|e)\b|narrow|cool|moderat|weak|los[est]|loss|contract|minus|off|shed|sank|sink|retreat|depreciat|short|sav(?:ed?|ing)|halv|below|behind|lag|trail|under)/i,
    },
  },
}

interface Said {
  way: Way
  start: number
  end: number
}

const ways = ['up', 'down'] as const

const wayOf = ({ text, language }: Side, figure: Figure): Said | undefined => {
  const words = languages[primary(language)]
  if (!words) return undefined
  const before = text.slice(Math.max(0, figure.start - 48), figure.start)
  const after = text.slice(figure.end, figure.end + 32)
  const told = ways.flatMap((way): Said[] => {
    const head =
      words.before[way].exec(before) ?? (figure.kind === 'points' ? words.beside?.[way].exec(before) : null)
    const tail = words.after[way].exec(after)
    return [
      ...(head ? [{ way, start: figure.start - head[0].length, end: figure.end }] : []),
      ...(tail ? [{ way, start: figure.start, end: figure.end + tail[0].length }] : []),
    ]
  })
  return told.length === 1 ? told[0] : undefined
}

/** What the sentence of a figure says where one verb of it alone tells a way, and no word the other. */
const wayOfSentence = ({ text, language }: Side, figure: Figure): Said | undefined => {
  const words = languages[primary(language)]
  if (!words?.verbs || !words.signs) return undefined
  const from = Math.max(...['. ', '; ', '! ', '? '].map(end => text.lastIndexOf(end, figure.start)), -2) + 2
  const rest = text.slice(figure.end).search(/[.;!?](?: |$)/)
  const sentence = text.slice(from, rest < 0 ? text.length : figure.end + rest)
  for (const [way, other] of [
    ['up', 'down'],
    ['down', 'up'],
  ] as const) {
    const verb = words.verbs[way].exec(sentence)
    const at = verb && from + verb.index
    if (at != null && at < figure.start && !words.signs[other].test(sentence))
      return { way, start: at, end: figure.end }
  }
  return undefined
}

const changing: ReadonlySet<Figure['kind']> = new Set([
  'percent',
  'points',
  'count',
  'money',
  'quantity',
  'fraction',
  'multiple',
])

/** Words for a growth with those for a fall, in one tense and part of speech; each stands for the one in the other column. */
const opposites: readonly (readonly [up: string, down: string])[] = [
  ['up', 'down'],
  ['rose', 'fell'],
  ['risen', 'fallen'],
  ['rises', 'falls'],
  ['rising', 'falling'],
  ['rise', 'fall'],
  ['increased', 'decreased'],
  ['increases', 'decreases'],
  ['increasing', 'decreasing'],
  ['increase', 'decrease'],
  ['growth', 'decline'],
  ['grew', 'declined'],
  ['grown', 'declined'],
  ['growing', 'declining'],
  ['grow', 'decline'],
  ['gained', 'lost'],
  ['gain', 'drop'],
  ['climbed', 'slid'],
  ['jumped', 'dropped'],
  ['jump', 'drop'],
  ['surged', 'plunged'],
  ['soared', 'plunged'],
  ['raised', 'lowered'],
  ['raises', 'lowers'],
  ['raise', 'lower'],
  ['raised', 'reduced'],
  ['higher', 'lower'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['larger', 'smaller'],
  ['heavier', 'lighter'],
]

const turnedWords: Readonly<Record<Way, ReadonlyMap<string, string>>> = {
  up: new Map(opposites.map(([up, down]) => [down, up])),
  down: new Map(opposites.toReversed().map(([up, down]) => [up, down])),
}

/** The words of the target with its word for the way turned; the bare way where it has none that is known. */
const turned = (way: Way, said: string, figure: string): string => {
  const word = said.split(/[^A-Za-z]+/).find(each => turnedWords[way].has(each.toLowerCase()))
  const other = word === undefined ? undefined : turnedWords[way].get(word.toLowerCase())
  if (word === undefined || other === undefined) return `${way} ${figure}`
  const [first = ''] = other
  return said.replace(word, /^[A-Z]/.test(word) ? first.toUpperCase() + other.slice(1) : other)
}

/** 增长4.8% is no fall of 4.8 percent, as when two changes of a sentence were exchanged. */
export const way: WordingCheck = (source, target, sides) => {
  if (!changing.has(source.kind) || source.weight !== 'strong' || source.minus || target.minus)
    return undefined
  const ours = wayOf(sides.source, source)
  if (!ours) return undefined
  const theirs = wayOf(sides.target, target) ?? wayOfSentence(sides.target, target)
  if (!theirs || ours.way === theirs.way) return undefined
  const whole = { ...target, start: theirs.start, end: theirs.end }
  return {
    source: { ...source, start: ours.start, end: ours.end },
    target: whole,
    expected: turned(ours.way, wordsOf(sides.target, whole), wordsOf(sides.target, target)),
  }
}
