import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { dateGroup, isDatePart } from '../date-group.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

type End = 'since' | 'until'

/** Words before a date, or behind it, that make it the beginning of a time or its end. */
interface Words {
  before: Readonly<Record<End, RegExp>>
  behind: Readonly<Record<End, RegExp>>
}

const never = /(?!)/
const filler = '(?:the |(?:end|beginning|start|middle) of |early |late |mid-|about |around )*$'

const languages: Readonly<Record<string, Words>> = {
  zh: {
    before: {
      since: /(?:自|自从|打从)$/,
      until: /(?:截[至止]到?|截止至|直[到至]|[到至])$/,
    },
    behind: {
      since: /^[初底末中]?(?:[上中下]旬)?(?:以来|起|至今|迄今|开始|[之以]后)/,
      until:
        /^[初底末中]?(?:[上中下]旬)?(?:为止|止(?!跌|损|血)|[之以]前|前(?![往来进锋夕后线途所面台辈沿提述列期任赴去半端排场轮者者一二三四五六七八九十\d]))/,
    },
  },
  en: {
    before: {
      since: new RegExp(`\\bsince ${filler}`, 'i'),
      until: new RegExp(`\\b(?:until|till|by) ${filler}`, 'i'),
    },
    behind: { since: never, until: never },
  },
}

/** Whether the words of an end stand near before a figure; cheap to look for. */
const mayTell = ({ text }: Side, { start }: Figure): boolean =>
  /\b(?:since|until|till|by) /i.test(text.slice(Math.max(0, start - 48), start))

const ends = ['since', 'until'] as const

interface Said {
  end: End
  start: number
  finish: number
}

/** The end of time that a date is, where its words tell one and not the other. */
const endOf = (side: Side, figure: Figure): Said | undefined => {
  const words = languages[primary(side.language)]
  if (!words) return undefined
  const [first, last] = dateGroup(side, figure)
  const [head, tail] = [
    side.text.slice(Math.max(0, first.start - 32), first.start),
    side.text.slice(last.end, last.end + 5),
  ]
  const said = ends.flatMap((end): Said[] => {
    const before = words.before[end].exec(head)?.[0]
    const behind = words.behind[end].exec(tail)?.[0]
    return before === undefined && behind === undefined
      ? []
      : [{ end, start: first.start - (before?.length ?? 0), finish: last.end + (behind?.length ?? 0) }]
  })
  return said.length === 1 ? said[0] : undefined
}

const instead: Readonly<Record<End, string>> = { since: 'since', until: 'by' }

/** 截至6月底 is no “since the end of June”, 2015年以来 no “until 2015”. */
export const sinceOrUntil: WordingCheck = (source, target, sides) => {
  if (!isDatePart(source) || !isDatePart(target) || !mayTell(sides.target, target)) return undefined
  const theirs = endOf(sides.target, target)
  const ours = theirs && endOf(sides.source, source)
  if (!ours || !theirs || ours.end === theirs.end) return undefined
  if (dateGroup(sides.source, source)[0] !== source || /才|直到/.test(sides.source.text)) return undefined
  const whole = { ...target, start: theirs.start, end: theirs.finish }
  return {
    source: { ...source, start: ours.start, end: ours.finish },
    target: whole,
    expected: wordsOf(sides.target, whole).replace(/^[a-z]+/i, old =>
      /^[A-Z]/.test(old)
        ? instead[ours.end].charAt(0).toUpperCase() + instead[ours.end].slice(1)
        : instead[ours.end],
    ),
  }
}
