import { type LanguageTag, primary } from '../../../../model/language.js'
import type { Figure } from '../../figure.js'
import type { Side } from '../excuses/excuse.js'
import { proposal } from '../proposal.js'
import { type Sides, type WordingCheck, wordsOf } from './wording.js'

/** Which third of a month, a year, a decade or a century is meant. */
type Part = 'early' | 'mid' | 'late'

/** How a language names the parts: behind the period (6月上旬) or before it (early June). */
interface Words {
  isBehind: boolean
  parts: Readonly<Record<Part, RegExp>>
}

const languages: Readonly<Record<string, Words>> = {
  zh: {
    isBehind: true,
    parts: {
      early: /^(?:份的?)?(?:上旬|早期|初期|伊始|初(?![中级步一二三四五六七八九十]))/,
      mid: /^(?:份的?)?(?:中旬|中期|中叶)/,
      late: /^(?:份的?)?(?:下旬|晚期|后期|末(?![尾班])|底)/,
    },
  },
  en: {
    isBehind: false,
    parts: {
      early: /\b(?:early(?: in)?|(?:beginning|start|first (?:days|ten days|week)) of)[ -](?:the )?$/i,
      mid: /(?<!\b(?:to|and) )\b(?:mid|middle of|(?:second|middle) ten days of)[ -](?:the )?$/i,
      late: /(?<!\b(?:to|and) )\b(?:late(?: in)?|(?:end|close|last (?:days|ten days|week)) of)[ -](?:the )?$/i,
    },
  },
}

const periods: ReadonlySet<Figure['kind']> = new Set(['month', 'year', 'decade', 'century'])

interface Said {
  part: Part
  /** The words that say so, with the period. */
  start: number
  end: number
}

const saidAround = ({ text, language }: Side, figure: Figure): Said | undefined => {
  const words = languages[primary(language)]
  if (!words) return undefined
  const around = words.isBehind
    ? text.slice(figure.end, figure.end + 5)
    : text.slice(Math.max(0, figure.start - 24), figure.start)
  for (const part of ['early', 'mid', 'late'] as const) {
    const found = words.parts[part].exec(around)?.[0]
    if (found !== undefined)
      return words.isBehind
        ? { part, start: figure.start, end: figure.end + found.length }
        : { part, start: figure.start - found.length, end: figure.end }
  }
  return undefined
}

/** 本世纪中叶 and “the end of the century”: the century of speaking is no figure that is written. */
const thisCentury: Readonly<Record<string, Readonly<Record<Part, RegExp>>>> = {
  zh: {
    early: /(?:本|这个?|新)世纪(?:初|早期|伊始)/,
    mid: /(?:本|这个?)世纪(?:中叶|中期)/,
    late: /(?:本|这个?)世纪(?:末|晚期|后期)/,
  },
  en: {
    early: /\b(?:(?:early|beginning|start|turn)(?: in)?(?: of)?) (?:the|this)(?: new)? century\b/i,
    mid: /\b(?:mid(?:dle)?(?: of)? (?:the|this) century\b|mid-?century\b)/i,
    late: /\b(?:late|end|close)(?: in)?(?: of)? (?:the|this) century\b/i,
  },
}

const partOfCentury = ({ text, language }: Side): Part | undefined => {
  const parts = thisCentury[primary(language)]
  const said = (['early', 'mid', 'late'] as const).filter(part => parts?.[part].test(text))
  return said.length === 1 ? said[0] : undefined
}

/** A century that is not numbered, of which the sides name different parts. */
const otherPartOfCentury = (source: Figure, target: Figure, sides: Sides): Part | undefined => {
  if (source.kind !== 'century' || source.weight !== 'silent') return undefined
  const ours = partOfCentury(sides.source)
  const theirs = ours && partOfCentury(sides.target)
  return ours &&
    theirs &&
    ours !== theirs &&
    /century/i.test(sides.target.text.slice(target.start, target.end))
    ? ours
    : undefined
}

/** A period of which the sides name different parts: 6月上旬 and “late June”. */
interface OtherPart {
  source: Figure
  target: Figure
  /** The part that the source names. */
  part: Part
}

/** @returns the figures with the words that name the part; undefined where both say the same or one says nothing. */
const otherPart = (source: Figure, target: Figure, sides: Sides): OtherPart | undefined => {
  const part = otherPartOfCentury(source, target, sides)
  if (part) return { source, target, part }
  if (source.kind !== target.kind || !periods.has(source.kind)) return undefined
  const ours = saidAround(sides.source, source)
  const theirs = ours && saidAround(sides.target, target)
  if (!ours || !theirs || ours.part === theirs.part) return undefined
  return {
    source: { ...source, end: ours.end },
    target: { ...target, start: theirs.start, end: theirs.end },
    part: ours.part,
  }
}

const inEnglish: Readonly<Record<Part, string>> = { early: 'early ', mid: 'mid-', late: 'late ' }

/** A period with its part, in the words of the target: early June; undefined for languages that we have no words of. */
const partBefore = (part: Part, period: string, language: LanguageTag): string | undefined =>
  primary(language) === 'en' ? `${inEnglish[part]}${period}` : undefined

/** 6月上旬 and “late June”: the month is right, its part is not. */
export const partOfPeriod: WordingCheck = (figure, partner, sides) => {
  const other = otherPart(figure, partner, sides)
  if (!other) return undefined
  const { source, target, part } = other
  const { text, language } = sides.target
  const named = partBefore(part, wordsOf(sides.target, partner), language)
  if (named !== undefined) return { source, target, expected: named }
  const proposed = proposal(source, target, text, language)
  const { start = target.start, end = target.end } = proposed
  return { source, target: { ...target, start, end }, expected: proposed.text }
}
