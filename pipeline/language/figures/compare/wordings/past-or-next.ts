import { primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import { units } from '../../units.js'
import type { Side } from '../excuses/excuse.js'
import { type WordingCheck, wordsOf } from './wording.js'

type Way = 'past' | 'next'

/** Words right before a stretch of time, or right behind it, that say on which side of now it lies. */
interface Words {
  before: Readonly<Record<Way, RegExp>>
  behind?: RegExp
}

const languages: Readonly<Record<string, Words>> = {
  zh: {
    before: {
      past: /(?:过去|最近|(?<![附靠最远临邻亲贴就新相将接])近)(?:的|这)? ?$/,
      next: /(?:未来|今后|接下来|往后)(?:的|这)? ?$/,
    },
    behind: /^(?:间|里)?以?来(?![自到得临访说电信])/,
  },
  en: {
    before: {
      past: /\b(?:past|last|previous|preceding) $/i,
      next: /\b(?:next|coming|upcoming) $/i,
    },
  },
}

const wayOf = ({ text, language }: Side, { start, end }: Figure): { way: Way; start: number } | undefined => {
  const words = languages[primary(language)]
  const head = text.slice(Math.max(0, start - 12), start)
  for (const way of ['past', 'next'] as const) {
    const said = words?.before[way].exec(head)?.[0]
    if (said !== undefined) return { way, start: start - said.length }
  }
  return words?.behind?.test(text.slice(end, end + 4)) ? { way: 'past', start } : undefined
}

const isStretch = ({ kind, unit }: Figure): boolean => {
  const dimension = kind === 'quantity' ? units.get(unit ?? '')?.dimension : undefined
  return dimension === 'second' || dimension === 'month'
}

/** 过去三年 is no “next three years”. */
export const pastOrNext: WordingCheck = (source, target, sides) => {
  if (!isStretch(source)) return undefined
  const theirs = wayOf(sides.target, target)
  const ours = theirs && wayOf(sides.source, source)
  if (!ours || !theirs || ours.way === theirs.way) return undefined
  const whole = { ...target, start: theirs.start }
  return {
    source: { ...source, start: ours.start },
    target: whole,
    expected: `${ours.way} ${wordsOf(sides.target, target)}`,
  }
}
