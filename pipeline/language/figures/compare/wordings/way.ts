import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

type Way = 'up' | 'down'

/** Words of a language for a growth or a fall, right before a figure or right behind it. */
interface Words {
  before: Readonly<Record<Way, RegExp>>
  after: Readonly<Record<Way, RegExp>>
}

const never = /(?!)/

const zhFiller = '(?:了|约|近|超过|超|逾|达到|达|至少|将近|大约|幅度为|幅度达|幅达|幅为|率为|为)*$'
const enFiller =
  '(?: (?:by|of|about|around|nearly|almost|over|another|some|roughly|more than|less than|at least|an?|the|further|additional|approximately|as much as|up to|just|only|slightly|sharply))*[ -]?$'

const languages: Readonly<Record<string, Words>> = {
  zh: {
    before: {
      up: new RegExp(`(?:增长|上升|上涨|提高|增加|攀升|回升|上调|提升|增速|增幅|涨幅|升幅|涨|升)${zhFiller}`),
      down: new RegExp(
        `(?:下降|下跌|减少|降低|回落|下滑|下调|萎缩|降幅|跌幅|(?<!下)跌|(?<![下升])降)${zhFiller}`,
      ),
    },
    after: { up: never, down: never },
  },
  en: {
    before: {
      up: new RegExp(
        `\\b(?:up|rose|rise[ns]?|rising|increas(?:e[ds]?|ing)|grew|grow(?:n|s|ing|th)?|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?)${enFiller}`,
        'i',
      ),
      down: new RegExp(
        `\\b(?:down|fell|fall(?:s|en|ing)?|drop(?:ped|s|ping)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slid|slip(?:ped|s)?|dip(?:ped|s)?|shr[aiu]nk|plung(?:ed?|ing)|tumbl(?:ed?|ing)|slump(?:ed|s)?)${enFiller}`,
        'i',
      ),
    },
    after: {
      up: /^ (?:higher|increase|rise|growth|gain|jump|surge)\b/,
      down: /^ (?:lower|decrease|decline|drop|fall|fewer)\b/,
    },
  },
}

interface Said {
  way: Way
  start: number
  end: number
}

const wayOf = ({ text, language }: Side, figure: Figure): Said | undefined => {
  const words = languages[primary(language)]
  if (!words) return undefined
  const before = text.slice(Math.max(0, figure.start - 40), figure.start)
  const after = text.slice(figure.end, figure.end + 12)
  const told = (['up', 'down'] as const).flatMap((way): Said[] => {
    const head = words.before[way].exec(before)
    const tail = words.after[way].exec(after)
    return [
      ...(head ? [{ way, start: figure.start - head[0].length, end: figure.end }] : []),
      ...(tail ? [{ way, start: figure.start, end: figure.end + tail[0].length }] : []),
    ]
  })
  return told.length === 1 ? told[0] : undefined
}

const changing: ReadonlySet<Figure['kind']> = new Set(['percent', 'points'])

/** 增长4.8% is no fall of 4.8 percent, as when two changes of a sentence were exchanged. */
export const way: WordingCheck = (source, target, sides) => {
  if (!changing.has(source.kind) || source.kind !== target.kind || source.minus || target.minus)
    return undefined
  const ours = wayOf(sides.source, source)
  const theirs = ours && wayOf(sides.target, target)
  if (!ours || !theirs || ours.way === theirs.way) return undefined
  return {
    source: { ...source, start: ours.start, end: ours.end },
    target: { ...target, start: theirs.start, end: theirs.end },
    expected: `${ours.way} ${wordsOf(sides.target, target)}`,
  }
}
